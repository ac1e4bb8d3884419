import { basename, dirname, join, resolve } from 'node:path';
import { readManifest } from '../../core/store/backup/manifest.ts';
import { restoreBook } from '../../core/store/backup/restore-book.ts';
import { readShelf, shownBackups } from '../../core/store/backup/shelf.ts';
import { diskFiles } from '../../core/store/files.ts';
import { createProgressLine } from './long-work.ts';
import { writeLine, type VerbContext } from './verb-context.ts';

const usage = `desk restore --folder DIR --list [--json]
                                     list the backups of a book
desk restore --folder DIR --backup NAME|PATH [--reason TEXT] [--json]
                                     bring the book back from a backup; the present one is set aside`;

/** What `desk restore` was asked, as it stood on the command line. */
export interface RestoreWords {
  readonly folder?: string | undefined;
  readonly backup?: string | undefined;
  readonly reason?: string | undefined;
  readonly list: boolean;
  readonly json: boolean;
}

/** Lists backups, or brings a book back from one; exit code 0 done, 1 not done, 2 wrong use. */
export async function runRestore(context: VerbContext, words: RestoreWords): Promise<number> {
  const { folder, backup } = words;
  if (folder === undefined || (backup === undefined) !== words.list) {
    context.complain(usage);
    return 2;
  }
  const own = join(folder, 'backups');
  return backup === undefined ? list(context, own, words.json) : restore(context, folder, backup, words);
}

async function list(context: VerbContext, root: string, json: boolean): Promise<number> {
  const shelf = await readShelf(diskFiles, root, new Set());
  const shown = shownBackups(shelf, 'own');
  if (json) await writeLine(context, shown);
  else
    for (const { name, seq, bytes, keptAs } of shown)
      await writeLine(context, `${name}  change ${seq}  ${bytes} bytes  ${keptAs.join(', ')}`);
  for (const name of shelf.unreadable) context.complain(`${name}: its manifest is broken`);
  for (const { manifest, isWhole } of shelf.backups)
    if (!isWhole) context.complain(`${manifest.name}: not whole ${manifest.damaged.join('; ')}`);
  return 0;
}

async function restore(
  context: VerbContext,
  folder: string,
  backup: string,
  { reason, json }: RestoreWords,
): Promise<number> {
  const { root, name } = await placeOf(folder, backup);
  const say = createProgressLine(context, 'restore', null);
  const restored = await restoreBook({
    files: diskFiles,
    folder,
    root,
    name,
    reason: reason ?? 'desk restore',
    by: null,
    clock: { now: () => context.now() },
    progress: (done, total) => say(done / total),
  });
  if (!restored.ok) {
    context.complain(`Not restored: ${JSON.stringify(restored.error)}`);
    return 1;
  }
  const { seq, setAside } = restored.value;
  const told = `restored ${name}; the book is at change ${seq}; the book before is in ${join(folder, setAside)}`;
  await writeLine(context, json ? restored.value : told);
  return 0;
}

/** A name is one of the book's own backups; anything else is the path of a backup's folder, on a stick for example. */
async function placeOf(folder: string, backup: string): Promise<{ root: string; name: string }> {
  const own = join(folder, 'backups');
  if ((await readManifest(diskFiles, own, backup)) !== null) return { root: own, name: backup };
  const path = resolve(backup);
  return { root: dirname(path), name: basename(path) };
}
