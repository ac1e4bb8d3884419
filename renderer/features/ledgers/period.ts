import type { ReportKind } from '../../../shared/domain/report/report.ts';
import { periodOf } from '../../../shared/domain/report/report-period.ts';
import { dayAfter } from '../../../shared/rules/local-days.ts';

/** Days of the calendar, both included. */
export interface Days {
  readonly fromOn: string;
  readonly toOn: string;
}

/** The periods that have a name, in the order in which they are offered. */
export const namedPeriods = ['today', 'this-week', 'last-week', 'this-month', 'last-month'] as const;
export type NamedPeriod = (typeof namedPeriods)[number];

const DAY_MS = 86_400_000;

/** The days of a named period; weeks begin on Monday, as the reports do (T31). */
export function daysOf(period: NamedPeriod, today: string): Days {
  switch (period) {
    case 'today':
      return { fromOn: today, toOn: today };
    case 'this-week':
      return of('week', today);
    case 'last-week':
      return before('week', today);
    case 'this-month':
      return of('month', today);
    case 'last-month':
      return before('month', today);
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
  const month = of('month', fromOn);
  if (month.fromOn === fromOn && month.toOn === toOn)
    return of('month', by < 0 ? dayAfter(fromOn, -1) : dayAfter(toOn, 1));
  const length = (Date.parse(toOn) - Date.parse(fromOn)) / DAY_MS + 1;
  // Days that are upside down have no length; they are turned first.
  if (length < 1) return { fromOn: toOn, toOn: fromOn };
  return { fromOn: dayAfter(fromOn, by * length), toOn: dayAfter(toOn, by * length) };
}

function of(report: ReportKind, on: string): Days {
  const { fromOn, toOn } = periodOf({ report, on });
  return { fromOn, toOn };
}

function before(report: ReportKind, on: string): Days {
  return of(report, dayAfter(of(report, on).fromOn, -1));
}
