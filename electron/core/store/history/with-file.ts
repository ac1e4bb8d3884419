import type { FileHandle } from 'node:fs/promises';
import { errorCode, type Files } from '../files.ts';

/** Opens a file, hands it to `use`, and closes it; null when there is none. */
export async function withFile<T>(
  files: Files,
  path: string,
  use: (handle: FileHandle) => Promise<T>,
): Promise<T | null> {
  let handle: FileHandle;
  try {
    handle = await files.open(path, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    return await use(handle);
  } finally {
    await handle.close();
  }
}

/** Reads a stretch of an open file; shorter when the file ends before. */
export async function readAt(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, await readInto(handle, bytes, from, length));
}

/** Reads a stretch of an open file into the beginning of a buffer; answers how many bytes there were. */
export async function readInto(
  handle: FileHandle,
  bytes: Buffer,
  from: number,
  length: number,
): Promise<number> {
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, from + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return done;
}
