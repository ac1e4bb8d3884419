import { z } from 'zod';
import { calendarDay, type CalendarDay } from '../../rules/workdays.ts';

/** What a column of a list of days may hold. */
export const calendarField = z.enum(['on', 'kind', 'name']);
export type CalendarField = z.output<typeof calendarField>;

/** One entry for each column of the table; `null` leaves the column out. */
export const calendarMapping = z.array(calendarField.nullable()).max(512);
export type CalendarMapping = z.output<typeof calendarMapping>;

/** Why a row of a list of days cannot be taken over as it stands, by row and column as the spreadsheet numbers them. */
export const calendarProblem = z.strictObject({
  row: z.int().positive(),
  column: z.int().positive().nullable(),
  kind: z.enum([
    'missing-day',
    'bad-day',
    'duplicate-day',
    /** Neither a year that the calendar knows, nor the present or the coming one. */
    'year-unknown',
    'missing-kind',
    'unknown-kind',
    'too-long',
  ]),
  value: z.string().max(80),
});
export type CalendarProblem = z.output<typeof calendarProblem>;

/** A day of the list beside what the calendar said of it when the list was looked through; null for a plain day. */
export const plannedDay = z.strictObject({ before: calendarDay.nullable(), day: calendarDay });
export type PlannedDay = z.output<typeof plannedDay>;

const FIRST_HOLIDAYS_UNTIL = 2;
const LAST_HOLIDAYS_FROM = 10;

/**
 * The years of which a list holds the whole: it reaches from the winter's holidays to the autumn's.
 *
 * A single day beside them, as the first of January that ends a holiday, does not make its year known.
 */
export function wholeYears(days: readonly Pick<CalendarDay, 'on'>[]): number[] {
  const monthsOf = new Map<number, number[]>();
  for (const { on } of days) {
    const year = Number(on.slice(0, 4));
    monthsOf.set(year, [...(monthsOf.get(year) ?? []), Number(on.slice(5, 7))]);
  }
  return [...monthsOf]
    .filter(([, months]) => Math.min(...months) <= FIRST_HOLIDAYS_UNTIL)
    .filter(([, months]) => Math.max(...months) >= LAST_HOLIDAYS_FROM)
    .map(([year]) => year)
    .sort((a, b) => a - b);
}
