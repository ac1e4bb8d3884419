import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { orTrouble } from '../bundle/bundle-trouble.ts';
import { sizeOf } from '../store/backup/copy-file.ts';
import type { Files } from '../store/files.ts';
import { lockFolder } from '../store/lock.ts';
import { isProven } from './file-proof.ts';
import { UNFINISHED } from './move-name.ts';
import { finishMove, readMoved, writeMoved } from './moved-marker.ts';

/**
 * Ends a move whose file lies at another path by now, as on a stick that came back under another letter.
 *
 * Answers null when no move was begun here. Refuses with `desk-moved` (it is ended already), `busy-with-book`,
 * `file-unreadable` (there is none), `move-file-unreadable` (not the file of this move, to the last bit),
 * `move-unfinished` and `folder-unusable`.
 */
export async function finishMoveAt(
  files: Files,
  folder: string,
  file: string,
): Promise<Result<string | null, Refusal>> {
  return orTrouble<string | null>(file, async () => {
    const lock = await lockFolder(files, folder);
    if (!lock.ok) return refuse({ kind: 'busy-with-book' });
    try {
      const marker = await readMoved(files, folder);
      if (marker === null) return ok(null);
      if (marker.stage === 'closed') return refuse({ kind: 'desk-moved', what: marker.file });
      const made = `${file}${UNFINISHED}`;
      const lies = (await sizeOf(files, made)) === null ? file : made;
      if ((await sizeOf(files, lies)) === null) return refuse({ kind: 'file-unreadable', what: lies });
      if (!(await isProven(files, lies, marker.proof)))
        return refuse({ kind: 'move-file-unreadable', what: lies });
      await writeMoved(files, folder, { ...marker, made, file });
      const closed = await finishMove(files, folder);
      return closed?.stage === 'closed' ? ok(file) : refuse({ kind: 'move-unfinished', what: made });
    } finally {
      await lock.value();
    }
  });
}
