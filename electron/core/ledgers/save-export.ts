import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { renamePatiently } from '../store/durable-file.ts';
import { errorCode, syncFolder, writeWhole, type Files } from '../store/files.ts';

/** A file that was written. */
export interface Saved {
  readonly bytes: number;
  readonly sha256: string;
}

/** Where a file goes, and what it is called until it is whole. */
export interface ExportPlace {
  readonly path: string;
  readonly temporary: string;
}

/**
 * Writes a file under a temporary name beside it and gives it its name when it is whole and on disk.
 *
 * `onMade` hears of the whole file before it gets its name. When anything fails, or the signal is aborted before that, nothing
 * is left.
 */
export async function saveExport(
  files: Files,
  { path, temporary }: ExportPlace,
  portions: AsyncIterable<string | Uint8Array>,
  { signal, onMade }: { readonly signal: AbortSignal; readonly onMade?: (saved: Saved) => Promise<void> },
): Promise<Saved> {
  let name = temporary;
  try {
    const saved = await writeAll(files, temporary, portions, signal);
    await onMade?.(saved);
    await renamePatiently(files, temporary, path);
    name = path;
    // Until the folder is on disk too, the file may be gone after a cut of power.
    await syncFolder(files, dirname(path));
    return saved;
  } catch (error) {
    await removeQuietly(files, name);
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
