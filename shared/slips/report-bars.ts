import type { Report } from '../domain/report/report.ts';
import type { SlipLine } from './document.ts';
import { weekdays } from './report-parts.ts';
import type { ReportWords } from './report-words.ts';

const HOURS_APART = 6;
const DAYS_APART = 5;

/** When most calls and visits came, as bars: by the hour, by weekday, and in a month by date; none where none came. */
export function reportBars({ report, hours, weekdays: week, days }: Report, words: ReportWords): SlipLine[] {
  const { reports, acts } = words;
  if (hours.every((count) => count === 0)) return [];
  return [
    ...bars(`${reports.hours}  ${reports.hoursAbout}`, HOURS_APART, hours, (hour) => String(hour)),
    ...bars(`${reports.weekdays}  ${reports.weekdaysAbout}`, 1, week, (at) => {
      const day = weekdays[at];
      return day === undefined ? '' : acts.weekday[day];
    }),
    ...(report === 'month'
      ? bars(
          `${reports.days}  ${reports.daysAbout}`,
          DAYS_APART,
          days.map(({ calls }) => calls),
          (at) => String(at + 1),
        )
      : []),
  ];
}

function bars(
  heading: string,
  labelEvery: number,
  counts: readonly number[],
  labelOf: (at: number) => string,
): SlipLine[] {
  return [
    { kind: 'heading', text: heading },
    { kind: 'bars', bars: counts.map((value, at) => ({ label: labelOf(at), value })), labelEvery },
  ];
}
