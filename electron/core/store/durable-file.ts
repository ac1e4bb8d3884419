import { basename, dirname, join } from 'node:path';
import { diskFiles, errorCode, syncFolder, writeWhole, type Files } from './files.ts';

/** What a file is made of: whole, or in portions that are made while the file is written. */
export type FileContent = string | Uint8Array | AsyncIterable<string | Uint8Array>;

const lockedByScanner = new Set(['EPERM', 'EACCES', 'EBUSY']);
const LONGEST_WAIT_MS = 10_000;
let written = 0;

/**
 * Replaces a file so that after a cut of power it is either the old or the new one, whole.
 *
 * Temporary file in the same folder, sync, rename, sync of the folder. After a cut before the rename the old file is
 * untouched and the temporary one is swept at the next opening; after it the new one is there. A virus scanner may hold
 * a file for seconds on Windows: the rename is tried again for ten seconds, and nothing is ever overwritten in place.
 * `beforeName` hears of the whole temporary file; when it throws, the old file stays.
 */
export async function replaceFile(
  path: string,
  content: FileContent,
  files: Files = diskFiles,
  beforeName?: (temporary: string) => Promise<void>,
): Promise<void> {
  written += 1;
  // Two processes or two writers of one path must never share a temporary file.
  const temporary = join(dirname(path), `${basename(path)}.${process.pid}-${written}${TEMPORARY}`);
  try {
    await writeSynced(files, temporary, content);
    await beforeName?.(temporary);
    await renamePatiently(files, temporary, path);
  } catch (error) {
    await removeQuietly(files, temporary);
    throw error;
  }
  await syncFolder(files, dirname(path));
}

/** The ending of files that are not yet what they will be. */
export const TEMPORARY = '.tmp';

/** Takes away what a cut of power left half-written in a folder. */
export async function sweepTemporary(files: Files, folder: string): Promise<void> {
  const left = (await files.readdir(folder)).filter((name) => name.endsWith(TEMPORARY));
  for (const name of left) await files.rm(join(folder, name), { force: true });
}

async function writeSynced(files: Files, path: string, content: FileContent): Promise<void> {
  const handle = await files.open(path, 'w');
  try {
    let at = 0;
    for await (const portion of portions(content)) {
      const bytes = typeof portion === 'string' ? Buffer.from(portion, 'utf8') : portion;
      await writeWhole(handle, bytes, at);
      at += bytes.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* portions(content: FileContent): AsyncIterable<string | Uint8Array> {
  if (typeof content === 'string' || content instanceof Uint8Array) yield content;
  else yield* content;
}

/** Renames, and tries again for ten seconds while a virus scanner holds the file. */
export async function renamePatiently(files: Files, from: string, to: string): Promise<void> {
  let waited = 0;
  for (let wait = 20; ; wait *= 2) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      const isHopeless = !lockedByScanner.has(errorCode(error) ?? '');
      if (isHopeless || waited + wait > LONGEST_WAIT_MS) throw error;
      await files.pause(wait);
      waited += wait;
    }
  }
}

async function removeQuietly(files: Files, path: string): Promise<void> {
  try {
    await files.rm(path, { force: true });
  } catch (error) {
    // The first failure is the one to tell; what is left is swept at the next opening.
    if (errorCode(error) === undefined) throw error;
  }
}
