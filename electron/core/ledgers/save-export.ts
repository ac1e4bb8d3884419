import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { renamePatiently } from '../store/durable-file.ts';
import { errorCode, syncFolder, writeWhole, type Files } from '../store/files.ts';

/** A file that was written. */
export interface Saved {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes a file under a temporary name beside it and gives it its name when it is whole and on disk.
 *
 * When anything fails, or the signal is aborted before it has its name, nothing is left.
 */
export async function saveExport(
  files: Files,
  { path, temporary }: { readonly path: string; readonly temporary: string },
  portions: AsyncIterable<string | Uint8Array>,
  signal: AbortSignal,
): Promise<Saved> {
  try {
    const saved = await writeAll(files, temporary, portions, signal);
    await renamePatiently(files, temporary, path);
    await syncFolder(files, dirname(path));
    return saved;
  } catch (error) {
    await removeQuietly(files, temporary);
    throw error;
  }
}

async function writeAll(
  files: Files,
  path: string,
  portions: AsyncIterable<string | Uint8Array>,
  signal: AbortSignal,
): Promise<Saved> {
  const handle = await files.open(path, 'w');
  const hash = createHash('sha256');
  let at = 0;
  try {
    for await (const portion of portions) {
      signal.throwIfAborted();
      const bytes = typeof portion === 'string' ? Buffer.from(portion, 'utf8') : portion;
      hash.update(bytes);
      await writeWhole(handle, bytes, at);
      at += bytes.length;
    }
    signal.throwIfAborted();
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes: at, sha256: hash.digest('hex') };
}

/** Takes a half-written file away; one that cannot be removed now is removed at the next opening. */
export async function removeQuietly(files: Files, path: string): Promise<void> {
  try {
    await files.rm(path, { force: true });
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
