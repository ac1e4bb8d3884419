import { z } from 'zod';
import { fact } from '../fact.ts';
import { bundleReceipt, bundleSpan } from './bundle-receipt.ts';

/** What happens to bundles: changes that leave for another book, or come from one. */
export const bundleFacts = [
  fact('bundle-written', {
    bundle: bundleReceipt.omit({ at: true, by: true, way: true, confirmedAt: true }),
  }),
  fact('bundle-taken', { bundle: bundleReceipt.omit({ at: true, by: true, way: true, confirmedAt: true }) }),
  /** The other side has every change up to the end of this span. */
  fact('bundle-confirmed', { span: bundleSpan, file: z.string().max(1_000) }),
] as const;
