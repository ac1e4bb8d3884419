import { constants } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkpointFiles } from '../../electron/core/store/checkpoint.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { readLine } from '../../electron/core/store/journal-line.ts';
import { readJournal, type JournalPlace } from '../../electron/core/store/journal-reader.ts';
import { DocumentBroken, parseSlicedJson } from '../../electron/core/store/sliced-json.ts';
import { tempFolder } from '../temp-desk.ts';
import { makeLongBook, readTold, type Told } from './long-book.ts';

const CHANGES = 200;
const CHANGES_OF_CHECKPOINTS = 8;
const NEWLINE = 0x0a;

let temp: Awaited<ReturnType<typeof tempFolder>>;
let journal: string;
let whole: Buffer;
let told: Told;
beforeAll(async () => {
  temp = await tempFolder();
  await makeLongBook(temp.folder, CHANGES, {});
  journal = join(temp.folder, 'journal');
  whole = await readFile(join(journal, '000001.ndjson'));
  told = await readTold(temp.folder);
  expect(told.places).toHaveLength(CHANGES + 1);
});
afterAll(() => temp.remove());

/** Calls with every single flipped bit of some bytes, which are whole again afterwards. */
async function withEveryBit(
  bytes: Buffer,
  look: (at: number, bit: number) => void | Promise<void>,
): Promise<number> {
  for (let at = 0; at < bytes.length; at += 1) {
    const before = bytes[at] ?? 0;
    for (let bit = 0; bit < 8; bit += 1) {
      bytes[at] = before ^ (1 << bit);
      await look(at, bit);
    }
    bytes[at] = before;
    if (at % 256 === 0) await turn();
  }
  return bytes.length * 8;
}

/** A place of the journal and the offset at which its line ends. */
function lines(): { before: JournalPlace; end: number }[] {
  return told.places
    .slice(0, -1)
    .map((before, index) => ({ before, end: told.places[index + 1]?.offset ?? 0 }));
}

describe('a journal of which a single bit is not as it was written', () => {
  it('is not believed, whichever bit of whichever line it is', { timeout: 300_000 }, async () => {
    const believed: string[] = [];
    let flips = 0;
    for (const { before, end } of lines()) {
      const line = Buffer.from(whole.subarray(before.offset, end - 1));
      expect(readLine(line.toString('utf8'), before).kind).toBe('line');
      flips += await withEveryBit(line, (at, bit) => {
        const { kind } = readLine(line.toString('utf8'), before);
        if (kind !== 'trouble') believed.push(`change ${before.seq + 1}, byte ${at}, bit ${bit}`);
      });
    }
    console.log(`bits of ${CHANGES} lines: ${flips}, believed: ${believed.length}`);
    expect(believed).toEqual([]);
  });

  it(
    'is not believed when lines run into one another, fall apart or seem torn',
    { timeout: 300_000 },
    async () => {
      const file = await open(join(journal, '000001.ndjson'), constants.O_RDWR);
      const unseen: string[] = [];
      let flips = 0;
      for (const { before, end } of lines())
        for (let at = before.offset; at < end; at += 1)
          for (let bit = 0; bit < 8; bit += 1) {
            const flipped = (whole[at] ?? 0) ^ (1 << bit);
            // What ends lines, and what a page that was never written holds.
            if (whole[at] !== NEWLINE && flipped !== NEWLINE && flipped !== 0) continue;
            flips += 1;
            await file.write(Buffer.from([flipped]), 0, 1, at);
            const read = await readJournal(diskFiles, journal, before, { onLine: () => undefined });
            const isSeen = read.end.seq === before.seq && (read.damage !== null || read.torn !== null);
            if (!isSeen) unseen.push(`change ${before.seq + 1}, byte ${at}, bit ${bit}`);
            await file.write(whole, at, 1, at);
          }
      await file.close();
      console.log(`bits that make or break lines: ${flips}, unseen: ${unseen.length}`);
      expect(flips).toBeGreaterThan(CHANGES * 8);
      expect(unseen).toEqual([]);
    },
  );
});

describe('a journal that ends early', () => {
  it(
    'is read up to its last whole line, and the rest is a torn one, for every length',
    { timeout: 300_000 },
    async () => {
      const wrong: string[] = [];
      const path = join(journal, '000001.ndjson');
      for (const { before, end } of lines().toReversed())
        for (let length = end - 1; length >= before.offset; length -= 1) {
          await diskFiles.truncate(path, length);
          const read = await readJournal(diskFiles, journal, before, { onLine: () => undefined });
          const torn = read.torn?.length ?? 0;
          const isRight =
            read.end.seq === before.seq && torn === length - before.offset && read.damage === null;
          if (!isRight) wrong.push(`${length} bytes`);
        }
      console.log(`beginnings of a journal: ${whole.length}, read wrongly: ${wrong.length}`);
      expect(wrong).toEqual([]);
    },
  );
});

describe('a checkpoint', () => {
  it(
    'is not believed with a flipped bit or a missing end, whichever it is',
    { timeout: 300_000 },
    async () => {
      const small = await tempFolder();
      await makeLongBook(small.folder, CHANGES_OF_CHECKPOINTS, { checkpointEvery: 3 });
      const believed: string[] = [];
      let tried = 0;
      for (const name of checkpointFiles) {
        const bytes = await readFile(join(small.folder, name));
        await parseSlicedJson(bytes);
        tried += await withEveryBit(bytes, async (at, bit) => {
          if (!(await isBroken(bytes))) believed.push(`${name}: byte ${at}, bit ${bit}`);
        });
        for (let length = 0; length < bytes.length; length += 1, tried += 1)
          if (!(await isBroken(bytes.subarray(0, length)))) believed.push(`${name}: ${length} bytes`);
      }
      await small.remove();
      console.log(`bits and beginnings of checkpoints: ${tried}, believed: ${believed.length}`);
      expect(believed).toEqual([]);
    },
  );
});

async function isBroken(bytes: Buffer): Promise<boolean> {
  try {
    await parseSlicedJson(bytes);
    return false;
  } catch (error) {
    if (error instanceof DocumentBroken) return true;
    throw error;
  }
}
