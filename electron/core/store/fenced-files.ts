import { constants } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Files } from './files.ts';

const WRITES =
  constants.O_WRONLY | constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | constants.O_TRUNC;

/**
 * The file operations of a book that may change nothing outside of its own folder.
 *
 * Whatever would write, make, rename or remove elsewhere is refused as the system refuses what is not permitted, so that
 * it is answered like any folder that cannot be written.
 */
export function fencedFiles(files: Files, folder: string): Files {
  const home = resolve(folder);

  function within(path: unknown): void {
    const place = typeof path === 'string' ? resolve(path) : null;
    if (place === home || place?.startsWith(home + sep) === true) return;
    throw Object.assign(new Error('Outside of the practice'), { code: 'EPERM', syscall: 'fence' });
  }

  return {
    ...files,
    mkdir: fenced(files.mkdir, within),
    rm: fenced(files.rm, within),
    truncate: fenced(files.truncate, within),
    unlink: fenced(files.unlink, within),
    writeFile: fenced(files.writeFile, within),
    async rename(from, to) {
      within(from);
      within(to);
      await files.rename(from, to);
    },
    async open(path, flags, mode) {
      if (mayWrite(flags)) within(path);
      return files.open(path, flags, mode);
    },
  };
}

/** The same operation, refused when its first argument lies outside. */
function fenced<Act extends (...given: never[]) => Promise<unknown>>(
  act: Act,
  within: (path: unknown) => void,
): Act {
  return new Proxy(act, {
    async apply(target, self, given: unknown[]) {
      within(given[0]);
      return Reflect.apply(target, self, given);
    },
  });
}

function mayWrite(flags: string | number | undefined): boolean {
  if (flags === undefined || flags === 'r') return false;
  return typeof flags === 'string' || (flags & WRITES) !== 0;
}
