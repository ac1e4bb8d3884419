import { diskFiles } from '../../core/store/files.ts';
import { journalFolder } from '../../core/store/open-book.ts';
import { openStore } from '../../core/store/open-store.ts';
import { listSegments } from '../../core/store/segments.ts';
import type { Store } from '../../core/store/store.ts';
import { refuse, ok, type Result } from '../../../shared/result.ts';
import { readPassphrase } from './passphrase-file.ts';
import { logTo, type VerbContext } from './verb-context.ts';

/**
 * Opens the book that a bundle leaves or comes to, with the passphrase of the bundle; null without a file for it.
 *
 * Says on standard error why it cannot, and answers the exit code: 1 not opened, 2 wrong use.
 */
export async function openForBundle(
  context: VerbContext,
  folder: string,
  passphraseFile: string | undefined,
): Promise<Result<{ store: Store; passphrase: string | null }, 1 | 2>> {
  const passphrase = await readPassphrase(passphraseFile);
  if (!passphrase.ok) {
    context.complain(passphrase.error);
    return refuse(2);
  }
  // Opening would begin a book where there is none.
  if ((await listSegments(diskFiles, journalFolder(folder))).length === 0) {
    context.complain(`There is no book in ${folder}`);
    return refuse(2);
  }
  const opened = await openStore({
    folder,
    clock: { now: () => context.now() },
    newId: () => context.newId(),
    log: logTo(context),
  });
  if (opened.ok) return ok({ store: opened.value, passphrase: passphrase.value });
  context.complain(`Cannot open ${folder}: ${JSON.stringify(opened.error)}`);
  return refuse(1);
}
