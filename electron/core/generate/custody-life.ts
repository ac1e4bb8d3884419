import type { Book } from '../../../shared/domain/book.ts';
import { dueCustodyFacts } from '../../../shared/domain/custody/due-custody.ts';
import type { Custody } from '../../../shared/domain/custody/custody.ts';
import { decided, type Decide } from '../../../shared/domain/decision.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { BulkChange } from './bulk-book.ts';
import type { Chances } from './chances.ts';
import type { Sentences } from './sentences.ts';
import type { Shifts } from './shifts.ts';

/** What the courses of loans, deposits and visits are played with. */
export interface CustodyLife {
  readonly book: Book;
  readonly shifts: Shifts;
  readonly sentences: Sentences;
  readonly chances: Chances;
  /** Makes a change; a refusal is a bug of the generator and throws. */
  must<T>(change: BulkChange<T>): T;
  /** Notes what happens later, in milliseconds since the epoch. */
  later(at: number, what: (at: number) => void): void;
}

/** Runs a command of the desk at a moment, by whoever sits there unless somebody else is named. */
export function acted<W, T>(
  { must, shifts }: CustodyLife,
  command: BulkChange<T>['command'],
  decide: Decide<W, T>,
  { wish, at, by = shifts.clerk(at) }: { wish: W; at: number; by?: string },
): T {
  return must({
    command,
    by,
    at: new Date(at).toISOString(),
    decide: (book, actor) => decide(book, wish, actor),
  });
}

/** A stay that has not ended meanwhile. */
export function stillOpen({ book }: CustodyLife, number: string): Custody | null {
  const custody = entryOf(book.desk.custody, number);
  return custody && custody.closedAt === null ? custody : null;
}

/** More than a loan can ever have. */
const MANY_STEPS = 100;

/** Writes what has fallen due of one stay, as a desk finds it that was not watched. */
export function writeCustodySteps({ book, must }: CustodyLife, custody: Custody, at: number): void {
  const { desk } = book;
  const alone = { ...desk, custody: { [custody.number]: custody } };
  const facts = dueCustodyFacts(alone, at + desk.setBackMs, MANY_STEPS);
  if (facts.length === 0) return;
  const moment = new Date(at).toISOString();
  must({ command: 'clocks.step', by: null, at: moment, decide: () => decided(facts, null) });
}
