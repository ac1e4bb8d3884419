import { dayAfter, instantOf, localTime, timeOfDayMs, weekdayOf } from '../../rules/local-days.ts';
import type { DeskState } from '../book.ts';
import { entryOf } from '../entry-of.ts';
import type { ShiftPattern } from './pattern.ts';

/** A shift as it stands in the plan. */
export interface PlannedShift {
  readonly pattern: ShiftPattern;
  /** The local day on which it begins. */
  readonly on: string;
  /** In milliseconds by the clock on the wall. */
  readonly from: number;
  readonly until: number;
  /** Who is on; empty when nobody has been entered. */
  readonly staff: readonly string[];
}

/** The part of a desk that its plan is read from. */
export type PlanDesk = Pick<DeskState, 'shiftPatterns' | 'roster' | 'centre'>;

const HOUR_MS = 3_600_000;
/** Shifts need not meet on the minute: one that begins within the hour follows the one that ends. */
const EARLY_MS = HOUR_MS;

/** The shift of a pattern that begins on a local day. */
export function plannedOn(desk: PlanDesk, pattern: ShiftPattern, on: string): PlannedShift {
  const timeZone = desk.centre?.timeZone ?? 'Asia/Shanghai';
  const [begin, end] = [timeOfDayMs(pattern.from), timeOfDayMs(pattern.until)];
  return {
    pattern,
    on,
    from: instantOf(on, begin, timeZone),
    until: instantOf(end > begin ? on : dayAfter(on), end, timeZone),
    staff: entryOf(desk.roster, `${on} ${pattern.id}`)?.staff ?? [],
  };
}

/** The planned shifts that begin on the local days around a moment, earliest first. */
export function plannedAround(desk: PlanDesk, now: number): PlannedShift[] {
  const today = localTime(now, desk.centre?.timeZone ?? 'Asia/Shanghai').day;
  return [-1, 0, 1, 2]
    .map((days) => dayAfter(today, days))
    .flatMap((on) =>
      Object.values(desk.shiftPatterns)
        .filter(({ isActive, weekdays }) => isActive && weekdays.includes(weekdayOf(on)))
        .map((pattern) => plannedOn(desk, pattern, on)),
    )
    .sort((a, b) => a.from - b.from || a.until - b.until);
}

/** The planned shift that somebody who opens the counter now comes for; undefined when the plan has none. */
export function plannedNow(desk: PlanDesk, now: number): PlannedShift | undefined {
  const around = plannedAround(desk, now).filter(({ until }) => until > now);
  return around.find(({ from }) => from <= now) ?? around.find(({ from }) => from - EARLY_MS <= now);
}

/** The planned shift that follows one which ends at a moment; undefined when the counter closes then. */
export function plannedAfter(desk: PlanDesk, until: number): PlannedShift | undefined {
  return plannedAround(desk, until).find(({ from }) => from >= until - EARLY_MS && from <= until + EARLY_MS);
}
