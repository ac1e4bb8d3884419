import {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  unlink,
  writeFile,
} from 'node:fs/promises';

/**
 * The file operations of the store, as one port: tests put faults between it and the disk.
 *
 * Nothing else in the core touches the data folder but through this.
 */
export interface Files {
  mkdir: typeof mkdir;
  open: typeof open;
  readdir: (folder: string) => Promise<string[]>;
  readFile: (path: string) => Promise<Buffer>;
  rename: typeof rename;
  rm: typeof rm;
  stat: (path: string) => Promise<{ size: number }>;
  truncate: typeof truncate;
  unlink: typeof unlink;
  writeFile: typeof writeFile;
}

/** The real disk. */
export const diskFiles: Files = {
  mkdir,
  open,
  readdir: (folder) => readdir(folder),
  readFile: (path) => readFile(path),
  rename,
  rm,
  stat: (path) => stat(path),
  truncate,
  unlink,
  writeFile,
};

/** The code of a system error (`ENOENT`, `EACCES` …), or undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Syncs a folder, so that a new or renamed entry survives a cut of power.
 *
 * Windows refuses to open folders for syncing; there, and only there, the refusal is tolerated.
 */
export async function syncFolder(files: Files, folder: string): Promise<void> {
  try {
    const handle = await files.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = errorCode(error);
    if (process.platform === 'win32' && (code === 'EPERM' || code === 'EISDIR' || code === 'EACCES')) return;
    throw error;
  }
}
