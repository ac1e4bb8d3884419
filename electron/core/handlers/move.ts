import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { isFolder } from '../bundling/is-folder.ts';
import { arriveDesk, type ArrivedDesk } from '../move/arrive-desk.ts';
import { moveDesk, type MovedDesk } from '../move/move-desk.ts';
import type { Handlers, Visit } from './handler.ts';

/** The move of a whole desk to another PC. */
export const moveHandlers = {
  'desk.move': async ({ folder: out, passphrase, reason }, visit) => {
    const { backups, clock, newId, sealCost, staffId, store } = visit;
    const health = store.health();
    if (health.kind === 'read-only') return refuse({ kind: 'book-not-sound', what: health.why });
    // Nobody is sent away from the desk for a stick that is not there.
    if (!backups.isUsableFolder(out) || !(await isFolder(store.depth.files, out)))
      return refuse({ kind: 'folder-unusable', what: out });
    const { files } = store.depth;
    return withBookClosed<MovedDesk>(visit, (folder) =>
      moveDesk({
        ...{ files, folder, out, passphrase, reason, by: staffId, clock, newId, cost: sealCost },
        progress: (done, total) =>
          visit.tellCaller({ kind: 'progress', task: 'bundle', done, total, at: clock.now() }),
      }),
    );
  },
  'desk.arrive': async ({ path: file, passphrase }, visit) => {
    const { clock, newId, store } = visit;
    if (store.book.desk.centre !== null) return refuse({ kind: 'already-opened' });
    const { files } = store.depth;
    return withBookClosed<ArrivedDesk>(visit, (folder) =>
      arriveDesk({ files, folder, file, passphrase, clock, newId }),
    );
  },
} satisfies Handlers<'desk.move' | 'desk.arrive'>;

/** Works on the folder of the book while nobody has it open. */
async function withBookClosed<T>(
  { reopen }: Visit,
  work: (folder: string) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  if (!reopen) return refuse({ kind: 'busy-with-book' });
  let came: Result<T, Refusal> = refuse({ kind: 'busy-with-book' });
  const opened = await reopen(async (folder) => {
    came = await work(folder);
    return came.ok ? ok(undefined) : came;
  });
  return opened.ok ? came : opened;
}
