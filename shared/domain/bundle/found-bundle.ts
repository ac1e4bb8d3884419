import { z } from 'zod';
import { moment } from '../primitives.ts';
import { bundleSpan } from './bundle-receipt.ts';

/** A bundle of another desk that lies in a folder, as it says of itself; it is proven only when it is looked at. */
export const foundBundle = z.strictObject({
  file: z.string(),
  centre: z.string(),
  span: bundleSpan,
  madeAt: moment,
  bytes: z.int().nonnegative(),
  isSealed: z.boolean(),
  /** It was taken in here before. */
  isTaken: z.boolean(),
});
export type FoundBundle = z.output<typeof foundBundle>;
