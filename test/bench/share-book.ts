import { spawnSync } from 'node:child_process';
import { copyFile, link, mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from '../../electron/core/store/files.ts';

/*
 * A generated book of several gigabytes stays as it is, whatever a benchmark does to it: a run works on a second folder
 * that shares the files which the desk only ever replaces, and has its own copy of those that it writes to.
 */

/** Written in place: the open end of the journal. */
const WRITTEN_IN_PLACE = /\.ndjson$/;
const OF_ONE_PROCESS = /^book\.lock$|\.tmp$/;

/** Makes a second folder of a book, which must lie on the same disk to be quick. */
export async function shareBook(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await shareBook(source, target);
    else if (!OF_ONE_PROCESS.test(entry.name)) await shareFile(source, target);
  }
}

async function shareFile(source: string, target: string): Promise<void> {
  if (WRITTEN_IN_PLACE.test(source)) return copyFile(source, target);
  try {
    await link(source, target);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    await copyFile(source, target);
  }
}

const stand = z.object({
  lastAt: z.string(),
  place: z.object({ seq: z.int(), segment: z.int() }),
  short: z.object({ desk: z.object({ filed: z.int() }) }),
});

/** What the checkpoint of a book says: the moment of its last change, its changes, and how many records are past. */
export async function standOf(
  folder: string,
): Promise<{ lastAt: string; changes: number; past: number; segments: number }> {
  const file = await open(join(folder, 'desk.json'));
  try {
    for await (const line of file.readLines()) {
      const { lastAt, place, short } = stand.parse(JSON.parse(`${line.replace(/,$/, '')}}`));
      return { lastAt, changes: place.seq, past: short.desk.filed, segments: place.segment };
    }
  } finally {
    await file.close();
  }
  throw new Error(`${folder} has no checkpoint`);
}

/** A clock that goes on from a moment, at the pace of the real one. */
export function clockFrom(moment: string): { now(): string; skip(hours: number): void } {
  let lead = Date.parse(moment) - Date.now();
  return {
    now: () => new Date(Date.now() + lead).toISOString(),
    skip(hours) {
      lead += hours * 3_600_000;
    },
  };
}

/** Asks the system to forget the files of a folder, so that the next reading is from the disk; false where it cannot. */
export function forgetCached(folder: string): boolean {
  // Synced first: a page that is still to be written is not let go.
  const script = `sync -f "$1" && find "$1" -type f -exec dd if={} iflag=nocache count=0 status=none \\;`;
  return spawnSync('sh', ['-c', script, 'sh', folder]).status === 0;
}
