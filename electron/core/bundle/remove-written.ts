import type { BundleReceipt } from '../../../shared/domain/bundle/bundle-receipt.ts';
import { bundlesLeft } from '../../../shared/domain/bundle/bundles-left.ts';
import { decided } from '../../../shared/domain/decision.ts';
import { errorCode, type Files } from '../store/files.ts';
import type { Store } from '../store/store.ts';
import { readHeader } from './open-bundle.ts';
import { BundleTrouble } from './bundle-trouble.ts';

/**
 * Removes the bundles of a book that still lie where they were written, after somebody was taken out of it, and notes
 * that. Answers where the others were written: a person has to find and destroy them.
 *
 * What nobody confirmed goes out again with the next bundle, then without what was erased. Only a file that says of
 * itself that it is the one is removed; a stick may hold another of the same name by now.
 */
export async function removeWritten(store: Store): Promise<readonly string[]> {
  const { files } = store.depth;
  const removed: string[] = [];
  const left: string[] = [];
  for (const receipt of bundlesLeft(store.book.desk.bundles)) {
    if (await isThere(files, receipt)) {
      await files.rm(receipt.file, { force: true });
      removed.push(receipt.id);
    } else left.push(receipt.file);
  }
  if (removed.length === 0) return left;
  const fact = { type: 'bundles-removed', bundles: removed } as const;
  await store.commit({
    command: 'bundles.remove',
    id: undefined,
    by: null,
    decide: () => decided([fact], null),
  });
  return left;
}

async function isThere(files: Files, { file, span }: BundleReceipt): Promise<boolean> {
  try {
    const { header } = await readHeader(files, file, (await files.stat(file)).size);
    return header.span.origin === span.origin && header.span.head === span.head;
  } catch (error) {
    // Not there, not to be reached, or not ours: all the same to whoever has to look for it.
    if (error instanceof BundleTrouble || errorCode(error) !== undefined) return false;
    throw error;
  }
}
