import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChances } from '../../../../../electron/core/generate/chances.ts';
import { diskFiles } from '../../../../../electron/core/store/files.ts';
import { journalLine, sealLine, type JournalLine } from '../../../../../electron/core/store/journal-line.ts';
import { gapLine } from '../../../../../electron/core/store/salvage.ts';
import { verifyBook } from '../../../../../electron/core/store/verify/verify-book.ts';
import { erasedDigest } from '../../../../../electron/core/store/vouchers.ts';
import type { Fact } from '../../../../../shared/domain/facts.ts';
import type { Anchor } from '../../../../../shared/domain/shift/handover.ts';
import type { PrintedAnchor } from '../../../../../shared/slips/anchor-text.ts';
import { createHand, tempFolder } from '../../../../temp-desk.ts';
import { anchoredBook, chainAnew, linesOf, segmentOf } from './anchored-book.ts';

const SEED = 'printed anchor';
/** A damaged book is read again after a while, in case somebody is just writing; so many wait together. */
const AT_ONCE = 256;

let temp: Awaited<ReturnType<typeof tempFolder>>;
let anchor: Anchor;
let lines: JournalLine[];
let texts: string[];
let bytes: Buffer;
/** Where the anchored change ends. */
let end: number;
beforeAll(async () => {
  temp = await tempFolder();
  anchor = await anchoredBook(temp.folder, createHand());
  lines = await linesOf(temp.folder);
  bytes = await readFile(segmentOf(temp.folder));
  texts = bytes.toString('utf8').trimEnd().split('\n');
  end = bytes.indexOf('\n', bytes.indexOf(`"seq":${anchor.seq},`)) + 1;
  // What makes a chain anew makes the same one of the same changes.
  expect(chainAnew(lines)).toBe(bytes.toString('utf8'));
});
afterAll(() => temp.remove());

let made = 0;

/** Verifies a journal alone: whoever rewrites one takes away the checkpoints, which are only made from it. */
async function verify(journal: Uint8Array | string, wanted: PrintedAnchor = anchor) {
  const folder = join(temp.folder, `copy-${(made += 1)}`);
  await mkdir(join(folder, 'journal'), { recursive: true });
  await writeFile(segmentOf(folder), journal);
  const report = await verifyBook(diskFiles, folder, { progress: () => undefined, anchor: wanted });
  await rm(folder, { recursive: true });
  const byAnchor = report.trouble.filter((line) => line.startsWith('anchor: '));
  expect(report.anchored === null).toBe(byAnchor.length > 0);
  return { ...report, isOnlyByAnchor: byAnchor.length > 0 && byAnchor.length === report.trouble.length };
}

/** Verifies harmed journals, and tells how many were found and what only the anchor saw. */
async function findAll(what: string, harmed: readonly (Uint8Array | string)[]): Promise<number> {
  let onlyByAnchor = 0;
  const unseen: number[] = [];
  for (let first = 0; first < harmed.length; first += AT_ONCE) {
    const reports = await Promise.all(harmed.slice(first, first + AT_ONCE).map((journal) => verify(journal)));
    for (const [index, { trouble, isOnlyByAnchor }] of reports.entries()) {
      if (trouble.length === 0) unseen.push(first + index);
      if (isOnlyByAnchor) onlyByAnchor += 1;
    }
  }
  console.log(
    `${what}: ${harmed.length} tried, ${unseen.length} unseen, ${onlyByAnchor} seen by the anchor alone`,
  );
  expect(unseen).toEqual([]);
  return onlyByAnchor;
}

function textOf(each: readonly string[]): string {
  return each.map((text) => `${text}\n`).join('');
}

describe('a book that is as it was', () => {
  it('is anchored by the whole hash, by what is printed for the eye, and by eight digits', async () => {
    for (const digits of [8, 16, 64])
      expect(await verify(bytes, { seq: anchor.seq, hash: anchor.hash.slice(0, digits) })).toMatchObject({
        trouble: [],
        anchored: { seq: anchor.seq, hash: anchor.hash, on: '2026-11-22', provenFrom: 1, erased: 0 },
      });
  });

  it('is not anchored by the hash of another change', async () => {
    for (const { seq, hash } of lines) {
      if (seq === anchor.seq) continue;
      const { trouble } = await verify(bytes, { seq: anchor.seq, hash: hash.slice(0, 8) });
      const there = anchor.hash.slice(0, 8);
      expect(trouble).toEqual([
        `anchor: change ${anchor.seq} has the hash ${there} and not ${hash.slice(0, 8)}`,
      ]);
    }
  });

  it('may go on as long as it likes after the sheet was printed', async () => {
    const last = lines.at(-1);
    if (!last) throw new Error('no lines');
    const more = Array.from({ length: 20 }, () => ({ ...last, facts: [], wish: null }));
    expect((await verify(chainAnew([...lines, ...more]))).trouble).toEqual([]);
  });
});

describe(`a book that was harmed after the sheet was printed (seed "${SEED}")`, () => {
  it('is found out at every byte', { timeout: 240_000 }, async () => {
    const chances = createChances(SEED);
    const harmed = Array.from({ length: end }, (_, at) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << chances.below(8));
      return changed;
    });
    expect(harmed.length).toBeGreaterThan(3_000);
    await findAll('bytes with one bit changed', harmed);
  });

  it('is found out after every removed line', async () => {
    const harmed = texts.slice(0, anchor.seq).map((_text, at) => textOf(texts.toSpliced(at, 1)));
    expect(harmed).toHaveLength(anchor.seq);
    await findAll('removed lines', harmed);
  });

  it('is found out after it was cut short, at whatever byte', { timeout: 120_000 }, async () => {
    const harmed = Array.from({ length: end }, (_, length) => bytes.subarray(0, length));
    // To the journal alone a cut looks like a line that the power cut, or like no cut at all.
    expect(await findAll('lengths', harmed)).toBeGreaterThan(end * 0.9);
  });
});

type Forge = (line: JournalLine, at: number) => readonly JournalLine[];

/** The journal with other changes in the place of one. */
function withInstead(at: number, forge: Forge): string {
  return chainAnew(lines.flatMap((line, index) => (index === at ? forge(line, at) : [line])));
}

const forgeries: readonly [string, Forge][] = [
  ['another salt', (line) => [{ ...line, salt: 'another' }]],
  ['another moment', (line) => [{ ...line, at: '2026-11-22T00:00:01.000Z' }]],
  ['another person', (line) => [{ ...line, by: '1005' }]],
  ['nothing said in it', (line) => [{ ...line, facts: [] }]],
  ['a change less', () => []],
  ['a change more', (line) => [{ ...line, facts: [], wish: null }, line]],
];

describe('a book that somebody who has the program made anew, with a chain that fits', () => {
  it.each(forgeries)('is found out, and by nothing but the anchor: %s', async (what, forge) => {
    const harmed = lines.slice(0, anchor.seq).map((_line, at) => withInstead(at, forge));
    expect(await findAll(what, harmed)).toBe(anchor.seq);
  });

  it('is found out when two changes stand the other way round, or its end is another', async () => {
    const swapped = lines.slice(0, anchor.seq - 1).map((line, at) => {
      const next = lines[at + 1] ?? line;
      return chainAnew(lines.toSpliced(at, 2, next, line));
    });
    await findAll('changes the other way round', swapped);
    const ends = lines.slice(1, anchor.seq).map((line, at) => {
      const filling = lines
        .slice(at + 1)
        .map((each) => ({ ...each, facts: [], wish: null, salt: line.salt }));
      return chainAnew([...lines.slice(0, at + 1), ...filling]);
    });
    expect(await findAll('another end', ends)).toBe(anchor.seq - 1);
  });

  it('is found out when it says afterwards that a repair gave a change up', async () => {
    const last = lines.at(-1);
    if (!last) throw new Error('no lines');
    const harmed = lines.slice(0, anchor.seq).map(({ seq, prev, hash }, at) => {
      const lost = [{ from: seq, to: seq }];
      const said: Fact = { type: 'book-repaired', lost, kept: lines.length - 1, reason: '坏块' };
      const more = sealLine({ ...last, seq: last.seq + 1, prev: last.hash, wish: null, facts: [said] });
      return textOf([
        ...texts.with(at, gapLine({ from: seq, to: seq }, prev, hash).trimEnd()),
        more.text.trimEnd(),
      ]);
    });
    expect(await findAll('forged gaps', harmed)).toBe(anchor.seq);
  });
});

/** The journal with a line in the place of one, and with changes after its end. */
function withLine(
  at: number,
  text: string,
  ...facts: (readonly Fact[])[]
): { journal: string; head: PrintedAnchor } {
  const last = lines.at(-1);
  if (!last) throw new Error('no lines');
  let head = { seq: last.seq, hash: last.hash };
  const more = facts.map((each) => {
    const sealed = sealLine({ ...last, seq: head.seq + 1, prev: head.hash, wish: null, facts: [...each] });
    head = { seq: head.seq + 1, hash: sealed.hash };
    return sealed.text.trimEnd();
  });
  return { journal: textOf([...texts.with(at, text.trimEnd()), ...more]), head };
}

describe('a book of which something is no longer there, and says so', () => {
  it('is proven by a sheet that is younger than its repair, from behind the gap on', async () => {
    const [, , , , gone] = lines;
    if (!gone) throw new Error('too few lines');
    const { seq, prev, hash } = gone;
    const lost = [{ from: seq, to: seq }];
    const gap = gapLine({ from: seq, to: seq }, prev, hash);
    const { journal, head } = withLine(seq - 1, gap, [
      { type: 'book-repaired', lost, kept: lines.length - 1, reason: '坏块' },
    ]);
    const { trouble, anchored } = await verify(journal, head);
    expect(trouble).toEqual([]);
    expect(anchored).toMatchObject({ seq: head.seq, provenFrom: seq + 1 });
    // The older sheet stands for the change that is gone.
    expect((await verify(journal)).trouble).toEqual([
      `anchor: changes ${seq} to ${seq} were given up after it was printed`,
    ]);
    expect((await verify(journal, gone)).trouble).toEqual([
      `anchor: change ${seq} is lost, and with it what the paper stands for`,
    ]);
  });

  it('is proven by the same sheet after an erasure, which is told', async () => {
    const [, , line] = lines;
    if (!line) throw new Error('too few lines');
    const text = JSON.stringify({ ...line, facts: [], salt: 'another', erased: true });
    const digest = erasedDigest([journalLine.parse(JSON.parse(text))]) ?? '';
    const { journal } = withLine(line.seq - 1, text, [
      {
        type: 'data-erased',
        erasure: 'e-1',
        subject: { kind: 'person', personId: 'c-1', borrowers: [] },
        reason: '本人要求',
        ...{ orders: [], calls: [], log: [], custody: [], things: [], borrowers: [] },
        vouchers: [{ segment: 1, digest }],
      },
      { type: 'erasure-finished', erasure: 'e-1', secondFolderOwes: false },
    ]);
    const { trouble, anchored } = await verify(journal);
    expect(trouble).toEqual([]);
    expect(anchored).toMatchObject({ seq: anchor.seq, provenFrom: 1, erased: 1 });
  });
});
