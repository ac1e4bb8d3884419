import { periodOf } from '../../../shared/domain/report/report-period.ts';
import type { FigurePart, FigureRecord, ReportWish } from '../../../shared/domain/report/report.ts';
import type { Tally } from '../../../shared/domain/report/tally.ts';
import { foldPeriod } from './fold-period.ts';
import { lookAt, reportMoment } from './make-report.ts';
import type { ReportSource } from './report-source.ts';

/** What is shown of one record has one decimal place. */
const PLACES = 10;

/** The records behind a figure of a report, as of the moment of that report: those that count against it first, then the newest; `total` counts them all. */
export async function figureRecords(
  source: ReportSource,
  wish: ReportWish,
  part: FigurePart,
  limit: number,
): Promise<{ records: FigureRecord[]; total: number }> {
  const period = periodOf(wish);
  const desk = await lookAt(source, period, await reportMoment(source, period));
  const found: Tally[] = [];
  await foldPeriod(source, period, desk, (tally) => {
    if (isPart(tally, part)) found.push(tally);
  });
  const records = found
    .sort((a, b) => Number(b.isMissed) - Number(a.isMissed) || Date.parse(b.at) - Date.parse(a.at))
    .slice(0, limit)
    .map(({ kind, number, at, title, isMissed, value, unit, clock }) => ({
      ...{ kind, number, at, title },
      ...{ isMissed, unit, clock, value: value === null ? null : Math.round(value * PLACES) / PLACES },
    }));
  return { records, total: found.length };
}

function isPart(tally: Tally, part: FigurePart): boolean {
  const { figure, only, department, staff, hour, kind, place, problem } = part;
  return (
    tally.figure === figure &&
    (only === 'all' || tally.isMissed) &&
    (department === undefined || tally.department === department) &&
    (staff === undefined || tally.staff === staff) &&
    (hour === undefined || tally.hour === hour) &&
    (kind === undefined || tally.of === kind) &&
    (place === undefined || tally.place === place) &&
    (problem === undefined || tally.problem === problem)
  );
}
