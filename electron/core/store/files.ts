import { setTimeout as wait } from 'node:timers/promises';
import type { FileHandle } from 'node:fs/promises';
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
  stat: (path: string) => Promise<{ size: number; isFile: () => boolean; isDirectory: () => boolean }>;
  truncate: typeof truncate;
  unlink: typeof unlink;
  writeFile: typeof writeFile;
  /** Waits before something is tried again, in milliseconds. */
  pause: (ms: number) => Promise<void>;
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
  pause: (ms) => wait(ms),
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

/**
 * Writes bytes at an offset, whole.
 *
 * A short write is legal and must be continued, or the rest would be lost without an error.
 */
export async function writeWhole(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done);
    if (bytesWritten === 0) throw Object.assign(new Error('The disk took no bytes'), { code: 'ENOSPC' });
    done += bytesWritten;
  }
}

/** Reads a stretch of a file; shorter when the file ends before. */
export async function readStretch(
  files: Files,
  path: string,
  from: number,
  length = Number.POSITIVE_INFINITY,
): Promise<Buffer> {
  const handle = await files.open(path, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - from)));
    let done = 0;
    while (done < bytes.length) {
      const { bytesRead } = await handle.read(bytes, done, bytes.length - done, from + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return bytes.subarray(0, done);
  } finally {
    await handle.close();
  }
}
