import type { ClockReading } from '../../rules/clock-reading.ts';
import type { ClockTables } from '../../rules/clock-runs.ts';
import type { ClockRule } from '../../rules/clocks.ts';
import { nextCustodyMood, readCustody } from '../../rules/read-custody.ts';
import type { DeskState } from '../book.ts';
import type { Custody } from '../custody/custody.ts';

/** What the screens say of the clock of a stay; the rule is null when no row says who is told of it. */
export type CustodyWallReading = Pick<ClockReading, 'startedAt' | 'dueAt' | 'pausedMinutes' | 'usedMs'> & {
  readonly rule: ClockRule | null;
  readonly leftMs: number;
  readonly mood: 'late' | 'soon' | 'running';
};

/** What one person has that was, or soon is, to be back: one call is about all of it. */
export interface CustodyWallLine {
  readonly kind: 'custody';
  readonly id: string;
  /** The first of them, by its number. */
  readonly custody: Custody;
  /** All of them: lent to the same borrower out of one register and due at the same moment. */
  readonly stays: readonly Custody[];
  /** Null once the last of them is back, on a row that is still in use. */
  readonly nearest: CustodyWallReading | null;
}

/** Everything that is out, kept or inside and asks for a hand. */
export function custodyLines(
  { custody }: Pick<DeskState, 'custody'>,
  tables: ClockTables,
  now: number,
): CustodyWallLine[] {
  const asking = Object.values(custody).filter((each) => asksForHand(each, tables, now));
  return [...Map.groupBy(asking, callOf).values()].flatMap((stays) => {
    const [first] = stays;
    const nearest = first ? readStay(first, tables, now) : null;
    return first && nearest ? [{ kind: 'custody', id: first.number, custody: first, stays, nearest }] : [];
  });
}

/** A reminder before its time is none, so a deposit is only here once its day has come. */
function asksForHand(custody: Custody, tables: ClockTables, now: number): boolean {
  if (custody.closedAt !== null) return false;
  const { mood } = readCustody(custody, tables, now);
  return mood === 'late' || (mood === 'soon' && custody.kind !== 'deposit');
}

function callOf({ kind, number, register, who, instants }: Custody): string {
  if (kind !== 'loan' || who.borrower === null) return number;
  return `${who.borrower} ${register} ${instants.due ?? ''}`;
}

/** How a stay stands to its due time at a moment by the clock on the wall; null when nothing runs any more. */
export function readStay(custody: Custody, tables: ClockTables, now: number): CustodyWallReading | null {
  const { mood, dueAt, leftMs, rule } = readCustody(custody, tables, now);
  if (dueAt === null || leftMs === null) return null;
  if (mood !== 'late' && mood !== 'soon' && mood !== 'running') return null;
  return { rule, startedAt: custody.openedAt, dueAt, pausedMinutes: 0, usedMs: 0, leftMs, mood };
}

/** The next moment by the clock on the wall at which a stay becomes soon or late; Infinity when none will. */
export function nextCustodyChange(
  { custody }: Pick<DeskState, 'custody'>,
  tables: ClockTables,
  now: number,
): number {
  let next = Infinity;
  for (const each of Object.values(custody)) next = Math.min(next, nextCustodyMood(each, tables, now));
  return next;
}
