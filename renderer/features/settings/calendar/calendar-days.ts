import type { CalendarDay, WorkdayCalendar } from '../../../../shared/rules/workdays.ts';

/** The days of a year that differ from the week, in order. */
export function daysOf(year: number, { days }: Pick<WorkdayCalendar, 'days'>): CalendarDay[] {
  return Object.values(days)
    .filter(({ on }) => yearOf(on) === year)
    .sort((a, b) => a.on.localeCompare(b.on));
}

/** The years one can look at: those that hold days, the present and the coming one. */
export function yearsToShow(today: string, { days, years }: WorkdayCalendar): number[] {
  const now = yearOf(today);
  return [...new Set([...years, ...Object.keys(days).map(yearOf), now, now + 1])].sort((a, b) => a - b);
}

/** Of the present and the coming year those whose holidays are not known yet. */
export function yearsUnknown(today: string, { years }: Pick<WorkdayCalendar, 'years'>): number[] {
  const now = yearOf(today);
  return [now, now + 1].filter((year) => !years.includes(year));
}

function yearOf(on: string): number {
  return Number(on.slice(0, 4));
}
