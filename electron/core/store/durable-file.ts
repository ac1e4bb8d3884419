import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import writeFileAtomic from 'write-file-atomic';
import { diskFiles, errorCode, syncFolder, type Files } from './files.ts';

const lockedByScanner = new Set(['EPERM', 'EACCES', 'EBUSY']);
const LONGEST_WAIT_MS = 10_000;

/**
 * Replaces a file so that after a cut of power it is either the old or the new one, whole.
 *
 * Temporary file, sync, rename (all by write-file-atomic), then the sync of the folder that the library leaves out.
 * A virus scanner may hold the file for seconds on Windows: the rename is tried again for ten seconds, and the file
 * is never overwritten in place.
 */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  files: Files = diskFiles,
): Promise<void> {
  const started = performance.now();
  for (let wait = 20; ; wait *= 2) {
    try {
      await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content), {
        fsync: true,
      });
      break;
    } catch (error) {
      const isHopeless = !lockedByScanner.has(errorCode(error) ?? '');
      if (isHopeless || performance.now() - started + wait > LONGEST_WAIT_MS) throw error;
      await pause(wait);
    }
  }
  await syncFolder(files, dirname(path));
}
