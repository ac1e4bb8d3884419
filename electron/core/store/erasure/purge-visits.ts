import type { Book } from '../../../../shared/domain/book.ts';
import { decided } from '../../../../shared/domain/decision.ts';
import { entryOf } from '../../../../shared/domain/entry-of.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { refuse, type Result } from '../../../../shared/result.ts';
import { purgeDue, type EndedVisit } from '../../../../shared/rules/visit-purge.ts';
import { recordScope } from './due-records.ts';
import type { EndedVisits } from './ended-visits.ts';
import { erase } from './erase.ts';
import type { Erased } from './erased.ts';
import type { ErasureParts } from './erasure-parts.ts';
import type { JournalReading } from './journal-reading.ts';
import { openingSegment } from './opening-segment.ts';

/** The command under which the book notes that names went from visits by themselves. */
export const PURGE = 'visits.purge';

const nothing = () => undefined;

/**
 * Takes names, telephones and whatever was written out of the visits whose time is over; pass and times stay.
 *
 * The book notes how many and nothing of who. `nothing-to-erase` when there are none.
 */
export async function purgeVisits(
  today: string,
  ended: EndedVisits,
  parts: ErasureParts,
  signal: AbortSignal,
): Promise<Result<Erased, Refusal>> {
  const { store, newId } = parts;
  const due = purgeDue(await ended.all(), store.book.desk.registers, today);
  if (due.length === 0) return refuse({ kind: 'nothing-to-erase' });
  const stopped = await endOverdue(due, parts);
  if (!stopped.ok) return stopped;
  const numbers = due.map(({ number }) => number);
  const subject = {
    ...({ kind: 'records', of: 'visit' } as const),
    closedBefore: lastDay(due),
    count: due.length,
  };
  const erased = await erase(
    {
      ...{ command: PURGE, commandId: undefined, by: null, reason: '', signal },
      told: [{ id: newId(), subject }],
      find: async (reading: JournalReading) => ({
        scope: recordScope({ custody: numbers }),
        records: numbers.length,
        from: await openingSegment(numbers, reading),
      }),
      objection: (book) => openAmong(book, numbers),
    },
    parts,
    nothing,
  );
  if (erased.ok) ended.forget(numbers);
  return erased;
}

/** Everything that ended up to this day goes. */
function lastDay(due: readonly EndedVisit[]): string {
  const latest = due.map(({ endedOn }) => endedOn).reduce((a, b) => (a > b ? a : b), '');
  return new Date(Date.parse(latest) + 86_400_000).toISOString().slice(0, 10);
}

/** Ends what was meant to be and never was: nobody can come any more by a visit that has lost its name. */
async function endOverdue(
  due: readonly EndedVisit[],
  { store }: ErasureParts,
): Promise<Result<void, Refusal>> {
  return store.commit({
    command: PURGE,
    id: undefined,
    by: null,
    decide: ({ desk }) => {
      const waiting = due.filter(({ number }) => entryOf(desk.custody, number)?.closedAt === null);
      const facts = waiting.map(({ number }): Fact => ({ type: 'visit-ended', custody: number, reason: '' }));
      return decided(facts, undefined);
    },
  });
}

function openAmong({ desk }: Book, numbers: readonly string[]): Refusal | null {
  const count = numbers.filter((number) => entryOf(desk.custody, number)?.closedAt === null).length;
  return count === 0 ? null : { kind: 'stays-open', count };
}

/** Whether nothing was left to do. */
export function isNothingLeft(done: Result<unknown, Refusal>): boolean {
  return done.ok || done.error.kind === 'nothing-to-erase';
}
