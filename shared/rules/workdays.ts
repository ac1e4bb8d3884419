import { z } from 'zod';
import { localDay } from '../domain/primitives.ts';
import { dayAfter, instantOf, localTime, weekdayOf } from './local-days.ts';

/** A day on which the week's rule does not hold: a holiday, or a day that is worked instead (调休). */
export const calendarDay = z.strictObject({
  on: localDay,
  kind: z.enum(['rest', 'work']),
  name: z.string().max(60),
});
export type CalendarDay = z.output<typeof calendarDay>;

/** The workday calendar of a desk: by day what differs from Monday to Friday, and the years it knows. */
export interface WorkdayCalendar {
  readonly days: Readonly<Record<string, CalendarDay>>;
  /** Years of which the official holidays are in it. */
  readonly years: readonly number[];
}

/** Whether a local day is worked. Source: C6, "day clocks use a workday calendar with Chinese 调休". */
export function isWorkday(day: string, { days }: WorkdayCalendar): boolean {
  const special = days[day];
  return special ? special.kind === 'work' : weekdayOf(day) <= 5;
}

/** A stretch of time in which a clock does not count, in milliseconds; `to` is Infinity while it lasts. */
export interface Rest {
  readonly from: number;
  readonly to: number;
}

/** A year of holidays would be a mistake in the calendar; nobody waits for its end. */
const LONGEST_REST_DAYS = 366;

/** By calendar the rests that follow its days: every day clock of a month asks for the same few weekends. */
const restsOf = new WeakMap<WorkdayCalendar, Map<string, Rest>>();

/** The first rest of the calendar that ends after an instant. */
export function restAfter(instant: number, calendar: WorkdayCalendar, timeZone: string): Rest {
  const { day } = localTime(instant, timeZone);
  const known = restsOf.get(calendar) ?? new Map<string, Rest>();
  restsOf.set(calendar, known);
  const key = `${day} ${timeZone}`;
  const rest = known.get(key) ?? restFrom(day, calendar, timeZone);
  known.set(key, rest);
  return rest;
}

function restFrom(on: string, calendar: WorkdayCalendar, timeZone: string): Rest {
  let day = on;
  while (isWorkday(day, calendar)) day = dayAfter(day);
  const from = instantOf(day, 0, timeZone);
  let last = day;
  for (let n = 0; n < LONGEST_REST_DAYS && !isWorkday(dayAfter(last), calendar); n += 1)
    last = dayAfter(last);
  return { from, to: instantOf(dayAfter(last), 0, timeZone) };
}
