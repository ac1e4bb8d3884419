import { dirname, join } from 'node:path';
import type { BundleReceipt } from '../../../shared/domain/bundle/bundle-receipt.ts';
import type { FoundBundle } from '../../../shared/domain/bundle/found-bundle.ts';
import { BundleTrouble } from '../bundle/bundle-trouble.ts';
import { readHeader } from '../bundle/open-bundle.ts';
import { errorCode, type Files } from '../store/files.ts';

/** Digits choose among them, and one is left for another file. */
const MOST = 8;
/** A folder in which somebody keeps bundles for years is not read to its end. */
const MOST_READ = 200;

/** The folder in which somebody last had to do with a bundle: from which one was taken, else into which one was written. */
export function folderOfLast(receipts: readonly BundleReceipt[]): string | null {
  const last = receipts.findLast(({ way }) => way === 'taken') ?? receipts.at(-1);
  return last === undefined ? null : dirname(last.file);
}

/** The bundles of other desks in a folder, the newest first; none when the folder is away. */
export async function findBundles(
  files: Files,
  folder: string,
  { origin, receipts }: { readonly origin: string; readonly receipts: readonly BundleReceipt[] },
): Promise<FoundBundle[]> {
  const taken = new Set(receipts.flatMap(({ way, span }) => (way === 'taken' ? span.head : [])));
  const found: FoundBundle[] = [];
  for (const name of await bundlesIn(files, folder)) {
    const bundle = await saidBy(files, join(folder, name));
    if (bundle !== null && bundle.span.origin !== origin)
      found.push({ ...bundle, isTaken: taken.has(bundle.span.head) });
  }
  const age = (a: FoundBundle, b: FoundBundle) =>
    Date.parse(b.madeAt) - Date.parse(a.madeAt) || b.span.toSeq - a.span.toSeq;
  return found.toSorted(age).slice(0, MOST);
}

async function bundlesIn(files: Files, folder: string): Promise<string[]> {
  try {
    return (await files.readdir(folder)).filter((name) => name.endsWith('.bundle')).slice(-MOST_READ);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return [];
  }
}

/** What a file says of itself; null when it is no bundle, or cannot be read. */
async function saidBy(files: Files, file: string): Promise<Omit<FoundBundle, 'isTaken'> | null> {
  try {
    const { size } = await files.stat(file);
    const { header } = await readHeader(files, file, size);
    const { centre, span, madeAt, sealed } = header;
    return { file, centre, span, madeAt, bytes: size, isSealed: sealed !== null };
  } catch (error) {
    if (error instanceof BundleTrouble || errorCode(error) !== undefined) return null;
    throw error;
  }
}
