import { plannedAround, type PlanDesk, type PlannedShift } from './shift-times.ts';

/** As far ahead somebody's next shift is of interest at the lock. */
const AHEAD_MS = 24 * 3_600_000;

/** The shift that somebody is on by the roster: the present one, else the next within a day; undefined off the roster. */
export function rosterShiftOf(desk: PlanDesk, staff: string, now: number): PlannedShift | undefined {
  return plannedAround(desk, now).find(
    (planned) => planned.staff.includes(staff) && planned.until > now && planned.from <= now + AHEAD_MS,
  );
}
