import type { BundleReceipt } from './bundle-receipt.ts';

/**
 * The written bundles of which nobody knows that they are gone.
 *
 * Whatever their clock says: one that was ahead must not hide a bundle from an erasure.
 */
export function bundlesLeft(bundles: readonly BundleReceipt[]): BundleReceipt[] {
  return bundles.filter(({ way, removedAt }) => way === 'written' && removedAt === null);
}
