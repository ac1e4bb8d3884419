import type { Book } from '../../../../shared/domain/book.ts';
import type { Kind } from '../../../../shared/domain/call/call.ts';
import { entryOf } from '../../../../shared/domain/entry-of.ts';
import { dayOf } from '../../../../shared/domain/numbers.ts';
import type { ErasureOutlook } from '../../../../shared/domain/rescue/erasure.ts';
import type { ScrubScope } from '../../../../shared/domain/rescue/scrub-scope.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../../shared/result.ts';
import { isOpen } from '../../../../shared/rules/order-acts.ts';
import { retentionCuts, type RetentionCut } from '../../../../shared/rules/retention-due.ts';
import { journalOf } from '../store.ts';
import { createBreather } from './breather.ts';
import { findDue, recordScope, type DueRecords } from './due-records.ts';
import { erase, type Erased } from './erase.ts';
import type { ErasureParts, OnProgress } from './erasure-parts.ts';
import { findPerson } from './find-person.ts';
import { resumeErasures } from './finish.ts';
import type { JournalReading } from './journal-reading.ts';
import { payOwedCopies } from './owed-copies.ts';
import { surveyErasure } from './survey.ts';

/** Who asks for an erasure, and why. */
export interface Asked {
  readonly command: string;
  readonly commandId: string | undefined;
  readonly by: string | null;
  readonly reason: string;
}

/** What a retention rule would take out today. */
export interface Due extends Pick<DueRecords, 'records' | 'oldestOn'> {
  readonly kind: Kind;
  readonly closedBefore: string;
}

/** The erasures of one open book; each refuses with `busy-with-book` while other work has its files. */
export interface Erasures {
  /** What erasing a person would touch. */
  look(personId: string, onProgress: OnProgress): Promise<Result<ErasureOutlook, Refusal>>;
  erasePerson(
    personId: string,
    asked: Asked,
    onProgress: OnProgress,
  ): Promise<Result<Erased & { erasure: string }, Refusal>>;
  listDue(onProgress: OnProgress): Promise<Due[]>;
  eraseDue(
    kinds: readonly Kind[],
    asked: Asked,
    onProgress: OnProgress,
  ): Promise<Result<Erased & { records: number }, Refusal>>;
  /** Goes on with what a crash interrupted, and does in the second folder what is owed there; called after opening. */
  resume(): Promise<void>;
}

/** The erasures of a book. */
export function createErasures(parts: ErasureParts): Erasures {
  const { store, history, alone, clock } = parts;

  function timeZone(): string {
    return store.book.desk.centre?.timeZone ?? 'Asia/Shanghai';
  }

  function cutsOf(kinds: readonly Kind[] | null): RetentionCut[] {
    const rules = store.book.desk.retention.filter(({ kind }) => kinds === null || kinds.includes(kind));
    return retentionCuts(rules, dayOf(clock.now(), timeZone()));
  }

  function due(cuts: readonly RetentionCut[], onProgress: OnProgress, signal?: AbortSignal) {
    const breathe = createBreather(signal);
    return findDue(cuts, { book: store.book, history, timeZone: timeZone(), breathe, onProgress });
  }

  function openOrders(book: Book, { people, orders }: ScrubScope): number {
    const ours = new Set(orders);
    const persons = new Set<string | null>(people);
    return Object.values(book.desk.orders).filter(
      (order) => isOpen(order) && (ours.has(order.number) || persons.has(order.contact.personId)),
    ).length;
  }

  function objection(book: Book, scope: ScrubScope): Refusal | null {
    const count = openOrders(book, scope);
    return count === 0 ? null : { kind: 'orders-open', count };
  }

  async function lookAt(
    personId: string,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<Result<ErasureOutlook, Refusal>> {
    const { book, depth } = store;
    const person = entryOf(book.directory.people, personId);
    if (!person) return refuse({ kind: 'person-unknown', what: personId });
    const { files, folder, writing } = depth;
    const reading: JournalReading & { folder: string } = {
      ...{ files, folder, onProgress, journal: journalOf(depth) },
      end: writing.durable(),
      breathe: createBreather(signal),
    };
    const scope = await findPerson(book, personId, reading);
    const survey = await surveyErasure(scope, reading);
    const { orders, calls } = scope;
    const open = openOrders(book, scope);
    return ok({ name: person.name, orders: orders.length, openOrders: open, calls: calls.length, ...survey });
  }

  async function person(
    personId: string,
    asked: Asked,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<Result<Erased & { erasure: string }, Refusal>> {
    if (!entryOf(store.book.directory.people, personId))
      return refuse({ kind: 'person-unknown', what: personId });
    const id = parts.newId();
    await parts.sweepNumbers();
    const wish = {
      ...asked,
      signal,
      told: [{ id, subject: { kind: 'person', personId } as const }],
      find: async (reading: JournalReading) => ok(await findPerson(store.book, personId, reading)),
      objection,
    };
    const erased = await erase(wish, parts, onProgress);
    return erased.ok ? ok({ erasure: id, ...erased.value }) : erased;
  }

  async function records(
    kinds: readonly Kind[],
    asked: Asked,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<Result<Erased & { records: number }, Refusal>> {
    const cuts = cutsOf(kinds);
    const found = await due(cuts, onProgress, signal);
    const told = cuts
      .filter(({ kind }) => found.has(kind))
      .map(({ kind, closedBefore }) => ({
        id: parts.newId(),
        subject: { kind: 'records', of: kind, closedBefore } as const,
      }));
    if (told.length === 0) return refuse({ kind: 'nothing-to-erase' });
    let count = 0;
    const wish = {
      ...asked,
      signal,
      told,
      // Looked for again each time: an order may have been reopened while the journal was read.
      find: async () => {
        const all = [...(await due(cuts, onProgress, signal)).values()];
        count = all.reduce((sum, each) => sum + each.records, 0);
        const numbers = (what: 'orders' | 'calls') => all.flatMap((each) => each[what]);
        return ok(recordScope(numbers('orders'), numbers('calls')));
      },
      objection,
    };
    const erased = await erase(wish, parts, onProgress);
    return erased.ok ? ok({ records: count, ...erased.value }) : erased;
  }

  return {
    look: (personId, onProgress) =>
      alone.run({ isAwaited: false, do: (signal) => lookAt(personId, onProgress, signal) }),
    erasePerson: (personId, asked, onProgress) =>
      alone.run({ isAwaited: false, do: (signal) => person(personId, asked, onProgress, signal) }),
    eraseDue: (kinds, asked, onProgress) =>
      alone.run({ isAwaited: false, do: (signal) => records(kinds, asked, onProgress, signal) }),
    async listDue(onProgress) {
      const cuts = cutsOf(null);
      const found = await due(cuts, onProgress);
      return cuts.flatMap(({ kind, closedBefore }) => {
        const { records: count = 0, oldestOn = null } = found.get(kind) ?? {};
        return [{ kind, closedBefore, records: count, oldestOn }];
      });
    },
    async resume() {
      const done = await alone.run({ isAwaited: false, do: () => resumeErasures(parts) });
      if (!done.ok) parts.log.note(`erasure not gone on with: ${done.error.kind}`);
      else await alone.run({ isAwaited: false, do: () => payOwedCopies(parts) });
    },
  };
}
