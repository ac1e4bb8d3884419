import { join } from 'node:path';
import { replaceFile } from './durable-file.ts';
import { errorCode, type Files } from './files.ts';

/** Lists that were written out for other programs, in a folder beside the book; an erasure takes them all. */
export interface Exports {
  /** Writes a file and answers its whole path; the file is whole or not there, and never replaces another. */
  save(name: string, bytes: Uint8Array): Promise<string>;
}

/** The folder of exports, below that of the book. */
export const exportsFolder = 'exports';

/** Opens the folder of exports beside a book. */
export function openExports(files: Files, folder: string): Exports {
  const place = join(folder, exportsFolder);
  return {
    async save(name, bytes) {
      await files.mkdir(place, { recursive: true });
      const path = await freePath(files, join(place, fileSafe(name)));
      await replaceFile(path, bytes, files);
      return path;
    },
  };
}

/** Whatever a register is called, its file has a name that every system takes. */
function fileSafe(name: string): string {
  return name.replace(/[\u0000-\u001f<>:"/\\|?*]/g, '_');
}

async function freePath(files: Files, path: string, round = 1): Promise<string> {
  const dot = path.lastIndexOf('.');
  const tried = round === 1 ? path : `${path.slice(0, dot)}-${String(round)}${path.slice(dot)}`;
  try {
    await files.stat(tried);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return tried;
    throw error;
  }
  return freePath(files, path, round + 1);
}
