import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { tempFolder } from '../temp-desk.ts';

const run = promisify(execFile);

/** A file system in a file, whose power can be cut: what was not synced is gone for ever. */
export interface CuttableDisk {
  /** Where it is mounted. */
  readonly folder: string;
  /**
   * Makes a cut of the power ready; the function it answers cuts at once, and answers when it is done.
   *
   * From the cut on every operation fails and nothing more reaches the disk. While the cut is under way the kernel lets
   * a sync succeed now and then although its bytes are lost (seen in 13 of 150 cuts with nothing but append and
   * fdatasync). A real cut ends the process in that moment, so only what was acknowledged before it counts.
   */
  readyCut(): Promise<() => Promise<void>>;
  /** Brings it back as after a new start; the processes that worked on it must be gone. */
  restart(): Promise<void>;
  remove(): Promise<void>;
}

const DISK_BYTES = 256 * 1024 * 1024;

/*
 * The kernel's "shut this file system down, do not flush the log". The guards keep it from ever reaching the disk of
 * the machine: the folder must be a mount of its own, and on a loop device (major number 7).
 */
const CUT = String.raw`
  my ($disk, $beside) = @ARGV;
  open(my $handle, '<', $disk) or die "open: $!";
  my $device = (stat $handle)[0];
  die 'not a mount' if $device == (stat $beside)[0];
  die 'not a loop device' if ($device >> 8) != 7;
  my $noFlush = pack('I', 2);
  syswrite(STDOUT, "ready\n");
  <STDIN> // die 'called off';
  defined ioctl($handle, 0x8004587d, $noFlush) or die "ioctl: $!";
`;

/**
 * Makes an ext4 file system in a file below the system's temporary folder and mounts it.
 *
 * `noauto_da_alloc`, because ext4's own rescue of careless renames would hide a missing sync. Throws when the system
 * does not allow it.
 */
export async function makeCuttableDisk(): Promise<CuttableDisk> {
  const temp = await tempFolder();
  const image = join(temp.folder, 'disk.img');
  const folder = join(temp.folder, 'disk');
  const mount = () => run('mount', ['-o', 'loop,noauto_da_alloc', image, folder]);
  const unmount = () => run('umount', [folder]);
  try {
    await mkdir(folder);
    await writeFile(image, '');
    await truncate(image, DISK_BYTES);
    await run('mkfs.ext4', ['-q', '-F', image]);
    await mount();
  } catch (error) {
    await temp.remove();
    throw error;
  }
  return {
    folder,
    readyCut: () => readyCut(folder, image),
    async restart() {
      await unmount();
      await mount();
    },
    async remove() {
      await unmount();
      await temp.remove();
    },
  };
}

async function readyCut(folder: string, image: string): Promise<() => Promise<void>> {
  const cutter = spawn('perl', ['-e', CUT, folder, image], { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  cutter.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString('utf8')));
  const gone = once(cutter, 'close');
  await Promise.race([once(cutter.stdout, 'data'), gone]);
  return async () => {
    cutter.stdin.end('now\n');
    await gone;
    if (cutter.exitCode !== 0) throw new Error(`The power could not be cut: ${complaint}`);
  };
}

/** Why this system cannot cut the power of a disk, in one line; null when it can, which is tried. */
export async function whyNoCuts(): Promise<string | null> {
  if (process.platform !== 'linux') return 'power cuts need Linux';
  if (process.getuid?.() !== 0) return 'power cuts need root, to mount a disk image';
  try {
    const disk = await makeCuttableDisk();
    try {
      await (
        await disk.readyCut()
      )();
      await disk.restart();
    } finally {
      await disk.remove();
    }
    return null;
  } catch (error) {
    return `no disk image can be cut here: ${String(error).split('\n').slice(0, 2).join(' ')}`;
  }
}
