import type { BundleReceipt } from './bundle-receipt.ts';

/** The bundles that were written up to a moment and of which nobody knows that they are gone. */
export function bundlesLeft(bundles: readonly BundleReceipt[], upTo: string): BundleReceipt[] {
  return bundles.filter(({ way, at, removedAt }) => way === 'written' && removedAt === null && at <= upTo);
}
