import { join } from 'node:path';
import { z } from 'zod';
import { renamePatiently, replaceFile } from '../durable-file.ts';
import { syncFolder, type Files } from '../files.ts';
import { bytesIfThere, namesIn, sizeOf } from './copy-file.ts';

/** That a restore is under way: what the set-aside book is called, and what the new one is made of. */
const restoreIntent = z.strictObject({
  version: z.literal(1),
  backup: z.string(),
  /** Where the replaced book goes, inside the book's folder. */
  setAside: z.string(),
  /** The names of everything that was laid out for the new book. */
  entries: z.array(z.string()),
});
export type RestoreIntent = z.output<typeof restoreIntent>;

const INTENT = 'restore.json';
const STAGING = 'restoring';
/** What belongs to the folder and not to the book in it; the books of other desks lie in `desks`. */
const staying = new Set([
  'backups',
  'book.lock',
  'desks',
  'set-aside',
  'moved.json',
  'arriving.json',
  'bundle-seal.json',
  STAGING,
  INTENT,
]);

/** The intent of a restore cannot be read; the folder stays as it is until somebody looks at it. */
export class IntentUnreadable extends Error {
  readonly code = INTENT;
}

/** Where a book is laid out before it takes its place. */
export function stagingFolder(folder: string): string {
  return join(folder, STAGING);
}

/** Writes down that the laid-out book takes the place of the present one; from here on a restore goes forward. */
export async function writeIntent(files: Files, folder: string, content: RestoreIntent): Promise<void> {
  await replaceFile(join(folder, INTENT), JSON.stringify(content), files);
}

/**
 * Ends a restore that was begun: forward when its intent is on disk, else back, by taking the laid-out book away.
 *
 * To be called with the folder locked and before anything in it is opened or made. Every entry of the new book is either
 * still laid out or in its place, and every one of the old book in its place or set aside; renaming moves them one by
 * one, so that it can be gone on with after a crash at any point. Answers where the old book is, null when no restore
 * was under way.
 */
export async function finishRestore(files: Files, folder: string): Promise<string | null> {
  const intent = await readIntent(files, folder);
  if (intent === null) {
    await dropStaging(files, folder);
    return null;
  }
  await moveOldAside(files, folder, intent);
  await moveNewIn(files, folder);
  await files.rm(stagingFolder(folder), { recursive: true, force: true });
  // The intent goes last: as long as it is there, this is done again, and finds nothing left to do.
  await files.rm(join(folder, INTENT), { force: true });
  await syncFolder(files, folder);
  return intent.setAside;
}

/** Whether a restore is under way that the next opening ends. */
export async function isRestoreBegun(files: Files, folder: string): Promise<boolean> {
  return (await sizeOf(files, join(folder, INTENT))) !== null;
}

/** Takes a laid-out book away that is not meant to take its place. */
export async function dropStaging(files: Files, folder: string): Promise<void> {
  if (await isRestoreBegun(files, folder)) return;
  await files.rm(stagingFolder(folder), { recursive: true, force: true });
}

async function readIntent(files: Files, folder: string): Promise<RestoreIntent | null> {
  const bytes = await bytesIfThere(files, join(folder, INTENT));
  if (bytes === null) return null;
  try {
    return restoreIntent.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    throw new IntentUnreadable(String(error), { cause: error });
  }
}

async function moveOldAside(
  files: Files,
  folder: string,
  { setAside, entries }: RestoreIntent,
): Promise<void> {
  const waiting = new Set(await namesIn(files, stagingFolder(folder)));
  const place = join(folder, setAside);
  await files.mkdir(place, { recursive: true });
  const taken = new Set(await files.readdir(place));
  for (const name of await files.readdir(folder)) {
    const isNew = entries.includes(name) && !waiting.has(name);
    if (staying.has(name) || isNew) continue;
    let free = name;
    for (let count = 2; taken.has(free); count += 1) free = `${count}-${name}`;
    taken.add(free);
    await renamePatiently(files, join(folder, name), join(place, free));
  }
  // All of the old book is aside on disk before the first of the new one is in place.
  await syncFolder(files, place);
  await syncFolder(files, join(folder, 'set-aside'));
  await syncFolder(files, folder);
}

async function moveNewIn(files: Files, folder: string): Promise<void> {
  const staging = stagingFolder(folder);
  for (const name of await namesIn(files, staging))
    await renamePatiently(files, join(staging, name), join(folder, name));
  await syncFolder(files, folder);
}
