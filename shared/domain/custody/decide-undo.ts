import type { Book } from '../book.ts';
import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import type { Fact } from '../facts.ts';
import { numberIndex } from '../numbers.ts';
import type { Custody, Visit } from './custody.ts';
import { thingOf } from './select-custody.ts';
import type { Thing } from './thing.ts';

/** So long after an act the one who did it may take it back, in milliseconds. */
export const UNDO_WITHIN_MS = 10 * 60_000;

/**
 * Takes back what the same person just did: a lending, a return, a deposit, a release, an arrival, a leaving.
 *
 * Refused when something happened to the thing since.
 */
export const decideUndo: Decide<{ numbers: readonly string[] }, { numbers: string[] }> = (
  book,
  { numbers },
  { at, by },
) => {
  const facts: Fact[] = [];
  for (const number of new Set(numbers)) {
    const custody = entryOf(book.desk.custody, number);
    if (!custody) return refused({ kind: 'custody-unknown', what: number });
    const fact = undoOf(book, custody, Date.parse(at), by);
    if (fact === null) return refused({ kind: 'too-late-to-undo' });
    facts.push(fact);
  }
  return decided(facts, { numbers: [...numbers] });
};

function undoOf(book: Book, custody: Custody, now: number, by: string): Fact | null {
  const isFresh = (when: string, who: string | null) =>
    who === by && Math.abs(now - Date.parse(when)) <= UNDO_WITHIN_MS;
  const { number } = custody;
  if (custody.closedAt !== null) {
    const isBack = custody.state === 'returned' || custody.state === 'released' || custody.state === 'left';
    if (!isBack || !isFresh(custody.closedAt, custody.closedBy)) return null;
    return isFreeAgain(book, custody) ? { type: 'custody-reopened', custody: number } : null;
  }
  const isUntouched =
    custody.asks.length === 0 &&
    (custody.kind !== 'loan' || custody.extensions.length === 0) &&
    (custody.kind !== 'visit' || isFirstWord(custody)) &&
    (custody.kind !== 'deposit' || custody.reminders.length === 0);
  if (!isUntouched || !isFresh(custody.openedAt, custody.openedBy)) return null;
  return { type: 'custody-withdrawn', custody: number, reason: '' };
}

/** Whoever was expected and came, or went again, has done more than one act; taking all of it back would lose the rest. */
function isFirstWord({ entries, openedAt }: Visit): boolean {
  return entries.every((entry) => entry.in === openedAt && entry.out === null);
}

/** Whether the thing, or the pass, still lies where it was put; and for an order, whether that is still open. */
function isFreeAgain({ desk }: Book, custody: Custody): boolean {
  if (custody.kind === 'deposit') return true;
  const id = thingOf(custody);
  if (custody.kind === 'loan' && custody.order !== null) {
    const order = entryOf(desk.orders, custody.order);
    if (!order || order.closedAt !== null || order.state === 'voided') return false;
  }
  if (id === null) return true;
  const thing = entryOf(desk.things, id);
  return thing !== undefined && isAsLeft(thing, custody) && !wasHeldSince(desk, id, custody);
}

/** Whether a thing is as its return left it: nobody damaged, repaired, lost or found it since. */
function isAsLeft({ state, loan, events }: Thing, custody: Custody): boolean {
  const isDamaged = custody.kind === 'loan' && custody.returned?.condition === 'damaged';
  const { closedAt } = custody;
  return (
    state === (isDamaged ? 'damaged' : 'in') &&
    loan === null &&
    !events.some(({ at }) => closedAt !== null && Date.parse(at) > Date.parse(closedAt))
  );
}

/** Whether somebody else had it after it came back; even when it is back again, the earlier return then stands. */
function wasHeldSince({ custody, things }: Book['desk'], thing: string, ended: Custody): boolean {
  const code = things[thing]?.code;
  return Object.values(custody).some(
    (other) =>
      other.number !== ended.number &&
      other.state !== 'withdrawn' &&
      ((thingOf(other) === thing && isLater(other, ended)) ||
        (other.kind === 'visit' && other.entries.some((entry) => entry.pass === code && isIn(entry, ended)))),
  );
}

function isLater({ number, instants }: Custody, ended: Custody): boolean {
  const closed = ended.instants.closed ?? ended.instants.opened;
  if (instants.opened !== closed) return instants.opened > closed;
  return numberIndex(number) > numberIndex(ended.number);
}

/** A permit forgets its pass when its holder goes; the entry remembers. */
function isIn(entry: Visit['entries'][number], { closedAt }: Custody): boolean {
  return closedAt !== null && Date.parse(entry.in) > Date.parse(closedAt);
}
