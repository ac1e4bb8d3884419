import { decided } from '../../../shared/domain/decision.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { restoreBook, type Restored } from '../store/backup/restore-book.ts';
import { readAnchor } from '../../../shared/slips/anchor-text.ts';
import { verifyBook } from '../store/verify/verify-book.ts';
import { watchedWork, type TellDone } from '../watched-work.ts';
import type { Handlers, Visit } from './handler.ts';

type BackupChannels =
  | 'book.verify'
  | 'backups.list'
  | 'backups.make'
  | 'backups.setFolder'
  | 'backups.copyTo'
  | 'backups.look'
  | 'backups.restore';

/** Proving the book, keeping copies of it, and going back to one. */
export const backupHandlers = {
  'book.verify': async ({ anchor: printed = '' }, visit) => {
    const anchor = readAnchor(printed);
    if (printed.trim() !== '' && !anchor) return refuse({ kind: 'anchor-unreadable', what: printed });
    return watchedWork(visit, 'verify', (progress) =>
      visit.backups.alone.run({
        isAwaited: false,
        async do(signal) {
          const { files, folder } = visit.store.depth;
          const report = await verifyBook(files, folder, {
            signal,
            anchor,
            checkHistory: () => visit.history.check(),
            progress: ({ segments, ofSegments }) => progress(segments, ofSegments),
          });
          return ok({ ...report, trouble: report.trouble.slice(0, MOST_TROUBLE) });
        },
      }),
    );
  },
  'backups.list': async (_input, { backups }) => ok(await backups.list()),
  'backups.make': (_input, visit) =>
    watchedWork(visit, 'backup', async (progress) => {
      const made = await visit.backups.make(progress);
      return made.ok ? ok({ backup: made.value }) : made;
    }),
  'backups.setFolder': async ({ folder, commandId }, { backups, store, staffId }) => {
    if (!backups.isUsableFolder(folder)) return refuse({ kind: 'folder-unusable', what: folder });
    const set = await store.commit({
      command: 'backups.setFolder',
      id: commandId,
      by: staffId,
      decide: () => decided([{ type: 'backup-folder-set', folder }], { done: true as const }),
    });
    if (set.ok) await backups.folderNamed();
    return set;
  },
  'backups.copyTo': ({ folder }, visit) =>
    watchedWork(visit, 'backup', async (progress) => {
      const made = await visit.backups.copyTo(folder, progress);
      return made.ok ? ok({ backup: made.value }) : made;
    }),
  'backups.look': ({ name, place }, { backups }) => backups.look(name, place),
  'backups.restore': (wish, visit) =>
    watchedWork(visit, 'restore', (progress) => restore(visit, wish, progress)),
} satisfies Handlers<BackupChannels>;

/** So many lines of trouble are enough to see that there is trouble. */
const MOST_TROUBLE = 200;

async function restore(
  visit: Visit,
  { name, place, reason }: { name: string; place: 'own' | 'second'; reason: string },
  progress: TellDone,
): Promise<Result<Restored, Refusal>> {
  const { backups, store, clock, staffId, reopen } = visit;
  if (!reopen) return refuse({ kind: 'busy-with-book' });
  // Nobody is sent away from the desk for a backup that does not open.
  const looked = await backups.look(name, place);
  if (!looked.ok) return looked;
  const { files } = store.depth;
  const presentDays = { ...store.book.desk.days };
  const presentBlanks = store.book.desk.emergency.last;
  const root = backups.rootOf(place);
  await backups.rest();
  let restored: Result<Restored, Refusal> = refuse({ kind: 'busy-with-book' });
  const opened = await reopen(async (folder) => {
    const wish = {
      files,
      folder,
      root,
      name,
      reason,
      by: staffId,
      clock,
      progress,
      presentDays,
      presentBlanks,
    };
    restored = await restoreBook(wish);
    return restored.ok ? ok(undefined) : restored;
  });
  return opened.ok ? restored : opened;
}
