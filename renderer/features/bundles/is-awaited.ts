import type { BundleReceipt } from '../../../shared/domain/bundle/bundle-receipt.ts';

/** Whether the other side can still say that it has a bundle. */
export function isAwaited({ way, confirmedAt, removedAt }: BundleReceipt): boolean {
  return way === 'written' && confirmedAt === null && removedAt === null;
}
