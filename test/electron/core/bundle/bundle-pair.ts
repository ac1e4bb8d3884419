import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mirrorFolder } from '../../../../electron/core/bundle/mirror.ts';
import { openMirror } from '../../../../electron/core/bundle/mirror-view.ts';
import { settleMirror } from '../../../../electron/core/bundle/settle-mirror.ts';
import { takeBundle, type TakingBook } from '../../../../electron/core/bundle/take-bundle.ts';
import { writeBundle, type BundleOrder } from '../../../../electron/core/bundle/write-bundle.ts';
import { diskFiles, type Files } from '../../../../electron/core/store/files.ts';
import { openHistory, type History } from '../../../../electron/core/store/history/history.ts';
import { historyFolder, openBook } from '../../../../electron/core/store/open-book.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import { MORNING } from '../../../builders.ts';
import { canonical } from '../../../fingerprint.ts';

/** Cheap to derive, so that a suite can seal many bundles. */
export const TEST_COST = 2 ** 10;

const quiet = { note: () => undefined, bug: (_reference: string, error: unknown) => rethrow(error) };

function rethrow(error: unknown): never {
  throw error instanceof Error ? error : new Error(String(error));
}

/** The book that takes the bundles of others. */
export function takingBook(folder: string, files: Files = diskFiles): TakingBook {
  return { files, folder, origin: 'f'.repeat(64), now: () => MORNING };
}

/** Writes a bundle out of a book that is closed, or fails the test. */
export async function mustWrite(
  desk: { folder: string; seq: number; origin: string },
  out: string,
  more: Partial<BundleOrder> = {},
): Promise<string> {
  const written = await writeBundle({
    files: diskFiles,
    folder: desk.folder,
    end: { seq: desk.seq, origin: desk.origin },
    centre: { name: '澄湖苑', letter: 'A', timeZone: 'Asia/Shanghai' },
    span: { from: 1, to: desk.seq },
    passphrase: null,
    cost: TEST_COST,
    out,
    at: MORNING,
    ...more,
  });
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  return written.value.path;
}

/** Takes a bundle, or fails the test. */
export async function mustTake(into: TakingBook, path: string, passphrase: string | null = null) {
  const taken = await takeBundle(into, path, passphrase);
  if (!taken.ok) throw new Error(JSON.stringify(taken.error));
  if (taken.value.refused.length > 0) throw new Error(JSON.stringify(taken.value.refused));
  return taken.value;
}

/** All that a book says, as text: living state, directory, and what is filed. */
export async function toldByBook(folder: string): Promise<string> {
  const opened = await openBook(diskFiles, folder, false);
  const history = openHistory({
    files: diskFiles,
    folder: historyFolder(folder),
    timeZone: () => 'Asia/Shanghai',
    onBroken: ({ day }) => rethrow(`history of ${day}`),
  });
  return told(opened.book, history, folder);
}

/** The same of the mirror of a desk, as a book that was opened leaves it; null when there is none. */
export async function toldByMirror(folder: string, origin: string): Promise<string | null> {
  const place = mirrorFolder(folder, origin);
  await settleMirror(diskFiles, place);
  const mirror = await openMirror({ files: diskFiles, log: quiet }, place);
  return mirror && told(mirror.book, mirror.history, place);
}

async function told(book: Book, history: History, folder: string): Promise<string> {
  const days = await history.days();
  const filed = await Promise.all(days.map(async (day) => [day, await history.day(day)]));
  history.release();
  const evidence = await filesIn(join(folder, 'evidence'));
  return canonical({ book, filed, evidence });
}

async function filesIn(folder: string): Promise<[string, string][]> {
  const names = await readdir(folder).catch(() => []);
  return Promise.all(
    names
      .sort((a, b) => (a < b ? -1 : 1))
      .map(async (name): Promise<[string, string]> => [name, await readFile(join(folder, name), 'hex')]),
  );
}

/** Every file below a folder with its bytes, to see that nothing was touched. */
export async function everyFile(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const found = await Promise.all(
    paths.sort().map(async (path) => [path, await readFile(path, 'hex')] as const),
  );
  return Object.fromEntries(found);
}
