import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { CalendarDay } from '../../../shared/rules/workdays.ts';

/** Where the shipped days come from; written into the book with them. */
export const CALENDAR_SOURCE = 'chinese-days';

/** The official holidays of China and the days that are worked instead (调休), from a year on, in order. */
export function shippedCalendar(fromYear: number): CalendarDay[] {
  return [...daysOf(calendar.holidays, 'rest'), ...daysOf(calendar.workdays, 'work')]
    .filter(({ on }) => Number(on.slice(0, 4)) >= fromYear)
    .sort((a, b) => a.on.localeCompare(b.on));
}

/** The library names a day in English, Chinese, and with the length of the holiday: `National Day,国庆节,3`. */
function daysOf(table: Readonly<Record<string, string>>, kind: CalendarDay['kind']): CalendarDay[] {
  return Object.entries(table).map(([on, names]) => ({ on, kind, name: names.split(',')[1] ?? names }));
}
