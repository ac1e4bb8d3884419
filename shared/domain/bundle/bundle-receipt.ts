import { z } from 'zod';
import { deskLetter, id, moment } from '../primitives.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Changes of a desk from one number to another, both included, with the hash at their end. */
export const bundleSpan = z.strictObject({
  /** Which book: the hash of its first line, the same in every copy. */
  origin: sha256,
  letter: deskLetter,
  fromSeq: z.int().positive(),
  toSeq: z.int().positive(),
  head: sha256,
});
export type BundleSpan = z.output<typeof bundleSpan>;

/** A bundle that was written out of this book, or taken into it. */
export const bundleReceipt = z.strictObject({
  id,
  way: z.enum(['written', 'taken']),
  span: bundleSpan,
  file: z.string(),
  bytes: z.int().nonnegative(),
  isSealed: z.boolean(),
  reason: z.string(),
  by: id.nullable(),
  at: moment,
  /** When the other side has said that it has everything up to here; null until then. */
  confirmedAt: moment.nullable(),
  /** When the file was removed from where it was written, because somebody was erased; null while it may be there. */
  removedAt: moment.nullable().default(null),
});
export type BundleReceipt = z.output<typeof bundleReceipt>;
