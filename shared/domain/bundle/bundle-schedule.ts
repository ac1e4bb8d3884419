import { z } from 'zod';

/** When a bundle goes into a folder by itself, on the local clock. */
export const bundleSchedule = z.strictObject({
  folder: z.string().min(1).max(1_000),
  every: z.enum(['day', 'week']),
  /** 1 is Monday; means nothing for a daily one. */
  weekday: z.int().min(1).max(7),
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** The passphrase itself lies in a file of this PC and never in the book. */
  isSealed: z.boolean(),
});
export type BundleSchedule = z.output<typeof bundleSchedule>;
