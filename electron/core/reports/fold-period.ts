import { foldReport } from '../../../shared/domain/report/fold-report.ts';
import type { ReportPeriod } from '../../../shared/domain/report/report-period.ts';
import type { Tally } from '../../../shared/domain/report/tally.ts';
import { inSlices, type LongWork } from '../exchange/slices.ts';
import { periodRecords, type RecordSource } from '../ledgers/period-records.ts';
import type { DeskOfReport } from './desk-of-report.ts';

/** So many records are counted in some 3 ms. */
const A_TURN = 200;

/** Reads a period of a book and tells what every record counts for; answers the ages of what was open at its end. */
export async function foldPeriod(
  source: RecordSource,
  period: ReportPeriod,
  desk: DeskOfReport,
  onTally: (tally: Tally) => void,
  work: LongWork = {},
): Promise<readonly number[]> {
  const fold = foldReport({ ...desk.around, period }, onTally);
  await inSlices(desk.older, A_TURN, (order) => fold.take({ kind: 'order', order }));
  for await (const record of periodRecords(source, period, work)) fold.take(record);
  // Half of a period must not look like a whole one.
  work.signal?.throwIfAborted();
  await inSlices(fold.waiting, A_TURN, fold.call);
  await inSlices(desk.things, A_TURN, fold.thing);
  await inSlices(desk.cases, A_TURN, fold.article);
  return fold.ages;
}
