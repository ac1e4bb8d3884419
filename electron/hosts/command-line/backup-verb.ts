import { resolve } from 'node:path';
import { createBackups } from '../../core/store/backup/backups.ts';
import { diskFiles } from '../../core/store/files.ts';
import { journalFolder } from '../../core/store/open-book.ts';
import { openStore } from '../../core/store/open-store.ts';
import { listSegments } from '../../core/store/segments.ts';
import { createProgressLine } from './long-work.ts';
import { logTo, writeLine, type VerbContext } from './verb-context.ts';

const usage = `desk backup --folder DIR [--to DIR] [--json]
                                     make a backup and prove it; with --to in another folder, also of a book in use`;

/**
 * Makes a backup of the book in a folder; exit code 0 made and proven, 1 not made, 2 wrong use.
 *
 * While a desk has the book open it makes its own; then only `--to` works, from what is on disk.
 */
export async function runBackup(
  context: VerbContext,
  { folder, to, json }: { folder?: string | undefined; to?: string | undefined; json: boolean },
): Promise<number> {
  if (folder === undefined) {
    context.complain(usage);
    return 2;
  }
  // Opening would begin a book where there is none.
  if ((await listSegments(diskFiles, journalFolder(folder))).length === 0) {
    context.complain(`There is no book in ${folder}`);
    return 2;
  }
  const clock = { now: () => context.now() };
  const log = logTo(context);
  const opened = await openStore({
    folder,
    clock,
    newId: () => context.newId(),
    log,
    whenLocked: to === undefined ? 'refuse' : 'read-only',
  });
  if (!opened.ok) {
    context.complain(`Cannot open ${folder}: ${JSON.stringify(opened.error)}`);
    return 1;
  }
  const backups = createBackups({ store: opened.value, clock, log });
  const say = createProgressLine(context, 'backup', null);
  const progress = (done: number, total: number) => say(done / total);
  try {
    const made =
      to === undefined ? await backups.make(progress) : await backups.copyTo(resolve(to), progress);
    if (!made.ok) {
      context.complain(`No backup made: ${JSON.stringify(made.error)}`);
      return 1;
    }
    const { name, seq, bytes } = made.value;
    await writeLine(context, json ? made.value : `${name}: up to change ${seq}, ${bytes} bytes, proven`);
    return 0;
  } finally {
    await backups.rest();
    await opened.value.close();
  }
}
