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
 * by the book that it came from. It says that all changes up to the end of the span are there; the hash at that end can
 * be known only to who has them, and the digest finds damage.
 */

const receiptFile = z.strictObject({
  format: z.literal('counterbook-receipt'),
  version: z.literal(1),
  span: bundleSpan,
  takenAt: moment,
  digest: z.string(),
});

/** A receipt that was found beside a bundle. */
export interface FoundReceipt {
  readonly path: string;
  readonly span: BundleSpan;
}

const ENDING = '.receipt.json';
const LARGEST = 64 * 1024;

/** Lays a receipt beside a bundle: everything of that desk is here up to what the mirror says. */
export async function writeReceipt(
  files: Files,
  bundle: string,
  { origin, letter, seq, hash }: Pick<MirrorStand, 'origin' | 'letter' | 'seq' | 'hash'>,
  takenAt: string,
): Promise<void> {
  const span: BundleSpan = { origin, letter, fromSeq: 1, toSeq: seq, head: hash };
  const said = { format: 'counterbook-receipt', version: 1, span, takenAt } as const;
  await replaceFile(`${bundle}${ENDING}`, `${JSON.stringify({ ...said, digest: digestOf(said) })}\n`, files);
}

/** The receipts of a book that lie in a folder; what is damaged or of another book is passed over. */
export async function readReceipts(files: Files, folder: string, origin: string): Promise<FoundReceipt[]> {
  const found: FoundReceipt[] = [];
  for (const name of (await namesIn(files, folder)).filter((each) => each.endsWith(ENDING))) {
    const path = join(folder, name);
    const span = spanOf(await bytesIfThere(files, path));
    if (span?.origin === origin) found.push({ path, span });
  }
  return found;
}

function spanOf(bytes: Buffer | null): BundleSpan | null {
  if (bytes === null || bytes.length > LARGEST) return null;
  try {
    const read = receiptFile.safeParse(JSON.parse(bytes.toString('utf8')));
    if (!read.success) return null;
    const { digest, ...said } = read.data;
    return digest === digestOf(said) ? said.span : null;
  } catch {
    return null; // no JSON: damaged, or somebody else's file of that name
  }
}

function digestOf({ format, version, span, takenAt }: Omit<z.output<typeof receiptFile>, 'digest'>): string {
  const { origin, letter, fromSeq, toSeq, head } = span;
  const text = JSON.stringify([format, version, origin, letter, fromSeq, toSeq, head, takenAt]);
  return createHash('sha256').update(text).digest('hex');
}
