import { dayAfter, weekdayOf } from '../../../shared/rules/local-days.ts';

/** Days of the calendar, both included. */
export interface Days {
  readonly fromOn: string;
  readonly toOn: string;
}

/** The periods that have a name, in the order in which they are offered. */
export const namedPeriods = ['today', 'this-week', 'last-week', 'this-month', 'last-month'] as const;
export type NamedPeriod = (typeof namedPeriods)[number];

const WEEK = 7;
const DAY_MS = 86_400_000;

/** The days of a named period; weeks begin on Monday, as the reports do (T31). */
export function daysOf(period: NamedPeriod, today: string): Days {
  switch (period) {
    case 'today':
      return { fromOn: today, toOn: today };
    case 'this-week':
      return weekOf(today);
    case 'last-week':
      return weekOf(dayAfter(today, -WEEK));
    case 'this-month':
      return monthOf(today, 0);
    case 'last-month':
      return monthOf(today, -1);
  }
}

/** The name of some days as seen from today; null for days of one's own choice. */
export function nameOfDays({ fromOn, toOn }: Days, today: string): NamedPeriod | null {
  const isSame = (period: NamedPeriod) => {
    const days = daysOf(period, today);
    return days.fromOn === fromOn && days.toOn === toOn;
  };
  return namedPeriods.find(isSame) ?? null;
}

/** The period before or after: whole months go by months, anything else by its own length. */
export function stepped(days: Days, by: 1 | -1): Days {
  const { fromOn, toOn } = days;
  const month = monthOf(fromOn, 0);
  if (month.fromOn === fromOn && month.toOn === toOn) return monthOf(fromOn, by);
  const length = (Date.parse(toOn) - Date.parse(fromOn)) / DAY_MS + 1;
  // Days that are upside down have no length; they are turned first.
  if (length < 1) return { fromOn: toOn, toOn: fromOn };
  return { fromOn: dayAfter(fromOn, by * length), toOn: dayAfter(toOn, by * length) };
}

function weekOf(day: string): Days {
  const monday = dayAfter(day, 1 - weekdayOf(day));
  return { fromOn: monday, toOn: dayAfter(monday, WEEK - 1) };
}

function monthOf(day: string, by: number): Days {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const first = (after: number) => new Date(Date.UTC(year, month - 1 + after, 1)).toISOString().slice(0, 10);
  return { fromOn: first(by), toOn: dayAfter(first(by + 1), -1) };
}
