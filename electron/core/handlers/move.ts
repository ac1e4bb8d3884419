import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { isFolder } from '../bundling/is-folder.ts';
import { arriveDesk, type ArrivedDesk } from '../move/arrive-desk.ts';
import { moveDesk, type MovedDesk } from '../move/move-desk.ts';
import { orCancelled } from '../move/move-stops.ts';
import { WHOLE, type OnHundredths } from '../move/steps-of-work.ts';
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
    return withBookClosed<MovedDesk>(visit, (folder, watched) =>
      moveDesk({
        ...{ files, folder, out, passphrase, reason, by: staffId, clock, newId, cost: sealCost },
        ...watched,
      }),
    );
  },
  'desk.arrive': async ({ path: file, passphrase }, visit) => {
    const { clock, newId, store } = visit;
    if (store.book.desk.centre !== null) return refuse({ kind: 'already-opened' });
    const { files } = store.depth;
    return withBookClosed<ArrivedDesk>(visit, (folder, watched) =>
      arriveDesk({ files, folder, file, passphrase, clock, newId, ...watched }),
    );
  },
  'desk.stopMove': async (_input, { moveStops, session }) => {
    const stopped = moveStops.stop(session);
    return stopped.ok ? ok({ done: true }) : stopped;
  },
} satisfies Handlers<'desk.move' | 'desk.arrive' | 'desk.stopMove'>;

/** How a move is watched and stopped. */
interface Watched {
  readonly signal: AbortSignal;
  readonly progress: OnHundredths;
}

/** Works on the folder of the book while nobody has it open; whoever began it hears how far it is, and may stop it. */
async function withBookClosed<T>(
  { reopen, moveStops, session, tellCaller, clock }: Visit,
  work: (folder: string, watched: Watched) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  if (!reopen) return refuse({ kind: 'busy-with-book' });
  const progress: OnHundredths = (done, total) =>
    tellCaller({ kind: 'progress', task: 'move', done, total, at: clock.now() });
  return moveStops.during(session, async (signal) => {
    let came: Result<T, Refusal> = refuse({ kind: 'busy-with-book' });
    try {
      const opened = await reopen(async (folder) => {
        came = await orCancelled(signal, () => work(folder, { signal, progress }));
        return came.ok ? ok(undefined) : came;
      });
      // That it does not open again says nothing of a move that is done.
      return came.ok || opened.ok ? came : opened;
    } finally {
      // Done or refused: nothing is under way any more.
      progress(WHOLE, WHOLE);
    }
  });
}
