import { dayOf } from '../../../shared/domain/numbers.ts';
import { periodBefore, periodOf, type ReportPeriod } from '../../../shared/domain/report/report-period.ts';
import { reportOf } from '../../../shared/domain/report/report-of.ts';
import type { Report, ReportWish } from '../../../shared/domain/report/report.ts';
import { addTally, noSums, type Sums } from '../../../shared/domain/report/sums.ts';
import type { LongWork, Progress } from '../exchange/slices.ts';
import type { RecordSource } from '../ledgers/period-records.ts';
import type { Clock } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { deskOfReport, type DeskOfReport } from './desk-of-report.ts';
import { foldPeriod } from './fold-period.ts';
import { keepReports } from './kept-reports.ts';

/** Where reports are made from. */
export interface ReportSource extends RecordSource {
  readonly store: Pick<Store, 'book' | 'read'>;
  readonly clock: Clock;
}

/** The report of a week or a month, with the figures of people; the same again while nothing has changed. */
export function makeReport(source: ReportSource, wish: ReportWish, work: LongWork = {}): Promise<Report> {
  const period = periodOf(wish);
  const now = source.clock.now();
  return keepReports(source.store, { period, seq: source.store.book.desk.seq, now: Date.parse(now) }, () =>
    writeReport(source, period, now, work),
  );
}

async function writeReport(
  source: ReportSource,
  period: ReportPeriod,
  madeAt: string,
  work: LongWork,
): Promise<Report> {
  const earlier = periodBefore(period);
  const desk = await lookAt(source, period, madeAt);
  const before = await sumsOf(source, earlier, await lookAt(source, earlier, madeAt), half(work, 0));
  const { sums, ages } = await sumsOf(source, period, desk, half(work, 1));
  const { letter, timeZone } = desk;
  const { numbers } = desk.around;
  return reportOf(
    { period, sums, ages, before: before.sums },
    { letter, numbers, madeAt, today: dayOf(madeAt, timeZone) },
  );
}

/** The desk as a report of a period sees it. */
export async function lookAt(
  { store }: Pick<RecordSource, 'store'>,
  period: ReportPeriod,
  now: string,
): Promise<DeskOfReport> {
  return store.read((book) => deskOfReport(book.desk, period, Date.parse(now)));
}

async function sumsOf(
  source: ReportSource,
  period: ReportPeriod,
  desk: DeskOfReport,
  work: LongWork,
): Promise<{ sums: Sums; ages: readonly number[] }> {
  const sums = noSums();
  const ages = await foldPeriod(source, period, desk, (tally) => addTally(sums, tally), work);
  return { sums, ages };
}

/** Two periods of about the same length are read, so each is half of the way. */
function half({ signal, onProgress }: LongWork, behind: 0 | 1): LongWork {
  const tell: Progress | undefined =
    onProgress && ((done, total) => onProgress(behind * total + done, 2 * total));
  return { signal, onProgress: tell };
}
