import type { DeskState } from '../book.ts';
import type { ChangeStamp, Fact } from '../facts.ts';

/** How many receipts stay at hand: a daily one for a year; all of them stand in the journal. */
const RECEIPTS_AT_HAND = 400;

/** Applies what happened to bundles. */
export function applyToBundles(desk: DeskState, fact: Fact, { at, by }: ChangeStamp): void {
  if (fact.type === 'bundle-written' || fact.type === 'bundle-taken') {
    const way = fact.type === 'bundle-written' ? ('written' as const) : ('taken' as const);
    const receipt = { ...fact.bundle, way, at, by, confirmedAt: null };
    desk.bundles = [...desk.bundles, receipt].slice(-RECEIPTS_AT_HAND);
  }
  if (fact.type === 'receipts-recalled') desk.bundles = fact.bundles;
  if (fact.type === 'bundle-confirmed') {
    const { origin, toSeq } = fact.span;
    desk.bundles = desk.bundles.map((receipt) =>
      receipt.way === 'written' &&
      receipt.confirmedAt === null &&
      receipt.span.origin === origin &&
      receipt.span.toSeq <= toSeq
        ? { ...receipt, confirmedAt: at }
        : receipt,
    );
  }
}
