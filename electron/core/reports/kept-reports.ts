import type { ReportPeriod } from '../../../shared/domain/report/report-period.ts';
import type { Report } from '../../../shared/domain/report/report.ts';

/** Which report is wanted, of which state of the book. */
export interface ReportKey {
  readonly period: ReportPeriod;
  readonly seq: number;
  readonly now: number;
}

type Kept = ReportKey & { readonly report: Promise<Report> };

/** Clocks go on without a change of the book; what was made so long ago is made anew, in milliseconds. */
const FRESH_MS = 5 * 60_000;
const REPORTS_AT_HAND = 4;

const keptOf = new WeakMap<object, readonly Kept[]>();

/** The report that was made of the same book a moment ago, or is being made; otherwise `make` makes it. */
export function keepReports(book: object, key: ReportKey, make: () => Promise<Report>): Promise<Report> {
  const kept = keptOf.get(book) ?? [];
  const known = kept.find((each) => isSame(each, key));
  if (known) return known.report;
  const made: Kept = { ...key, report: make() };
  keptOf.set(book, [...kept.filter((each) => each.seq === key.seq), made].slice(-REPORTS_AT_HAND));
  // What could not be read may be readable the next time.
  made.report.catch(() => {
    keptOf.set(
      book,
      (keptOf.get(book) ?? []).filter((each) => each !== made),
    );
  });
  return made.report;
}

function isSame(kept: Kept, { period, seq, now }: ReportKey): boolean {
  const { report, fromOn } = kept.period;
  return (
    report === period.report &&
    fromOn === period.fromOn &&
    kept.seq === seq &&
    now >= kept.now &&
    now - kept.now < FRESH_MS
  );
}
