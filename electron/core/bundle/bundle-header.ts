import { z } from 'zod';
import { bundleSpan } from '../../../shared/domain/bundle/bundle-receipt.ts';
import { moment } from '../../../shared/domain/primitives.ts';

/*
 * A bundle, version 1: changes of one desk from one number to another, in one file for another book.
 *
 *   header    one line of JSON, UTF-8, ended by a line feed: `bundleHeader` below
 *   body      the packed content; with a passphrase in sealed frames (seal.ts)
 *   digest    32 bytes: SHA-256 of all bytes before it
 *
 * The content is one gzip stream of
 *
 *   contents  one line of JSON, ended by a line feed: `bundleContents` below
 *   lines     the lines of the journal as they stand in it, in order
 *   amended   erased lines from before the first one, as they stand now
 *   evidence  the bytes of the files that the lines name, one after another
 *
 * The digest finds damage of the file. Forgery inside of it is found by the chain of the lines and, with a passphrase,
 * by the seal, which covers the header too. `asOf` is the last change of the book when the bundle was written: an
 * erasure that was told up to there is in the lines already, and the amended lines bring it to a book that took the
 * earlier lines before it. Segments are named because an erasure is vouched for by segment: a book that is put together
 * from bundles has the same segments and can be verified like the original.
 */

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const base64 = (bytes: number) =>
  z.string().refine((text) => {
    const read = Buffer.from(text, 'base64');
    return read.length === bytes && read.toString('base64') === text;
  });

/** The greatest scrypt cost that is accepted: a hostile file must not take all memory. 128 MiB at this one. */
export const GREATEST_COST = 2 ** 17;
export const SALT_BYTES = 16;
export const NONCE_BYTES = 7;

const sealing = z.strictObject({
  kdf: z.literal('scrypt'),
  N: z
    .int()
    .min(2 ** 10)
    .max(GREATEST_COST)
    .refine((cost) => (cost & (cost - 1)) === 0),
  r: z.literal(8),
  p: z.literal(1),
  salt: base64(SALT_BYTES),
  cipher: z.literal('aes-256-gcm'),
  /** What the nonce of every frame begins with. */
  nonce: base64(NONCE_BYTES),
});
export type Sealing = z.output<typeof sealing>;

/** What a bundle says of itself in its first line; also when it is sealed. */
export const bundleHeader = z
  .strictObject({
    format: z.literal('counterbook-bundle'),
    version: z.literal(1),
    span: bundleSpan,
    /** The hash of the change before the first one. */
    prev: sha256,
    /** The last change of the book when this was written. */
    asOf: z.int().positive(),
    centre: z.string().max(400),
    timeZone: z.string().max(100),
    /** How many facts of each type the lines hold. */
    counts: z.record(z.string(), z.int().positive()),
    /** The version of the lines of the journal. */
    lineVersion: z.literal(1),
    /** The version of the program that wrote it, told when this one cannot read it. */
    program: z.string().max(100),
    madeAt: moment,
    sealed: sealing.nullable(),
  })
  .refine(({ span, asOf }) => span.fromSeq <= span.toSeq && span.toSeq <= asOf);
export type BundleHeader = z.output<typeof bundleHeader>;

/** The last number that the name of a segment has room for. */
const GREATEST_SEGMENT = 999_999;
/** What of a bundle of a later version is known. */
export const laterBundle = z.object({
  format: z.literal('counterbook-bundle'),
  version: z.int().min(2),
  program: z.string().max(100).catch('?'),
});

const part = z.strictObject({
  segment: z.int().positive().max(GREATEST_SEGMENT),
  lines: z.int().positive(),
});

/** What the content holds, in order. */
export const bundleContents = z.strictObject({
  lines: z.array(part),
  amended: z.array(part),
  evidence: z
    .array(z.strictObject({ sha256, bytes: z.int().nonnegative() }))
    .refine((files) => new Set(files.map((each) => each.sha256)).size === files.length),
});
export type BundleContents = z.output<typeof bundleContents>;

/** Lines of one segment that stand together. */
export type SegmentPart = z.output<typeof part>;

/** The length of the digest at the end of a bundle. */
export const DIGEST_BYTES = 32;

/** The ending of the names of bundles. */
export const BUNDLE_ENDING = '.bundle';
