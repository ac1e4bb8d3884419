import { z } from 'zod';
import { fact } from '../fact.ts';
import { id } from '../primitives.ts';
import { bundleSchedule } from './bundle-schedule.ts';
import { bundleReceipt, bundleSpan } from './bundle-receipt.ts';

const written = bundleReceipt.omit({ at: true, by: true, way: true, confirmedAt: true, removedAt: true });

/** What happens to bundles: changes that leave for another book, or come from one. */
export const bundleFacts = [
  fact('bundle-written', { bundle: written }),
  fact('bundle-taken', { bundle: written }),
  /** Whoever takes the bundles of the receipt's folder has every change up to the end of this span. */
  fact('bundle-confirmed', { span: bundleSpan, file: z.string().max(1_000) }),
  /** Null when bundles are written by hand only. */
  fact('bundle-schedule-set', { schedule: bundleSchedule.nullable() }),
  /** The mirror of another desk, named by the first 16 digits of its origin, was taken away. */
  fact('desk-dropped', { desk: z.string().regex(/^[0-9a-f]{16}$/), reason: z.string() }),
  /** Files of bundles that hold what was erased since were removed from where they were written. */
  fact('bundles-removed', { bundles: z.array(id) }),
] as const;
