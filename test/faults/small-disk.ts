import { execFile } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { errorCode } from '../../electron/core/store/files.ts';
import { tempFolder } from '../temp-desk.ts';

const run = promisify(execFile);

/** A file system of its own that can be filled to the last byte. */
export interface SmallDisk {
  /** Where it is mounted. */
  readonly folder: string;
  /** Writes until the disk takes nothing more. */
  fill(): Promise<void>;
  /** Takes away what filled it. */
  free(): Promise<void>;
  remove(): Promise<void>;
}

/** Mounts a disk of so many bytes in memory below the system's temporary folder; throws when that is not allowed. */
export async function makeSmallDisk(bytes: number): Promise<SmallDisk> {
  const temp = await tempFolder();
  const folder = join(temp.folder, 'disk');
  const filler = join(folder, 'something-else.bin');
  try {
    await mkdir(folder);
    await run('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  } catch (error) {
    await temp.remove();
    throw error;
  }
  return {
    folder,
    fill: () => writeUntilFull(filler),
    free: () => rm(filler, { force: true }),
    async remove() {
      await run('umount', [folder]);
      await temp.remove();
    },
  };
}

async function writeUntilFull(path: string): Promise<void> {
  const handle = await open(path, 'a');
  try {
    // Down to single bytes, so that no corner is left.
    for (let size = 65_536; size >= 1; size = Math.floor(size / 16)) await writeAsLongAs(handle, size);
  } finally {
    await handle.close();
  }
}

async function writeAsLongAs(handle: Awaited<ReturnType<typeof open>>, size: number): Promise<void> {
  try {
    for (;;) await handle.appendFile(Buffer.alloc(size, 1));
  } catch (error) {
    if (errorCode(error) !== 'ENOSPC') throw error;
  }
}

/** Why this system cannot fill a disk, in one line; null when it can, which is tried. */
export async function whyNoSmallDisk(): Promise<string | null> {
  if (process.platform !== 'linux') return 'a disk in memory needs Linux';
  if (process.getuid?.() !== 0) return 'a disk in memory needs root, to mount it';
  try {
    await (await makeSmallDisk(1024 * 1024)).remove();
    return null;
  } catch (error) {
    return `no disk can be mounted here: ${String(error).split('\n').slice(0, 2).join(' ')}`;
  }
}
