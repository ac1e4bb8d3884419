import { dirname } from 'node:path';
import { syncFolder, type Files } from '../store/files.ts';

/** Makes a folder with those above it, and brings their names to disk. */
export async function makeFolder(files: Files, folder: string): Promise<void> {
  const first = await files.mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let each = folder; each.length >= first.length; each = dirname(each))
    await syncFolder(files, dirname(each));
}
