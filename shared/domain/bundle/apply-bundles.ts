import type { DeskState } from '../book.ts';
import type { ChangeStamp, Fact } from '../facts.ts';
import type { BundleReceipt } from './bundle-receipt.ts';
import { bundlesLeft } from './bundles-left.ts';
import { placeOfFile } from './place-of-file.ts';

/**
 * How many receipts of each way stay at hand beside those whose files may still lie somewhere: a daily one for a year; all
 * of them stand in the journal.
 */
const RECEIPTS_AT_HAND = 400;

/** An erasure has to find every file that was written, however long ago: only those that are gone are let go of. */
function atHand(receipts: readonly BundleReceipt[], way: BundleReceipt['way']): readonly BundleReceipt[] {
  const left = new Set(bundlesLeft(receipts));
  const gone = receipts.filter((each) => each.way === way && !left.has(each));
  const dropped = new Set(gone.slice(0, -RECEIPTS_AT_HAND));
  return dropped.size === 0 ? receipts : receipts.filter((each) => !dropped.has(each));
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
