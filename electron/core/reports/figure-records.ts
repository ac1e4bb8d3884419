import { ageOf } from '../../../shared/domain/report/ages.ts';
import { periodOf } from '../../../shared/domain/report/report-period.ts';
import type { FigurePart, FigureRecord, ReportWish } from '../../../shared/domain/report/report.ts';
import type { Tally } from '../../../shared/domain/report/tally.ts';
import { weekdayOf } from '../../../shared/rules/local-days.ts';
import { foldPeriod } from './fold-period.ts';
import { lookAt, reportMoment } from './make-report.ts';
import type { ReportSource } from './report-source.ts';

/** What is shown of one record has one decimal place. */
const PLACES = 10;
/** Few are not worth sorting in between. */
const AT_LEAST = 200;

/** The records behind a figure of a report, as of the moment of that report: those that count against it first, then the newest; `total` counts them all. */
export async function figureRecords(
  source: ReportSource,
  wish: ReportWish,
  part: FigurePart,
  limit: number,
): Promise<{ records: FigureRecord[]; total: number }> {
  const period = periodOf(wish);
  const desk = await lookAt(source, period, await reportMoment(source, period));
  const first = createFirst(limit);
  await foldPeriod(source, period, desk, (tally) => {
    if (isPart(tally, part)) first.take(tally);
  });
  const records = first.all().map(({ kind, number, at, title, isMissed, value, unit, clock }) => ({
    ...{ kind, number, at, title },
    ...{ isMissed, unit, clock, value: value === null ? null : Math.round(value * PLACES) / PLACES },
  }));
  return { records, total: first.total() };
}

interface Placed {
  readonly tally: Tally;
  readonly at: number;
}

/**
 * Keeps the first so many of what is taken: those that count against the figure, then the newest.
 *
 * A month has a hundred thousand records behind a figure: to sort them all at its end would hold everybody up.
 */
function createFirst(limit: number): { take(tally: Tally): void; all(): Tally[]; total(): number } {
  let kept: Placed[] = [];
  let total = 0;
  const sort = (): void => {
    kept = kept
      .sort((a, b) => Number(b.tally.isMissed) - Number(a.tally.isMissed) || b.at - a.at)
      .slice(0, limit);
  };
  return {
    take(tally) {
      total += 1;
      kept.push({ tally, at: Date.parse(tally.at) });
      if (kept.length >= 2 * limit + AT_LEAST) sort();
    },
    all() {
      sort();
      return kept.map(({ tally }) => tally);
    },
    total: () => total,
  };
}

function isPart(tally: Tally, part: FigurePart): boolean {
  const { figure, only, department, staff, kind, place, problem, age } = part;
  return (
    tally.figure === figure &&
    (only === 'all' || tally.isMissed) &&
    (department === undefined || tally.department === department) &&
    (staff === undefined || tally.staff === staff) &&
    isAtTime(tally, part) &&
    (kind === undefined || tally.of === kind) &&
    (place === undefined || tally.place === place) &&
    (problem === undefined || tally.problem === problem) &&
    (age === undefined || isOfAge(tally, age))
  );
}

function isAtTime(tally: Tally, { hour, weekday, day }: FigurePart): boolean {
  return (
    (hour === undefined || tally.hour === hour) &&
    (weekday === undefined || weekdayOf(tally.day) === weekday) &&
    (day === undefined || tally.day === day)
  );
}

function isOfAge({ figure, value }: Tally, age: number): boolean {
  return figure === 'open-orders' && value !== null && ageOf(value) === age;
}
