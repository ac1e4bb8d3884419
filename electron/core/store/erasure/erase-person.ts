import type { Book } from '../../../../shared/domain/book.ts';
import { entryOf } from '../../../../shared/domain/entry-of.ts';
import type { ErasureOutlook } from '../../../../shared/domain/rescue/erasure.ts';
import type { ScrubScope } from '../../../../shared/domain/rescue/scrub-scope.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../../shared/result.ts';
import { isOpen } from '../../../../shared/rules/order-acts.ts';
import { journalOf } from '../store.ts';
import { createBreather } from './breather.ts';
import { erase, type Asked, type Erased } from './erase.ts';
import type { ErasureParts, OnProgress } from './erasure-parts.ts';
import { findPerson } from './find-person.ts';
import type { JournalReading } from './journal-reading.ts';
import { surveyErasure } from './survey.ts';

/** What erasing a person would touch; reads the journal, changes nothing. */
export async function lookAtPerson(
  personId: string,
  { store: { book, depth } }: ErasureParts,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Result<ErasureOutlook, Refusal>> {
  const person = entryOf(book.directory.people, personId);
  if (!person) return refuse({ kind: 'person-unknown', what: personId });
  const { files, folder, writing } = depth;
  const reading = {
    ...{ files, folder, onProgress, journal: journalOf(depth) },
    end: writing.durable(),
    breathe: createBreather(signal),
  };
  const scope = await findPerson(book, person, reading);
  const survey = await surveyErasure(scope, reading);
  const { orders, calls } = scope;
  const openOrders = countOpen(book, scope);
  return ok({ name: person.name, orders: orders.length, openOrders, calls: calls.length, ...survey });
}

/** Erases a person; refused with `orders-open` while somebody still works for it. */
export async function erasePerson(
  personId: string,
  asked: Asked,
  parts: ErasureParts,
  onProgress: OnProgress,
): Promise<Result<Erased, Refusal>> {
  const { store } = parts;
  const known = entryOf(store.book.directory.people, personId);
  if (!known) return refuse({ kind: 'person-unknown', what: personId });
  await parts.sweepNumbers();
  const wish = {
    ...asked,
    told: [{ id: parts.newId(), subject: { kind: 'person', personId } as const }],
    async find(reading: JournalReading) {
      // Somebody may have saved the person anew since.
      const person = entryOf(store.book.directory.people, personId) ?? known;
      return { scope: await findPerson(store.book, person, reading), records: 0 };
    },
    objection(book: Book, scope: ScrubScope): Refusal | null {
      const count = countOpen(book, scope);
      return count === 0 ? null : { kind: 'orders-open', count };
    },
  };
  return erase(wish, parts, onProgress);
}

function countOpen({ desk }: Book, { people, orders }: ScrubScope): number {
  const ours = new Set(orders);
  const persons = new Set<string | null>(people);
  const isOurs = ({ number, contact }: Book['desk']['orders'][string]): boolean =>
    ours.has(number) || persons.has(contact.personId);
  return Object.values(desk.orders).filter((order) => isOpen(order) && isOurs(order)).length;
}
