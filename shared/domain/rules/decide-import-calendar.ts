import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import { sameRecord } from '../rescue/same-record.ts';
import type { PlannedDay } from './calendar-import.ts';

interface CalendarWish {
  /** Where the list comes from: the name of its file. */
  readonly source: string;
  readonly days: readonly PlannedDay[];
  /** The years that the list holds whole; they are known from there on. */
  readonly years: readonly number[];
}

/** Takes a list of days into the calendar: all of it, or nothing when one of its days was changed since it was looked through. */
export const decideImportCalendar: Decide<CalendarWish, { days: number; years: number[] }> = (
  book,
  { source, days: planned, years },
) => {
  const { days } = book.desk.workdays;
  const changed = planned.find(({ before, day }) => !sameRecord(entryOf(days, day.on) ?? null, before));
  if (changed) return refused({ kind: 'import-outdated', what: changed.day.on });
  const fact = {
    type: 'calendar-loaded' as const,
    source,
    years: [...years],
    days: planned.map(({ day }) => day),
  };
  const saysNothing = planned.length === 0 && years.length === 0;
  return decided(saysNothing ? [] : [fact], { days: planned.length, years: [...years] });
};
