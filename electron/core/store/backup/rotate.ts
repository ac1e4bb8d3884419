import { basename, join } from 'node:path';
import { kept } from '../../../../shared/rules/backup-rotation.ts';
import type { Log } from '../../ports.ts';
import type { Files } from '../files.ts';
import { namesIn } from './copy-file.ts';
import { evidenceFolder, segmentPath, segmentsFolder, type Manifest } from './manifest.ts';
import { isOwnPartSound, localDay, readShelf, removeBackup, rotationOf, type Shelf } from './shelf.ts';

/**
 * Takes away what the rules no longer keep, after a new backup was proven.
 *
 * Every backup that is a reason for another one to go is read first: a broken one is no reason, and is remembered in
 * `broken`. `proven` is the new one. After a crash in between some more are kept, and the next rotation goes on.
 */
export async function rotateShelf(
  files: Files,
  root: string,
  proven: string,
  broken: Set<string>,
  log: Log,
): Promise<void> {
  let shelf = await readShelf(files, root, broken);
  for (const manifest of reasonsIn(shelf)) {
    if (manifest.name === proven || (await isOwnPartSound(files, root, manifest))) continue;
    broken.add(manifest.name);
    log.note(`backup ${manifest.name} is broken; it pushes out no other`);
  }
  shelf = await readShelf(files, root, broken);
  for (const name of [...rotationOf(shelf).toRemove, ...unreadableToRemove(shelf)])
    await removeBackup(files, root, name);
  for (const name of shelf.unfinished) await files.rm(join(root, name), { recursive: true, force: true });
  await sweepShared(files, root, await readShelf(files, root, broken));
}

/** The backups because of which others may go: the last ten, and what is kept of the days and months of those. */
function reasonsIn(shelf: Shelf): Manifest[] {
  const { keptAs, toRemove } = rotationOf(shelf);
  if (toRemove.length === 0) return [];
  const going = shelf.backups.filter(({ manifest }) => toRemove.includes(manifest.name));
  const days = new Set(going.map(({ manifest }) => localDay(manifest)));
  const months = new Set([...days].map((day) => day.slice(0, 7)));
  return shelf.backups
    .map(({ manifest }) => manifest)
    .filter((manifest) => {
      const rules = keptAs.get(manifest.name) ?? [];
      if (rules.length === 0) return false;
      const day = localDay(manifest);
      return rules.includes('recent') || days.has(day) || months.has(day.slice(0, 7));
    });
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
