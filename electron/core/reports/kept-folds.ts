import type { ReportPeriod } from '../../../shared/domain/report/report-period.ts';
import type { Sums } from '../../../shared/domain/report/sums.ts';

/** What the records of a period come to. */
export interface FoldedPeriod {
  readonly sums: Sums;
  /** As of when. */
  readonly countedAt: string;
}

/** Which period, and the mark of what it is counted from. */
export interface FoldKey {
  readonly period: ReportPeriod;
  readonly mark: string;
  readonly now: number;
}

type Kept = FoldKey & { readonly folded: Promise<FoldedPeriod> };

/** Clocks go on without a change of the book; what was counted so long ago is counted anew, in milliseconds. */
const FRESH_MS = 5 * 60_000;
const PERIODS_AT_HAND = 6;

const keptOf = new WeakMap<object, readonly Kept[]>();

/** A period as it was counted of the same records a moment ago, or is being counted; otherwise `count` counts it. */
export function keepFold(
  book: object,
  key: FoldKey,
  count: () => Promise<FoldedPeriod>,
): Promise<FoldedPeriod> {
  const kept = keptOf.get(book) ?? [];
  const known = kept.find((each) => isSame(each, key));
  if (known) return known.folded;
  const made: Kept = { ...key, folded: count() };
  keptOf.set(
    book,
    [...kept.filter(({ period }) => !isSamePeriod(period, key.period)), made].slice(-PERIODS_AT_HAND),
  );
  // What could not be read may be readable the next time; who waits for it hears of it.
  made.folded.catch(() => {
    keptOf.set(
      book,
      (keptOf.get(book) ?? []).filter((each) => each !== made),
    );
  });
  return made.folded;
}

/** As of when a period that is at hand was counted, in milliseconds; null when it would be counted anew. */
export function countedSince(book: object, key: FoldKey): number | null {
  return keptOf.get(book)?.find((each) => isSame(each, key))?.now ?? null;
}

/** Forgets all that was counted of a book: names of places and problems stand in it, and one of them may be erased now. */
export function forgetFolds(book: object): void {
  keptOf.delete(book);
}

function isSame(kept: Kept, { period, mark, now }: FoldKey): boolean {
  return (
    isSamePeriod(kept.period, period) && kept.mark === mark && now >= kept.now && now - kept.now < FRESH_MS
  );
}

function isSamePeriod(one: ReportPeriod, other: ReportPeriod): boolean {
  return one.report === other.report && one.fromOn === other.fromOn;
}
