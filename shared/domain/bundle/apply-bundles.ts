import type { DeskState } from '../book.ts';
import type { ChangeStamp, Fact } from '../facts.ts';
import type { BundleReceipt } from './bundle-receipt.ts';
import { placeOfFile } from './place-of-file.ts';

/** How many receipts of each way stay at hand: a daily one for a year; all of them stand in the journal. */
const RECEIPTS_AT_HAND = 400;

function atHand(receipts: readonly BundleReceipt[], way: BundleReceipt['way']): readonly BundleReceipt[] {
  const ofWay = receipts.filter((each) => each.way === way);
  if (ofWay.length <= RECEIPTS_AT_HAND) return receipts;
  const oldest = ofWay[0];
  return receipts.filter((each) => each !== oldest);
}

/** Applies what happened to bundles. */
export function applyToBundles(desk: DeskState, fact: Fact, { at, by }: ChangeStamp): void {
  if (fact.type === 'bundle-written' || fact.type === 'bundle-taken') {
    const way = fact.type === 'bundle-written' ? ('written' as const) : ('taken' as const);
    const receipt = { ...fact.bundle, way, at, by, confirmedAt: null, removedAt: null };
    desk.bundles = atHand([...desk.bundles, receipt], way);
  }
  if (fact.type === 'bundles-removed') {
    const removed = new Set(fact.bundles);
    desk.bundles = desk.bundles.map((each) => (removed.has(each.id) ? { ...each, removedAt: at } : each));
  }
  if (fact.type === 'receipts-recalled') desk.bundles = fact.bundles;
  if (fact.type === 'bundle-confirmed') {
    const { origin, toSeq } = fact.span;
    const place = placeOfFile(fact.file);
    desk.bundles = desk.bundles.map((receipt) =>
      receipt.way === 'written' &&
      receipt.confirmedAt === null &&
      receipt.span.origin === origin &&
      placeOfFile(receipt.file) === place &&
      receipt.span.toSeq <= toSeq
        ? { ...receipt, confirmedAt: at }
        : receipt,
    );
  }
}
