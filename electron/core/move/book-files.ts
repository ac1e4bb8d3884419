import { join } from 'node:path';
import { bytesIfThere } from '../store/backup/copy-file.ts';
import { errorCode, type Files } from '../store/files.ts';

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

/** All files of a desk, by their path from its folder with slashes, in order; and how long each is. */
export async function listBookFiles(
  files: Files,
  folder: string,
): Promise<{ readonly path: string; readonly bytes: number }[]> {
  const found: { path: string; bytes: number }[] = [];
  async function walk(place: string, under: string): Promise<void> {
    for (const name of (await files.readdir(place)).sort()) {
      if (under === '' && ofThisPc.has(name)) continue;
      if (name.endsWith('.tmp')) continue;
      const path = join(place, name);
      if (await isFolder(files, path)) await walk(path, `${under}${name}/`);
      else found.push({ path: `${under}${name}`, bytes: (await files.stat(path)).size });
    }
  }
  await walk(folder, '');
  return found;
}

async function isFolder(files: Files, path: string): Promise<boolean> {
  try {
    await files.readdir(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** Whether nothing but what an opening makes lies in a folder: there is no book in it, and never was. */
export async function isEmptyForDesk(files: Files, folder: string): Promise<boolean> {
  const harmless = new Set(['book.lock', 'arriving.json', 'restoring', 'backups']);
  for (const { path, bytes } of await listBookFiles(files, folder)) {
    const [top = ''] = path.split('/');
    if (!harmless.has(top) && bytes > 0 && top !== 'drafts.json') return false;
  }
  for (const marker of ['moved.json', 'restore.json'])
    if ((await bytesIfThere(files, join(folder, marker))) !== null) return false;
  return true;
}
