import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder, type Files } from './files.ts';
import { segmentName } from './journal-reader.ts';

const ROTATE_AT_BYTES = 8 * 1024 * 1024;

/** The open end of the journal. */
export interface JournalWriter {
  /** Appends text and returns only when it is on disk; a failure is final for this writer. */
  append(text: string): Promise<void>;
  /** Where the next line will begin. */
  place(): { segment: number; offset: number };
  close(): Promise<void>;
}

/**
 * Opens a segment for appending at an offset; what lies behind the offset has been set aside before.
 *
 * A full segment is followed by a new one between two appends, and the folder is synced before its first line.
 */
export async function openJournalWriter(
  files: Files,
  folder: string,
  from: { segment: number; offset: number },
  rotateAtBytes = ROTATE_AT_BYTES,
): Promise<JournalWriter> {
  let { segment, offset } = from;
  let handle = await openSegment(files, folder, segment);

  async function rotate(): Promise<void> {
    await handle.close();
    segment += 1;
    offset = 0;
    handle = await openSegment(files, folder, segment);
  }

  return {
    async append(text) {
      if (offset >= rotateAtBytes) await rotate();
      const bytes = Buffer.from(text, 'utf8');
      await writeWhole(handle, bytes, offset);
      await handle.datasync();
      offset += bytes.length;
    },
    place: () => ({ segment, offset }),
    close: () => handle.close(),
  };
}

async function openSegment(files: Files, folder: string, segment: number): Promise<FileHandle> {
  const handle = await files.open(join(folder, segmentName(segment)), 'a+');
  await syncFolder(files, folder);
  return handle;
}

// A short write is legal and must be continued, or the rest of a line would be lost without an error.
async function writeWhole(handle: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done);
    if (bytesWritten === 0) throw new Error('The disk took no bytes');
    done += bytesWritten;
  }
}
