import { basename, dirname, join } from 'node:path';
import { namesIn } from '../store/backup/copy-file.ts';
import { renamePatiently } from '../store/durable-file.ts';
import { syncFolder, type Files } from '../store/files.ts';
import { makeFolder } from './make-folder.ts';
import { readStand } from './mirror.ts';

/** Where a mirror is made that is to stand in the place of another. */
export function anewPlace(place: string): string {
  return `${place}.anew`;
}

function asideFolder(place: string): string {
  return join(dirname(dirname(place)), 'set-aside');
}

function asideNames(place: string): RegExp {
  return new RegExp(`^desk-${basename(place)}(-\\d+)?$`);
}

/**
 * Puts a mirror aside and the one that was made anew in its place.
 *
 * Between the two renames there is no mirror; `endAnew` ends that after a cut.
 */
export async function replaceMirror(files: Files, place: string): Promise<void> {
  const aside = asideFolder(place);
  await makeFolder(files, aside);
  const taken = new Set(await namesIn(files, aside));
  let name = `desk-${basename(place)}`;
  for (let count = 2; taken.has(name); count += 1) name = `desk-${basename(place)}-${count}`;
  await renamePatiently(files, place, join(aside, name));
  await syncFolder(files, aside);
  await syncFolder(files, dirname(place));
  await endAnew(files, place);
}

/** Ends a mirror's being taken anew: it takes the place that is free for it, or goes when the place is taken still. */
export async function endAnew(files: Files, place: string): Promise<void> {
  const made = anewPlace(place);
  if ((await namesIn(files, made)).length === 0) return;
  const isFree = (await namesIn(files, place)).length === 0;
  const stand = isFree ? await readStand(files, made) : null;
  if (stand?.owed === null) {
    // Before it takes the place: after a cut this is done again.
    if (stand.hasErased) await dropAside(files, place);
    await files.rm(place, { recursive: true, force: true });
    await renamePatiently(files, made, place);
  } else await files.rm(made, { recursive: true, force: true });
  await syncFolder(files, dirname(place));
}

/** Takes away what was put aside of a desk at which somebody was erased: nobody would erase it there. */
export async function dropAside(files: Files, place: string): Promise<void> {
  const isOurs = asideNames(place);
  for (const name of (await namesIn(files, asideFolder(place))).filter((each) => isOurs.test(each)))
    await files.rm(join(asideFolder(place), name), { recursive: true, force: true });
}
