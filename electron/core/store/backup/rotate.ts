import { basename, join } from 'node:path';
import { kept } from '../../../../shared/rules/backup-rotation.ts';
import type { Log } from '../../ports.ts';
import type { Files } from '../files.ts';
import { namesIn } from './copy-file.ts';
import { evidenceFolder, segmentPath, segmentsFolder } from './manifest.ts';
import { isOwnPartSound, readShelf, removeBackup, rotationOf, type Shelf } from './shelf.ts';

/** What a closer look at backups has found so far: each is read once while the desk runs. */
export interface ShelfMemory {
  readonly sound: Set<string>;
  readonly broken: Set<string>;
}

/** Begins such a memory. */
export function createShelfMemory(): ShelfMemory {
  return { sound: new Set(), broken: new Set() };
}

/**
 * Takes away what the rules no longer keep, after a new backup was proven.
 *
 * Every backup that would be a reason for another one to go is read first: a broken one is no reason. `proven` is the
 * new one. After a crash in between some more are kept, and the next rotation goes on.
 */
export async function rotateShelf(
  files: Files,
  root: string,
  proven: string,
  memory: ShelfMemory,
  log: Log,
): Promise<void> {
  memory.sound.add(proven);
  let shelf = await readShelf(files, root, memory.broken);
  if (rotationOf(shelf).toRemove.length > 0) {
    await lookCloser(files, root, shelf, memory, log);
    shelf = await readShelf(files, root, memory.broken);
  }
  for (const name of [...rotationOf(shelf).toRemove, ...unreadableToRemove(shelf)])
    await removeBackup(files, root, name);
  for (const name of shelf.unfinished) await files.rm(join(root, name), { recursive: true, force: true });
  await sweepShared(files, root, await readShelf(files, root, memory.broken));
}

async function lookCloser(
  files: Files,
  root: string,
  shelf: Shelf,
  { sound, broken }: ShelfMemory,
  log: Log,
): Promise<void> {
  const { keptAs } = rotationOf(shelf);
  for (const { manifest } of shelf.backups) {
    if (!keptAs.has(manifest.name) || sound.has(manifest.name)) continue;
    if (await isOwnPartSound(files, root, manifest)) sound.add(manifest.name);
    else {
      broken.add(manifest.name);
      log.note(`backup ${manifest.name} is broken; it pushes out no other`);
    }
  }
}

/** A backup whose manifest is broken has no ordinal; its name tells when it was made. */
function unreadableToRemove(shelf: Shelf): string[] {
  const recent = shelf.backups.filter(({ isWhole }) => isWhole).slice(0, kept.recent);
  const oldest = recent.length < kept.recent ? undefined : recent.at(-1);
  return oldest ? shelf.unreadable.filter((name) => name < oldest.manifest.name) : [];
}

/** Takes away shared files that no backup names; a backup whose manifest is broken might, so then all of them stay. */
async function sweepShared(files: Files, root: string, shelf: Shelf): Promise<void> {
  if (shelf.unreadable.length > 0) return;
  const manifests = shelf.backups.map(({ manifest }) => manifest);
  const named = manifests.flatMap(({ segments }) =>
    segments.map((each) => basename(segmentPath(root, each))),
  );
  await sweep(files, segmentsFolder(root), new Set(named));
  const evidence = manifests.flatMap((each) => each.evidence.map(({ name }) => name));
  await sweep(files, evidenceFolder(root), new Set(evidence));
}

async function sweep(files: Files, folder: string, named: ReadonlySet<string>): Promise<void> {
  for (const name of await namesIn(files, folder))
    if (!named.has(name)) await files.rm(join(folder, name), { force: true });
}
