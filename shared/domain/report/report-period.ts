import { dayAfter, weekdayOf } from '../../rules/local-days.ts';
import type { ReportKind, ReportWish } from './report.ts';

/** The local days of a report, both included. */
export interface ReportPeriod {
  readonly report: ReportKind;
  readonly fromOn: string;
  readonly toOn: string;
}

/** The week from Monday to Sunday, or the calendar month, in which a day lies. */
export function periodOf({ report, on }: ReportWish): ReportPeriod {
  if (report === 'week') {
    const fromOn = dayAfter(on, 1 - weekdayOf(on));
    return { report, fromOn, toOn: dayAfter(fromOn, 6) };
  }
  const fromOn = `${on.slice(0, 7)}-01`;
  // Thirty-one days behind the first lie in the next month, whatever month it is.
  return { report, fromOn, toOn: dayAfter(`${dayAfter(fromOn, 31).slice(0, 7)}-01`, -1) };
}

/** The week or month before. */
export function periodBefore({ report, fromOn }: ReportPeriod): ReportPeriod {
  return periodOf({ report, on: dayAfter(fromOn, -1) });
}

/** The number of a report: `W2647-A` by the week of ISO 8601, `M2611-A` by the month. */
export function reportNumber({ report, fromOn }: ReportPeriod, letter: string): string {
  if (report === 'month') return `M${fromOn.slice(2, 4)}${fromOn.slice(5, 7)}-${letter}`;
  const { year, week } = isoWeekOf(fromOn);
  return `W${String(year % 100).padStart(2, '0')}${String(week).padStart(2, '0')}-${letter}`;
}

const WEEK_MS = 7 * 86_400_000;

/** The week of ISO 8601 in which a day lies: it belongs to the year of its Thursday. */
export function isoWeekOf(day: string): { readonly year: number; readonly week: number } {
  const thursday = dayAfter(day, 4 - weekdayOf(day));
  const year = Number(thursday.slice(0, 4));
  const since = Date.parse(`${thursday}T00:00:00Z`) - Date.UTC(year, 0, 1);
  return { year, week: Math.floor(since / WEEK_MS) + 1 };
}
