import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDesk } from '../../../../../electron/core/store/checkpoint.ts';
import { openEvidence } from '../../../../../electron/core/store/evidence.ts';
import { diskFiles } from '../../../../../electron/core/store/files.ts';
import { journalLine, type JournalLine } from '../../../../../electron/core/store/journal-line.ts';
import { gapLine } from '../../../../../electron/core/store/salvage.ts';
import { takeSnapshot } from '../../../../../electron/core/store/snapshot.ts';
import { verifyBook } from '../../../../../electron/core/store/verify/verify-book.ts';
import { erasedDigest } from '../../../../../electron/core/store/vouchers.ts';
import type { Fact } from '../../../../../shared/domain/facts.ts';
import { createHand, tempFolder, type Hand } from '../../../../temp-desk.ts';
import { flipBit, openBacked, type BackedBook } from '../backup/a-book.ts';

const unpack = promisify(gunzip);
const pack = promisify(gzip);

let temp: Awaited<ReturnType<typeof tempFolder>>;
let clock: Hand;
beforeEach(async () => {
  temp = await tempFolder();
  clock = createHand();
});
afterEach(() => temp.remove());

const journal = (segment: number) =>
  join(temp.folder, 'journal', `${String(segment).padStart(6, '0')}.ndjson.gz`);
const verify = () => verifyBook(diskFiles, temp.folder, { progress: () => undefined });

/** A closed book of twelve calls in several segments. */
async function someBook(rotateAtBytes = 4_000): Promise<BackedBook> {
  const book = await openBacked(temp.folder, clock, { rotateAtBytes });
  for (let index = 0; index < 12; index += 1) await book.take(`渗水 ${index}`);
  await book.store.depth.packer.settled();
  await book.store.close();
  return book;
}

/** Rewrites the lines of a packed segment. */
async function rewrite(segment: number, change: (lines: string[]) => string[]): Promise<void> {
  const text = (await unpack(await readFile(journal(segment)))).toString('utf8');
  const lines = change(text.trimEnd().split('\n'));
  await writeFile(journal(segment), await pack(lines.map((line) => `${line}\n`).join('')));
}

/** A line as an erasure leaves it: other facts and salt, the same digest and hash. */
function erased(line: string, text: string): string {
  const read = JSON.parse(line) as JournalLine;
  const facts = JSON.parse(JSON.stringify(read.facts).replaceAll(/渗水 \d+/g, text)) as JournalLine['facts'];
  return JSON.stringify({ ...read, facts, salt: 'another', erased: true });
}

/** That the second segment was erased, as the book says it. */
function erasure(digest: string): Fact {
  return {
    type: 'data-erased',
    erasure: 'e-1',
    subject: { kind: 'person', personId: 'c-1', borrowers: [] },
    reason: '本人要求',
    orders: [],
    calls: [],
    log: [],
    custody: [],
    things: [],
    borrowers: [],
    vouchers: [{ segment: 2, digest }],
  };
}

describe('a verification', () => {
  it('finds nothing wrong in a sound book, and says what it read', async () => {
    const { store } = await someBook();
    const { seq, hash } = store.depth.writing.durable();
    const seen: number[] = [];
    const report = await verifyBook(diskFiles, temp.folder, {
      progress: ({ segments, ofSegments }) => seen.push(segments / ofSegments),
      checkHistory: () => Promise.resolve({ broken: [] }),
    });
    const segments = (await readdir(join(temp.folder, 'journal'))).length;
    expect(report).toEqual({
      ...{ changes: seq, segments, head: hash, trouble: [], lost: [], erasedLines: 0 },
      anchored: null,
    });
    expect(seen.at(-1)).toBe(1);
  });

  it('does not take a torn last line for trouble, nor missing checkpoints', async () => {
    await someBook(1_000_000);
    await appendFile(join(temp.folder, 'journal', '000001.ndjson'), '{"v":1,"seq":14,"at":"20');
    for (const file of ['desk.json', 'desk.before.json', 'directory.json'])
      await rm(join(temp.folder, file), { force: true });
    expect((await verify()).trouble).toEqual([]);
  });

  it('changes nothing in the folder', async () => {
    await someBook();
    const content = async () =>
      Promise.all(
        (await readdir(temp.folder, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map(async (entry) => (await readFile(join(entry.parentPath, entry.name))).toString('base64')),
      );
    const before = await content();
    await verify();
    expect(await content()).toEqual(before);
  });

  const harms: [string, () => Promise<void>, RegExp][] = [
    ['a flipped bit in a closed segment', () => flipBit(journal(2)), /000002\.ndjson\.gz/],
    ['a missing segment', () => rm(journal(2)), /000002\.ndjson:0 missing-segment/],
    [
      'a line less in the middle',
      () => rewrite(2, (lines) => lines.slice(1)),
      /000002\.ndjson\.gz:1 wrong-sequence/,
    ],
    [
      'a changed word',
      () => rewrite(2, (lines) => lines.map((line) => line.replaceAll('渗水', '漏电'))),
      /000002\.ndjson\.gz:1 wrong-digest/,
    ],
    [
      'a flipped bit in a checkpoint',
      () => flipBit(join(temp.folder, 'desk.json')),
      /desk\.json: not as it was/,
    ],
    [
      'a flipped bit in the directory',
      () => flipBit(join(temp.folder, 'directory.json')),
      /directory\.json: not as it was/,
    ],
    [
      'a journal that ends before its checkpoint',
      async () => {
        const last = (await readdir(join(temp.folder, 'journal'))).sort().at(-1) ?? '';
        await rm(join(temp.folder, 'journal', last));
      },
      /desk\.json: the journal has no such change/,
    ],
    [
      'evidence that is another file',
      async () => {
        const sha = await openEvidence(diskFiles, temp.folder).put(Buffer.from('照片'));
        await writeFile(join(temp.folder, 'evidence', sha), '别的');
      },
      /evidence [0-9a-f]{8}: not what was handed in/,
    ],
    [
      'lines that are missing without a repair',
      () =>
        rewrite(2, (lines) => {
          const read = lines.map((line) => JSON.parse(line) as JournalLine);
          const [first] = read;
          const last = read.at(-1);
          if (!first || !last) throw new Error('an empty segment');
          return [gapLine({ from: first.seq, to: last.seq }, first.prev, last.hash).trimEnd()];
        }),
      /changes \d+ to \d+ are lost and no repair speaks of them/,
    ],
    [
      'lines that say they were erased though nobody erased',
      () => rewrite(2, (lines) => lines.map((line) => erased(line, '▇▇'))),
      /000002\.ndjson: erased lines are not what was recorded/,
    ],
  ];
  it.each(harms)('finds %s', async (_what, harm, said) => {
    await someBook();
    await harm();
    expect((await verify()).trouble.join('\n')).toMatch(said);
  });

  it('finds a checkpoint that says something else than the journal, although its own digest fits', async () => {
    const { store } = await someBook();
    const stand = JSON.parse(await readFile(join(temp.folder, 'desk.json'), 'utf8')) as Parameters<
      typeof writeDesk
    >[2];
    const { origin, place, lastAt, lastLineBytes, directorySeq } = stand;
    const [number = ''] = Object.keys(store.book.desk.orders);
    const order = store.book.desk.orders[number];
    if (!order) throw new Error('no order');
    store.book.desk.orders[number] = { ...order, text: '别的' };
    await writeDesk(
      diskFiles,
      temp.folder,
      { origin, place, lastAt, lastLineBytes, directorySeq },
      takeSnapshot(store.book, [], false),
    );
    expect((await verify()).trouble).toEqual([
      `desk.json: differs from the journal at change ${place.seq}: desk.orders.${number}`,
    ]);
  });

  it('accepts lines that a repair gave up, and names them', async () => {
    await someBook();
    await rewrite(2, (lines) => {
      const read = lines.map((line) => JSON.parse(line) as JournalLine);
      const [first] = read;
      const last = read.at(-1);
      if (!first || !last) throw new Error('an empty segment');
      return [gapLine({ from: first.seq, to: last.seq }, first.prev, last.hash).trimEnd()];
    });
    for (const file of ['desk.json', 'desk.before.json', 'directory.json'])
      await rm(join(temp.folder, file), { force: true });
    const { lost } = await verify();
    const book = await openBacked(temp.folder, clock);
    await book.say({ type: 'book-repaired', lost, kept: 9, reason: '坏块' });
    await book.store.close();
    expect(await verify()).toMatchObject({ trouble: [], lost: [{ from: expect.any(Number) as number }] });
  });

  it('accepts erased lines that were vouched for, and finds a change in them', async () => {
    await someBook();
    for (const file of ['desk.json', 'desk.before.json', 'directory.json'])
      await rm(join(temp.folder, file), { force: true });
    const lines: JournalLine[] = [];
    await rewrite(2, (read) =>
      read.map((line) => {
        const changed = erased(line, '▇▇');
        lines.push(JSON.parse(changed) as JournalLine);
        return changed;
      }),
    );
    const book = await openBacked(temp.folder, clock);
    // The digest is over the lines as the reader gives them.
    await book.say(erasure(erasedDigest(lines.map((line) => journalLine.parse(line))) ?? ''));
    await book.say({ type: 'erasure-finished', erasure: 'e-1', secondFolderOwes: false });
    await book.store.close();
    expect(await verify()).toMatchObject({ trouble: [], erasedLines: lines.length });
    await rewrite(2, (read) => read.map((line) => line.replaceAll('▇▇', '▇')));
    expect((await verify()).trouble).toContain('000002.ndjson: erased lines are not what was recorded');
  });

  it('waits for an erasure that is under way, and misses the bytes of one that says it is finished', async () => {
    const { store } = await someBook();
    const text = (await unpack(await readFile(journal(2)))).toString('utf8').trimEnd().split('\n');
    const digest = erasedDigest(text.map((line) => journalLine.parse(JSON.parse(erased(line, '▇▇'))))) ?? '';
    const book = await openBacked(temp.folder, clock);
    await book.say(erasure(digest));
    await book.store.close();
    expect(await verify()).toMatchObject({ trouble: [], erasedLines: 0 });
    const again = await openBacked(temp.folder, clock);
    await again.say({ type: 'erasure-finished', erasure: 'e-1', secondFolderOwes: false });
    await again.store.close();
    expect((await verify()).trouble).toEqual(['000002.ndjson: erased lines are not what was recorded']);
    expect(store.health().kind).toBe('sound');
  });

  it('names broken files of history', async () => {
    await someBook();
    const report = await verifyBook(diskFiles, temp.folder, {
      progress: () => undefined,
      checkHistory: () => Promise.resolve({ broken: ['2026-11-20.gz'] }),
    });
    expect(report.trouble).toEqual(['history 2026-11-20.gz: not as it was written']);
  });

  it('can be done while the book takes changes, rotates and packs', async () => {
    const book = await openBacked(temp.folder, clock);
    await mkdir(join(temp.folder, 'evidence'));
    let taken = 0;
    let verified = 0;
    const work = (async () => {
      for (; taken < 60 || verified < 5; taken += 1) await book.take(`边查边接 ${taken}`);
    })();
    for (; taken < 60 || verified < 5; verified += 1) expect((await verify()).trouble).toEqual([]);
    await work;
    await book.store.close();
    const { changes, trouble } = await verify();
    expect(trouble).toEqual([]);
    expect(changes).toBe(taken + 1);
  });

  it('ends when it is told to', async () => {
    await someBook();
    const signal = AbortSignal.abort();
    await openEvidence(diskFiles, temp.folder).put(Buffer.from('照片'));
    await expect(
      verifyBook(diskFiles, temp.folder, { progress: () => undefined, signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});
