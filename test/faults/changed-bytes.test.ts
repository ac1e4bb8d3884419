import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChances, type Chances } from '../../electron/core/generate/chances.ts';
import { checkpointFiles } from '../../electron/core/store/checkpoint.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { segmentName } from '../../electron/core/store/segments.ts';
import { verifyBook } from '../../electron/core/store/verify/verify-book.ts';
import { tempFolder } from '../temp-desk.ts';
import { harmTo } from './inspect-book.ts';
import { makeLongBook, readTold, stateOf, type Told } from './long-book.ts';
import { repairSmallDesk } from './repair-scenario.ts';
import { emptyOutcome, openSmallDesk } from './small-desk.ts';

const CHANGES = 200;
const TRIES = 100;
const SEED = 'changed bytes';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let template: string;
let told: Told;
let names: string[];
beforeAll(async () => {
  temp = await tempFolder();
  template = join(temp.folder, 'book');
  await diskFiles.mkdir(template);
  // Some segments are packed, and the last one is open.
  await makeLongBook(template, CHANGES, { rotateAtBytes: 24 * 1024, checkpointEvery: 90 });
  told = await readTold(template);
  const journal = await readdir(join(template, 'journal'));
  expect(journal.filter((name) => name.endsWith('.gz')).length).toBeGreaterThan(2);
  names = [...journal.map((name) => join('journal', name)), ...checkpointFiles];
});
afterAll(() => temp.remove());

type Change = (bytes: Buffer, chances: Chances) => Buffer;

const flipBit: Change = (bytes, chances) => {
  const at = chances.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << chances.below(8));
  return bytes;
};
const cutShort: Change = (bytes, chances) => bytes.subarray(0, chances.below(bytes.length));

/** Opens a copy of the book after one of its files was changed; answers what is wrong with how it was taken. */
async function takenAfter(round: number, change: Change, isWithCheckpoints: boolean): Promise<string[]> {
  const chances = createChances(`${SEED} ${round}`);
  const folder = join(temp.folder, `copy-${round}`);
  await cp(template, folder, { recursive: true });
  if (!isWithCheckpoints) for (const name of checkpointFiles) await rm(join(folder, name));
  const name = chances.pick(isWithCheckpoints ? names : names.slice(0, -checkpointFiles.length), '');
  const before = await readFile(join(folder, name));
  const after = change(Buffer.from(before), chances);
  await writeFile(join(folder, name), after);
  const isTold = await trouble(folder);
  await rm(folder, { recursive: true });
  return isTold.map((line) => `round ${round}, ${name}: ${line}`);

  async function trouble(book: string): Promise<string[]> {
    // What is found on demand, in a copy: opening mends or sets aside.
    const report = await verifyBook(diskFiles, book, { progress: () => undefined });
    const outcome = emptyOutcome();
    const desk = await openSmallDesk(book, diskFiles, outcome);
    if (!desk) return ['does not open'];
    const state = stateOf(desk.store.book);
    await desk.close();
    const isSame = state === told.states.at(-1);
    const isHarmless = name.endsWith('.gz') && unpacksTo(after, before);
    return [
      ...outcome.mistakes,
      ...(told.states.includes(state) ? [] : ['opens in a state that never was']),
      ...(isSame || outcome.told.length > 0 ? [] : ['opens in an older state and tells nobody']),
      ...(isHarmless || outcome.told.length > 0 || report.trouble.length > 0 ? [] : ['is found by nobody']),
    ];
  }
}

/** A packed file has bits that mean nothing for what is in it, as the moment of packing. */
function unpacksTo(after: Buffer, before: Buffer): boolean {
  try {
    return gunzipSync(after).equals(gunzipSync(before));
  } catch {
    return false;
  }
}

async function tryAll(first: number, change: Change, isWithCheckpoints: boolean): Promise<void> {
  const wrong: string[] = [];
  for (let round = first; round < first + TRIES; round += 1)
    wrong.push(...(await takenAfter(round, change, isWithCheckpoints)));
  expect(wrong).toEqual([]);
}

describe(`a book of whose files one was changed (seed "${SEED}", ${TRIES} times)`, () => {
  it('is never taken for another one after a flipped bit', { timeout: 300_000 }, () =>
    tryAll(0, flipBit, true),
  );
  it('is told to be damaged after a flipped bit, without checkpoints', { timeout: 300_000 }, () =>
    tryAll(TRIES, flipBit, false),
  );
  it('is never taken for a shorter one after a file was cut short', { timeout: 300_000 }, () =>
    tryAll(2 * TRIES, cutShort, true),
  );
});

describe('a book whose journal ends before what its newest checkpoint knows', () => {
  it('takes no changes and shows all of it, although the older checkpoint still fits', async () => {
    const folder = join(temp.folder, 'shorter');
    await cp(template, folder, { recursive: true });
    const { segment } = told.places.at(-1) ?? { segment: 0 };
    const ends = told.places.filter((place) => place.segment === segment).map(({ offset }) => offset);
    const path = join(folder, 'journal', segmentName(segment));
    for (const end of ends.toReversed().slice(1)) {
      await diskFiles.truncate(path, end);
      const desk = await openSmallDesk(folder, diskFiles, emptyOutcome());
      await desk?.close();
      expect(desk?.store.health()).toMatchObject({ kind: 'read-only', why: 'journal-short' });
      expect(desk && stateOf(desk.store.book)).toBe(told.states.at(-1));
    }
    expect(ends.length).toBeGreaterThan(2);
  });

  it('is mended line by line when the end is behind damage, and keeps what lies there', async () => {
    const folder = join(temp.folder, 'behind');
    const outcome = emptyOutcome();
    await diskFiles.mkdir(folder);
    const first = await openSmallDesk(folder, diskFiles, outcome);
    await first?.take('1/0/0');
    await first?.close();
    const second = await openSmallDesk(folder, diskFiles, outcome);
    await second?.take('2/0/0');
    // As a kill leaves it: the checkpoint stands before what was taken last.
    const killed = join(temp.folder, 'killed');
    await cp(folder, killed, { recursive: true });
    await second?.close();
    await rm(join(killed, 'desk.before.json'), { force: true });
    await rm(join(killed, 'book.lock'));
    const journal = join(killed, 'journal', segmentName(1));
    const text = await readFile(journal, 'utf8');
    await writeFile(journal, text.replace('"text":"1/0/0"', '"text":"1/0/8"'));
    await repairSmallDesk(killed, diskFiles, outcome);
    const [damaged = ''] = outcome.acknowledged;
    expect(await harmTo(killed, outcome.acknowledged)).toEqual([`lost: ${damaged}`]);
    expect(outcome.acknowledged).toHaveLength(2);
  });
});
