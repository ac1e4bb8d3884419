import { basename, dirname, join } from 'node:path';
import type { Files } from '../files.ts';
import { journalFolder } from '../open-book.ts';
import { packedName } from '../segments.ts';
import { segmentPath, TAIL, type Manifest } from './manifest.ts';

/** A backup that looks like the folder of a book. */
export interface BackupView {
  readonly files: Files;
  /** The folder of the book that it looks like. */
  readonly folder: string;
  readonly journal: string;
}

/**
 * Shows a backup as the folder of a book, so that it is opened, replayed and verified by the very code that opens books.
 *
 * Its journal is put together from the shared segments and the tail; everything else lies in the backup's own folder.
 */
export function viewOf(
  files: Files,
  root: string,
  { name, segments, tailSegment, files: own }: ViewedParts,
): BackupView {
  const folder = join(root, name);
  const journal = journalFolder(folder);
  const real = new Map(segments.map((each) => [packedName(each.segment), segmentPath(root, each)]));
  if (own.some(({ file }) => file === TAIL)) real.set(packedName(tailSegment), join(folder, TAIL));
  const realPath = (path: string): string =>
    (dirname(path) === journal ? real.get(basename(path)) : undefined) ?? path;
  return {
    folder,
    journal,
    files: {
      ...files,
      readdir: (path) => (path === journal ? Promise.resolve([...real.keys()]) : files.readdir(path)),
      readFile: (path) => files.readFile(realPath(path)),
      stat: (path) => files.stat(realPath(path)),
    },
  };
}

/** What a view is made from: a manifest, or what is known of one before it is written. */
export type ViewedParts = Pick<Manifest, 'name' | 'segments' | 'tailSegment' | 'files'>;
