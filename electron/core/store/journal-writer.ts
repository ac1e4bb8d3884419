import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder, writeWhole, type Files } from './files.ts';
import { segmentName } from './segments.ts';

const ROTATE_AT_BYTES = 8 * 1024 * 1024;

/**
 * With `O_DSYNC` a write returns when its bytes and the file's new length are on disk: one call instead of two, a sixth
 * of the time of a save. Windows has no such flag in Node; there every write is followed by a sync.
 */
const SYNC_FLAG: number | undefined = constants.O_DSYNC;
const IS_SYNCED_BY_WRITE = SYNC_FLAG !== undefined;
const FLAGS = constants.O_RDWR | constants.O_CREAT | (SYNC_FLAG ?? 0);

/** The open end of the journal. */
export interface JournalWriter {
  /** Appends text and returns only when it is on disk; a failure is final for this writer. */
  append(text: string): Promise<void>;
  /** Where the next line will begin. */
  place(): { segment: number; offset: number };
  /** Begins a new segment, so that all that was written so far lies in closed ones; called between two appends. */
  rotate(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a segment for appending at an offset; what lies behind the offset has been set aside before.
 *
 * A full segment is followed by a new one between two appends, and the folder is synced before its first line: a cut of
 * power can therefore tear a line only where no later segment holds one.
 */
export async function openJournalWriter(
  files: Files,
  folder: string,
  from: { segment: number; offset: number },
  options: { rotateAtBytes?: number | undefined; onClosed(segment: number): void },
): Promise<JournalWriter> {
  const rotateAtBytes = options.rotateAtBytes ?? ROTATE_AT_BYTES;
  let { segment, offset } = from;
  let handle = await openSegment(files, folder, segment);

  async function rotate(): Promise<void> {
    if (offset === 0) return;
    const next = await openSegment(files, folder, segment + 1);
    await handle.close();
    const closed = segment;
    handle = next;
    segment += 1;
    offset = 0;
    options.onClosed(closed);
  }

  return {
    async append(text) {
      if (offset >= rotateAtBytes) await rotate();
      const bytes = Buffer.from(text, 'utf8');
      await writeWhole(handle, bytes, offset);
      if (!IS_SYNCED_BY_WRITE) await handle.datasync();
      offset += bytes.length;
    },
    place: () => ({ segment, offset }),
    rotate,
    close: () => handle.close(),
  };
}

async function openSegment(files: Files, folder: string, segment: number): Promise<FileHandle> {
  // Not `a`: Linux appends at the end whatever offset is asked for, and a tail that was set aside must be written over.
  const handle = await files.open(join(folder, segmentName(segment)), FLAGS);
  await syncFolder(files, folder);
  return handle;
}
