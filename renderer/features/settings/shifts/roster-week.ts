import type { RosterEntry, ShiftPattern } from '../../../../shared/domain/shift/pattern.ts';
import { dayAfter, weekdayOf } from '../../../../shared/rules/local-days.ts';

type Roster = Readonly<Record<string, RosterEntry>>;

const WEEK = 7;

/** The seven days of the week in which a local day lies, Monday first. */
export function weekOf(day: string): string[] {
  const monday = dayAfter(day, 1 - weekdayOf(day));
  return Array.from({ length: WEEK }, (_none, index) => dayAfter(monday, index));
}

/** Whether a shift of a kind begins on a day. */
export function beginsOn({ weekdays }: ShiftPattern, day: string): boolean {
  return weekdays.includes(weekdayOf(day));
}

/** Who is on for a shift of a day. */
export function staffOn(roster: Roster, day: string, pattern: string): readonly string[] {
  return roster[`${day} ${pattern}`]?.staff ?? [];
}

/** What a week takes over from the one before: only where nobody has been entered yet, nothing is written over. */
export function copiedWeek(
  roster: Roster,
  patterns: readonly ShiftPattern[],
  week: readonly string[],
): RosterEntry[] {
  return week.flatMap((on) =>
    patterns
      .filter((pattern) => beginsOn(pattern, on) && staffOn(roster, on, pattern.id).length === 0)
      .map(({ id }) => ({ on, pattern: id, staff: [...staffOn(roster, dayAfter(on, -WEEK), id)] }))
      .filter(({ staff }) => staff.length > 0),
  );
}
