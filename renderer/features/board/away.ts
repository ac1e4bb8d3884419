import { isCustodyOpen, type Custody } from '../../../shared/domain/custody/custody.ts';
import type { ClockTables } from '../../../shared/rules/clock-runs.ts';
import { readCustody } from '../../../shared/rules/read-custody.ts';

/** Something that is out, kept or inside, and whether it was to be back before now. */
export interface Away {
  readonly stay: Custody;
  readonly isLate: boolean;
}

/**
 * Everything that is not back, by what is left of its time; who is only expected is not here yet.
 *
 * What is kept comes last: nobody goes after it, and a parcel that is long here would hide the keys.
 */
export function selectAway(custody: readonly Custody[], tables: ClockTables, now: number): Away[] {
  return custody
    .filter((each) => isCustodyOpen(each) && each.state !== 'expected')
    .map((stay) => ({ stay, ...readCustody(stay, tables, now) }))
    .sort((a, b) => keptLast(a, b) || leftOf(a) - leftOf(b) || a.stay.openedAt.localeCompare(b.stay.openedAt))
    .map(({ stay, mood }) => ({ stay, isLate: mood === 'late' }));
}

function keptLast(a: Pick<Away, 'stay'>, b: Pick<Away, 'stay'>): number {
  return Number(a.stay.kind === 'deposit') - Number(b.stay.kind === 'deposit');
}

function leftOf({ leftMs }: { readonly leftMs: number | null }): number {
  return leftMs ?? Number.MAX_SAFE_INTEGER;
}

/** How many of each register, the most first. */
export function countAway(away: readonly Away[]): { readonly register: string; readonly count: number }[] {
  const groups = Map.groupBy(away, ({ stay }) => stay.register);
  return [...groups]
    .map(([register, { length: count }]) => ({ register, count }))
    .sort((a, b) => b.count - a.count);
}
