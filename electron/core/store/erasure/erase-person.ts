import type { Book } from '../../../../shared/domain/book.ts';
import { entryOf } from '../../../../shared/domain/entry-of.ts';
import type { ErasureOutlook, ErasureSubject } from '../../../../shared/domain/rescue/erasure.ts';
import type { ScrubScope } from '../../../../shared/domain/rescue/scrub-scope.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../../shared/result.ts';
import { isOpen } from '../../../../shared/rules/order-acts.ts';
import { journalOf } from '../store.ts';
import { createBreather } from './breather.ts';
import { erase, type Asked } from './erase.ts';
import type { Erased } from './erased.ts';
import type { ErasureParts, OnProgress } from './erasure-parts.ts';
import { findPerson, type FoundPerson } from './find-person.ts';
import type { JournalReading } from './journal-reading.ts';
import { surveyErasure } from './survey.ts';

/** Who is to be erased: somebody in the directory, or somebody who is only in the list of borrowers. */
export type ErasedPerson = { readonly personId: string } | { readonly borrowerId: string };

/** What erasing a person would touch; reads the journal, changes nothing. */
export async function lookAtPerson(
  whom: ErasedPerson,
  { store: { book, depth } }: ErasureParts,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Result<ErasureOutlook, Refusal>> {
  const found = findWhom(book, whom);
  if (!found.ok) return found;
  const { files, folder, writing } = depth;
  const reading = {
    ...{ files, folder, onProgress, journal: journalOf(depth) },
    end: writing.durable(),
    breathe: createBreather(signal),
  };
  const scope = await findPerson(book, found.value, reading);
  const survey = await surveyErasure(scope, reading);
  const counts = {
    orders: scope.orders.length,
    openOrders: countOpen(book, scope),
    calls: scope.calls.length,
    stays: scope.custody.length,
    openStays: countOpenStays(book, scope),
  };
  return ok({ name: nameOf(found.value), ...counts, ...survey });
}

/** Erases a person; refused with `orders-open` or `stays-open` while something of it has not ended. */
export async function erasePerson(
  whom: ErasedPerson,
  asked: Asked,
  parts: ErasureParts,
  onProgress: OnProgress,
): Promise<Result<Erased, Refusal>> {
  const { store } = parts;
  const known = findWhom(store.book, whom);
  if (!known.ok) return known;
  await parts.sweepNumbers();
  const wish = {
    ...asked,
    told: [{ id: parts.newId(), subject: subjectOf(known.value) }],
    async find(reading: JournalReading) {
      // Somebody may have saved the person anew since.
      const found = findWhom(store.book, whom);
      const scope = await findPerson(store.book, found.ok ? found.value : known.value, reading);
      return { scope, records: 0 };
    },
    objection(book: Book, scope: ScrubScope): Refusal | null {
      const orders = countOpen(book, scope);
      if (orders > 0) return { kind: 'orders-open', count: orders };
      const stays = countOpenStays(book, scope);
      return stays === 0 ? null : { kind: 'stays-open', count: stays };
    },
  };
  return erase(wish, parts, onProgress);
}

/** Somebody whom the list of borrowers links to the directory is erased as the person there. */
function findWhom(
  { desk, directory }: Pick<Book, 'desk' | 'directory'>,
  whom: ErasedPerson,
): Result<FoundPerson, Refusal> {
  const borrower = 'borrowerId' in whom ? entryOf(desk.borrowers, whom.borrowerId) : undefined;
  if ('borrowerId' in whom && !borrower) return refuse({ kind: 'borrower-unknown', what: whom.borrowerId });
  const personId = 'personId' in whom ? whom.personId : (borrower?.personId ?? null);
  const person = personId === null ? undefined : entryOf(directory.people, personId);
  if ('personId' in whom && !person) return refuse({ kind: 'person-unknown', what: whom.personId });
  const linked = Object.values(desk.borrowers).filter((each) => person && each.personId === person.id);
  const borrowers = new Set([...(borrower ? [borrower] : []), ...linked]);
  return ok({ person: person ?? null, borrowers: [...borrowers] });
}

function nameOf({ person, borrowers: [borrower] }: FoundPerson): string {
  return person?.name ?? borrower?.name ?? '';
}

function subjectOf({ person, borrowers }: FoundPerson): ErasureSubject {
  const ids = borrowers.map(({ id }) => id);
  return person
    ? { kind: 'person', personId: person.id, borrowers: ids }
    : { kind: 'borrower', borrowers: ids };
}

function countOpen({ desk }: Book, { people, orders }: ScrubScope): number {
  const ours = new Set(orders);
  const persons = new Set<string | null>(people);
  const isOurs = ({ number, contact }: Book['desk']['orders'][string]): boolean =>
    ours.has(number) || persons.has(contact.personId);
  return Object.values(desk.orders).filter((order) => isOpen(order) && isOurs(order)).length;
}

/** Things that the person still has, deposits that are still kept for it, visits that are not over. */
function countOpenStays({ desk }: Book, { people, borrowers, custody }: ScrubScope): number {
  const ours = new Set(custody);
  const ids = new Set<string | null>([...people, ...borrowers]);
  const isOurs = ({ number, who }: Book['desk']['custody'][string]): boolean =>
    ours.has(number) || ids.has(who.personId) || ids.has(who.borrower);
  return Object.values(desk.custody).filter((each) => each.closedAt === null && isOurs(each)).length;
}
