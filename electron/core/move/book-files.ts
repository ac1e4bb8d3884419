import { join } from 'node:path';
import { bytesIfThere } from '../store/backup/copy-file.ts';
import { errorCode, type Files } from '../store/files.ts';
import { isPortablePath } from './portable-path.ts';

/**
 * What belongs to the PC and not to the desk: its lock, its backups, what was set aside, passphrases, and the markers of
 * work under way.
 */
const ofThisPc = new Set([
  'backups',
  'book.lock',
  'set-aside',
  'restoring',
  'restore.json',
  'moved.json',
  'arriving.json',
  'bundle-seal.json',
]);

/** What the book itself writes and needs: nothing of it may stay behind because it cannot be read. */
const ofTheBook = new Set([
  'journal',
  'desk.json',
  'desk.before.json',
  'directory.json',
  'drafts.json',
  'history',
  'evidence',
  'desks',
]);

/** A file of a desk, by its path from the folder with slashes. */
export interface BookFile {
  readonly path: string;
  readonly bytes: number;
}

/** What lies in the folder of a desk. */
export interface BookFiles {
  /** In order. */
  readonly files: readonly BookFile[];
  /** What somebody else has put there and no other PC could take: odd names, links that lead nowhere, what is no file. */
  readonly leftOut: readonly string[];
}

/** Looks through the folder of a desk for all that belongs to it. */
export async function listBookFiles(files: Files, folder: string): Promise<BookFiles> {
  const found: BookFile[] = [];
  const leftOut: string[] = [];
  const taken = new Set<string>();

  async function walk(place: string, under: string): Promise<void> {
    for (const name of (await files.readdir(place)).sort()) {
      if (under === '' && ofThisPc.has(name)) continue;
      if (name.endsWith('.tmp')) continue;
      await look(join(place, name), `${under}${name}`);
    }
  }

  async function look(at: string, path: string): Promise<void> {
    const kind = await kindOf(files, at);
    // Two names that differ in nothing but capitals are one on Windows.
    const isOdd = !isPortablePath(path) || taken.has(path.toLowerCase());
    if (kind === 'odd' || isOdd) return void leftOut.push(path);
    taken.add(path.toLowerCase());
    const isOurs = ofTheBook.has(path.split('/')[0] ?? '');
    if (!isOurs && !(await canRead(files, at, kind))) leftOut.push(path);
    else if (kind === 'folder') await walk(at, `${path}/`);
    else found.push({ path, bytes: kind.bytes });
  }

  await walk(folder, '');
  return { files: found, leftOut };
}

type Kind = 'folder' | { readonly bytes: number };

async function kindOf(files: Files, path: string): Promise<Kind | 'odd'> {
  try {
    const found = await files.stat(path);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? { bytes: found.size } : 'odd';
  } catch (error) {
    if (leadsNowhere.has(errorCode(error) ?? '')) return 'odd';
    throw error;
  }
}

/** What the name of a link answers without its file, and one in an alphabet of its own. */
const leadsNowhere: ReadonlySet<string> = new Set(['ENOENT', 'ELOOP']);

async function canRead(files: Files, path: string, kind: Kind): Promise<boolean> {
  try {
    if (kind === 'folder') await files.readdir(path);
    else await (await files.open(path, 'r')).close();
    return true;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

/** Whether nothing but what an opening makes lies in a folder: there is no book in it, and never was. */
export async function isEmptyForDesk(files: Files, folder: string): Promise<boolean> {
  const harmless = new Set(['book.lock', 'arriving.json', 'restoring', 'backups']);
  const isHarmless = (path: string) => harmless.has(path.split('/')[0] ?? '');
  const { files: found, leftOut } = await listBookFiles(files, folder);
  if (!leftOut.every(isHarmless)) return false;
  if (!found.every(({ path, bytes }) => isHarmless(path) || bytes === 0 || path === 'drafts.json'))
    return false;
  for (const marker of ['moved.json', 'restore.json'])
    if ((await bytesIfThere(files, join(folder, marker))) !== null) return false;
  return true;
}
