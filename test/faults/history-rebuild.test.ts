import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeLongBook, openWithPast, recordsOf } from '../electron/core/past/a-whole-past.ts';
import { checkpointFiles } from '../../electron/core/store/checkpoint.ts';
import type { FiledRecord } from '../../shared/domain/history/filed-record.ts';
import { tempFolder, type Hand } from '../temp-desk.ts';
import { pessimisticDisk } from './pessimistic-disk.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let kept: string;
let hand: Hand;
let whole: FiledRecord[];
const book = () => join(temp.folder, 'book');
beforeEach(async () => {
  temp = await tempFolder();
  kept = await mkdtemp(join(tmpdir(), 'counterbook-left-'));
  hand = await makeLongBook(book());
  const unharmed = join(temp.folder, 'unharmed');
  await cp(book(), unharmed, { recursive: true });
  whole = await readAll(unharmed);
  expect(whole.length).toBeGreaterThan(10);
  expect(JSON.stringify(whole)).toContain('业主又来问过');
});
afterEach(async () => {
  await temp.remove();
  await rm(kept, { recursive: true, force: true });
});

/** Every record of the book in a folder. */
async function readAll(folder: string): Promise<FiledRecord[]> {
  const { store, past, close } = await openWithPast(folder, hand);
  try {
    return await recordsOf({ store, past: past.whole });
  } finally {
    await close();
  }
}

/** What a kill and a cut at each operation of an opening leave, until history is made anew. */
async function leftOfRebuild() {
  const { files, left } = pessimisticDisk(book(), kept);
  const { past, notes, close } = await openWithPast(book(), hand, files);
  await past.settled();
  const moments = left.length;
  await close();
  return { left: left.slice(0, moments), notes };
}

describe('a history that is made anew', () => {
  it(
    'is begun again after a kill or a cut at any operation, so that no ledger lacks a record',
    { timeout: 240_000 },
    async () => {
      await rm(join(book(), 'history'), { recursive: true });
      const { left, notes } = await leftOfRebuild();
      expect(notes).toEqual(['history is made anew']);
      expect(left.filter(({ before }) => before.includes('history/')).length).toBeGreaterThan(40);
      for (const { how, before, index, folder } of left)
        expect([how, before, index, await readAll(folder)]).toEqual([how, before, index, whole]);
    },
  );

  it(
    'is begun again too when the opening itself made it, of a book without checkpoints',
    { timeout: 240_000 },
    async () => {
      await rm(join(book(), 'history'), { recursive: true });
      for (const name of checkpointFiles) await rm(join(book(), name), { force: true });
      const { left, notes } = await leftOfRebuild();
      // What the opening has read is not read a second time.
      expect(notes).toEqual([]);
      expect(left.filter(({ before }) => before.includes('history/')).length).toBeGreaterThan(40);
      for (const { how, before, index, folder } of left)
        expect([how, before, index, await readAll(folder)]).toEqual([how, before, index, whole]);
    },
  );
});
