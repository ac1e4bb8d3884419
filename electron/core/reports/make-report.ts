import { dayOf } from '../../../shared/domain/numbers.ts';
import { periodBefore, periodOf, type ReportPeriod } from '../../../shared/domain/report/report-period.ts';
import { reportOf } from '../../../shared/domain/report/report-of.ts';
import type { Report, ReportWish } from '../../../shared/domain/report/report.ts';
import { addTally, noSums } from '../../../shared/domain/report/sums.ts';
import type { LongWork, Progress } from '../exchange/slices.ts';
import { deskOfReport, type DeskOfReport } from './desk-of-report.ts';
import { foldPeriod } from './fold-period.ts';
import { countedSince, keepFold, type FoldedPeriod, type FoldKey } from './kept-folds.ts';
import type { ReportSource } from './report-source.ts';
import { stateMark } from './state-mark.ts';

/** The report of a week or a month, with the figures of people; what was counted of the same records is not counted again. */
export async function makeReport(
  source: ReportSource,
  wish: ReportWish,
  work: LongWork = {},
): Promise<Report> {
  const period = periodOf(wish);
  const now = source.clock.now();
  const { letter, timeZone, numbers } = await source.store.read(({ desk }) => ({
    letter: desk.centre?.letter ?? 'A',
    timeZone: desk.centre?.timeZone ?? 'Asia/Shanghai',
    numbers: desk.numbers,
  }));
  const before = await unlessStopped(countPeriod(source, periodBefore(period), now, half(work, 0)), work);
  const counted = await unlessStopped(countPeriod(source, period, now, half(work, 1)), work);
  const { sums, countedAt: madeAt } = counted;
  const today = dayOf(madeAt, timeZone);
  return reportOf({ period, sums, before: before.sums }, { letter, numbers, madeAt, today });
}

/** The desk as a report of a period sees it. */
export async function lookAt(
  { store }: Pick<ReportSource, 'store'>,
  period: ReportPeriod,
  now: string,
): Promise<DeskOfReport> {
  return store.read((book) => deskOfReport(book.desk, period, Date.parse(now)));
}

/** As of when the report of a period is counted that somebody gets now. */
export async function reportMoment(source: ReportSource, period: ReportPeriod): Promise<string> {
  const now = source.clock.now();
  const since = countedSince(source.store, await keyOf(source, period, now));
  return since === null ? now : new Date(since).toISOString();
}

async function keyOf({ store, past }: ReportSource, period: ReportPeriod, now: string): Promise<FoldKey> {
  const mark = await store.read(({ desk }) => stateMark(desk, period, past.writings()));
  return { period, mark, now: Date.parse(now) };
}

async function countPeriod(
  source: ReportSource,
  period: ReportPeriod,
  now: string,
  work: LongWork,
): Promise<FoldedPeriod> {
  return keepFold(source.store, await keyOf(source, period, now), async () => {
    const sums = noSums();
    const desk = await lookAt(source, period, now);
    await foldPeriod(source, period, desk, (tally) => addTally(sums, tally), work);
    return { sums, countedAt: now };
  });
}

/** Stops waiting when the signal says so; what is counted goes on, because others may be waiting for the same. */
async function unlessStopped<T>(counted: Promise<T>, { signal }: LongWork): Promise<T> {
  if (!signal) return counted;
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal.reason as Error); // an AbortError unless said otherwise
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([counted, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Two periods of about the same length are read, so each is half of the way. */
function half({ onProgress }: LongWork, behind: 0 | 1): LongWork {
  const tell: Progress | undefined =
    onProgress && ((done, total) => onProgress(behind * total + done, 2 * total));
  return { onProgress: tell };
}
