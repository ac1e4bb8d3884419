import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { bundleSpan, type BundleSpan } from '../../../shared/domain/bundle/bundle-receipt.ts';
import { moment } from '../../../shared/domain/primitives.ts';
import { bytesIfThere, namesIn } from '../store/backup/copy-file.ts';
import { replaceFile } from '../store/durable-file.ts';
import type { Files } from '../store/files.ts';
import type { MirrorStand } from './mirror.ts';

/*
 * The receipt of a bundle, version 1: `<bundle>.receipt.json` beside it, written by the book that took it and picked up
 * by the book that it came from. It says that all changes up to the end of the span are there. The hash at that end
 * stands in the header of the bundle for everybody to read; the digest of that change stands only in the change itself,
 * so it proves that the bundle was opened. The sum finds damage.
 */

const receiptFile = z.strictObject({
  format: z.literal('counterbook-receipt'),
  version: z.literal(1),
  span: bundleSpan,
  takenAt: moment,
  /** The digest of the last change of the span. */
  proof: z.string(),
  sum: z.string(),
});

/** A receipt that was found beside a bundle. */
export interface FoundReceipt {
  readonly path: string;
  readonly span: BundleSpan;
  readonly proof: string;
}

const ENDING = '.receipt.json';
const LARGEST = 64 * 1024;

/** Lays a receipt beside a bundle: everything of that desk is here up to what the mirror says. */
export async function writeReceipt(
  files: Files,
  bundle: string,
  { origin, letter, seq, hash, digest }: Pick<MirrorStand, 'origin' | 'letter' | 'seq' | 'hash' | 'digest'>,
  takenAt: string,
): Promise<void> {
  const span: BundleSpan = { origin, letter, fromSeq: 1, toSeq: seq, head: hash };
  const said = { format: 'counterbook-receipt', version: 1, span, takenAt, proof: digest } as const;
  await replaceFile(`${bundle}${ENDING}`, `${JSON.stringify({ ...said, sum: sumOf(said) })}\n`, files);
}

/** The receipts of a book that lie in a folder; what is damaged or of another book is passed over. */
export async function readReceipts(files: Files, folder: string, origin: string): Promise<FoundReceipt[]> {
  const found: FoundReceipt[] = [];
  for (const name of (await namesIn(files, folder)).filter((each) => each.endsWith(ENDING))) {
    const path = join(folder, name);
    const said = saidIn(await bytesIfThere(files, path));
    if (said?.span.origin === origin) found.push({ path, span: said.span, proof: said.proof });
  }
  return found;
}

function saidIn(bytes: Buffer | null): Said | null {
  if (bytes === null || bytes.length > LARGEST) return null;
  try {
    const read = receiptFile.safeParse(JSON.parse(bytes.toString('utf8')));
    if (!read.success) return null;
    const { sum, ...said } = read.data;
    return sum === sumOf(said) ? said : null;
  } catch {
    return null; // no JSON: damaged, or somebody else's file of that name
  }
}

type Said = Omit<z.output<typeof receiptFile>, 'sum'>;

function sumOf({ format, version, span, takenAt, proof }: Said): string {
  const { origin, letter, fromSeq, toSeq, head } = span;
  const text = JSON.stringify([format, version, origin, letter, fromSeq, toSeq, head, takenAt, proof]);
  return createHash('sha256').update(text).digest('hex');
}
