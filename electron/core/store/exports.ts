import { join, parse } from 'node:path';
import { replaceFile, type FileContent } from './durable-file.ts';
import type { Files } from './files.ts';
import { freePath } from './free-path.ts';

/** Lists that were written out for other programs, in a folder beside the book; an erasure takes them all. */
export interface Exports {
  /** Writes a file and answers its whole path; the file is whole or not there, and never replaces another. */
  save(name: string, content: FileContent): Promise<string>;
}

/** The folder of exports, below that of the book. */
export const exportsFolder = 'exports';

/** Opens the folder of exports beside a book. */
export function openExports(files: Files, folder: string): Exports {
  const place = join(folder, exportsFolder);
  return {
    async save(name, content) {
      await files.mkdir(place, { recursive: true });
      const { name: stem, ext } = parse(fileSafe(name));
      const path = await freePath(files, join(place, stem), ext);
      await replaceFile(path, content, files);
      return path;
    },
  };
}

/** Whatever a register is called, its file has a name that every system takes. */
function fileSafe(name: string): string {
  return name.replace(/[\u0000-\u001f<>:"/\\|?*]/g, '_');
}
