import { join } from 'node:path';
import type { Backup } from '../../../../shared/domain/rescue/backup.ts';
import { dayOf } from '../../../../shared/domain/numbers.ts';
import { rotateBackups, type Rotation } from '../../../../shared/rules/backup-rotation.ts';
import { syncFolder, type Files } from '../files.ts';
import { holds, namesIn, sizeOf } from './copy-file.ts';
import {
  evidenceFolder,
  isBackupName,
  MANIFEST,
  readManifest,
  segmentPath,
  type Manifest,
} from './manifest.ts';

/** A backup of a place. */
export interface Shelved {
  readonly manifest: Manifest;
  /** False when something of it is missing, has another size, or was found to be broken. */
  readonly isWhole: boolean;
}

/** What lies in a place for backups. */
export interface Shelf {
  /** Newest first. */
  readonly backups: readonly Shelved[];
  /** Backups whose manifest is broken: what they need is not known. */
  readonly unreadable: readonly string[];
  /** Folders that were begun and never became a backup. */
  readonly unfinished: readonly string[];
}

/**
 * Looks through a place for backups without reading more than manifests and sizes.
 *
 * `broken` names those that a closer look found broken. A place that is not there is empty.
 */
export async function readShelf(files: Files, root: string, broken: ReadonlySet<string>): Promise<Shelf> {
  const backups: Shelved[] = [];
  const unreadable: string[] = [];
  const unfinished: string[] = [];
  const sizes = createSizes(files);
  for (const name of (await namesIn(files, root)).filter(isBackupName)) {
    const manifest = await readManifest(files, root, name);
    if (manifest === null) unfinished.push(name);
    else if (manifest === 'broken') unreadable.push(name);
    else {
      const isWhole =
        !broken.has(name) && manifest.damaged.length === 0 && (await isComplete(sizes, root, manifest));
      backups.push({ manifest, isWhole });
    }
  }
  backups.sort((a, b) => b.manifest.ordinal - a.manifest.ordinal);
  return { backups, unreadable, unfinished };
}

type Sizes = (path: string) => Promise<number | null>;

// Backups share most of their files; each is asked for once.
function createSizes(files: Files): Sizes {
  const known = new Map<string, Promise<number | null>>();
  return (path) => {
    const size = known.get(path) ?? sizeOf(files, path);
    known.set(path, size);
    return size;
  };
}

async function isComplete(sizes: Sizes, root: string, content: Manifest): Promise<boolean> {
  for (const { path, bytes } of partsOf(root, content)) if ((await sizes(path)) !== bytes) return false;
  return true;
}

function partsOf(root: string, { name, files, segments, evidence }: Manifest) {
  return [
    ...files.map(({ file, bytes }) => ({ path: join(root, name, file), bytes })),
    ...segments.map((each) => ({ path: segmentPath(root, each), bytes: each.bytes })),
    ...evidence.map((each) => ({ path: join(evidenceFolder(root), each.name), bytes: each.bytes })),
  ];
}

/** Reads the files of a backup's own folder and says whether they are as its manifest says. */
export async function isOwnPartSound(files: Files, root: string, content: Manifest): Promise<boolean> {
  for (const each of content.files)
    if (!(await holds(files, join(root, content.name, each.file), each))) return false;
  return true;
}

/** Which of the backups the rules keep, and which may go. */
export function rotationOf(shelf: Shelf): Rotation {
  return rotateBackups(
    shelf.backups.map(({ manifest, isWhole }) => ({
      name: manifest.name,
      ordinal: manifest.ordinal,
      isWhole,
      day: localDay(manifest),
    })),
  );
}

/** The local day of the desk on which a backup was made. */
export function localDay({ at, timeZone }: Manifest): string {
  return dayOf(at, timeZone);
}

/** The backups of a place as they are shown, newest first; broken ones are not offered. */
export function shownBackups(shelf: Shelf, place: Backup['place']): Backup[] {
  const { keptAs } = rotationOf(shelf);
  return shelf.backups
    .filter(({ isWhole }) => isWhole)
    .map(({ manifest: content }) => shownBackup(content, place, keptAs.get(content.name) ?? []));
}

/** One backup as it is shown. */
export function shownBackup(content: Manifest, place: Backup['place'], keptAs: Backup['keptAs']): Backup {
  const { name, at, seq, head, bytes } = content;
  return { name, at, seq, head: head.slice(0, 8), bytes, keptAs: [...keptAs], place };
}

/** Takes a backup away; its manifest first, so that after a crash what is left is none. */
export async function removeBackup(files: Files, root: string, name: string): Promise<void> {
  await files.rm(join(root, name, MANIFEST), { force: true });
  await syncFolder(files, join(root, name));
  await files.rm(join(root, name), { recursive: true, force: true });
}
