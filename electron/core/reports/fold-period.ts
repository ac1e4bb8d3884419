import { filedId } from '../../../shared/domain/history/filed-record.ts';
import { foldReport, type Fold } from '../../../shared/domain/report/fold-report.ts';
import type { ReportPeriod } from '../../../shared/domain/report/report-period.ts';
import type { Tally } from '../../../shared/domain/report/tally.ts';
import { instantOf } from '../../../shared/rules/local-days.ts';
import { inSlices, type LongWork } from '../exchange/slices.ts';
import { periodPortions } from '../ledgers/period-records.ts';
import type { DeskOfReport } from './desk-of-report.ts';
import type { ReportSource } from './report-source.ts';

/** So many records are counted in some 3 ms. */
const A_TURN = 200;

/** Reads a period of a book and tells what every record counts for. */
export async function foldPeriod(
  source: ReportSource,
  period: ReportPeriod,
  desk: DeskOfReport,
  onTally: (tally: Tally) => void,
  work: LongWork = {},
): Promise<void> {
  const fold = foldReport({ ...desk.around, period }, onTally);
  await inSlices(desk.older, A_TURN, fold.take);
  await takeFiled(source, period, desk, fold, work);
  for await (const records of periodPortions(source, period, { ...work, isWithoutLog: true }))
    records.forEach(fold.take);
  // Half of a period must not look like a whole one.
  work.signal?.throwIfAborted();
  await inSlices(fold.waiting, A_TURN, fold.call);
  await inSlices(desk.things, A_TURN, fold.thing);
  await inSlices(desk.cases, A_TURN, fold.article);
}

/** Takes what was filed under earlier days and ended after the period began: it was open, or out, during it. */
async function takeFiled(
  { past }: ReportSource,
  { fromOn }: ReportPeriod,
  { older, around }: DeskOfReport,
  fold: Fold,
  { signal }: LongWork,
): Promise<void> {
  // An order that was recalled is in both; what lives is newer.
  const living = new Set(older.map(filedId));
  const since = instantOf(fromOn, 0, around.tables.timeZone);
  for (const day of await past.days(signal)) {
    if (day >= fromOn) continue;
    for (const record of await past.outliving(day, since, signal))
      if (!living.has(filedId(record))) fold.take(record);
  }
}
