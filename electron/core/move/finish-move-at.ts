import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { orTrouble } from '../bundle/bundle-trouble.ts';
import { sizeOf } from '../store/backup/copy-file.ts';
import type { Files } from '../store/files.ts';
import { lockFolder } from '../store/lock.ts';
import { UNFINISHED } from './move-desk.ts';
import { readMoveHeader } from './move-file.ts';
import { finishMove, readMoved, writeMoved } from './moved-marker.ts';

/**
 * Ends a move whose file lies at another path by now, as on a stick that came back under another letter.
 *
 * Answers null when no move was begun here. Refuses with `desk-moved` (it is ended already), `busy-with-book`,
 * `move-file-unreadable` (not the file of this move), `move-unfinished` and `folder-unusable`.
 */
export async function finishMoveAt(
  files: Files,
  folder: string,
  file: string,
): Promise<Result<string | null, Refusal>> {
  const finished = await orTrouble<string | null>(file, async () => {
    const lock = await lockFolder(files, folder);
    if (!lock.ok) return refuse({ kind: 'busy-with-book' });
    try {
      const marker = await readMoved(files, folder);
      if (marker === null) return ok(null);
      if (marker.stage === 'closed') return refuse({ kind: 'desk-moved', what: marker.file });
      const made = `${file}${UNFINISHED}`;
      const lies = (await sizeOf(files, made)) === null ? file : made;
      const { header } = await readMoveHeader(files, lies);
      if (header.move !== marker.move) return refuse({ kind: 'move-file-unreadable', what: lies });
      await writeMoved(files, folder, { ...marker, made, file });
      const closed = await finishMove(files, folder);
      return closed?.stage === 'closed' ? ok(file) : refuse({ kind: 'move-unfinished', what: made });
    } finally {
      await lock.value();
    }
  });
  if (finished.ok || finished.error.kind !== 'bundle-unreadable') return finished;
  return refuse({ kind: 'move-file-unreadable', what: finished.error.what });
}
