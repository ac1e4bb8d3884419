import { cpSync } from 'node:fs';
import { appendFile, cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createChances } from '../../electron/core/generate/chances.ts';
import type { OpenDesk } from '../../electron/core/desk.ts';
import { selectFilable } from '../../shared/rules/filing.ts';
import { differences } from '../fingerprint.ts';
import { oddities } from '../shared/domain/custody/oddities.ts';
import { createHand, deskOptions, mustOpen, openSampleDesk, tempFolder } from '../temp-desk.ts';
import { filesWithout } from './forgetful-files.ts';
import { lendingWish } from './lending-wishes.ts';

const CRASHES = 200;
const WISHES_BETWEEN = 12;
/** A book is left after so many crashes, so that it stays small and quick. */
const CRASHES_OF_A_BOOK = 50;

let template: Awaited<ReturnType<typeof tempFolder>>;
beforeAll(async () => {
  template = await tempFolder();
  await (await openSampleDesk(deskOptions(template.folder, createHand()))).close();
});
afterAll(() => template.remove());

/** A line that the power cut in the middle. */
async function tearLastLine(folder: string): Promise<void> {
  const journal = join(folder, 'journal');
  const last = (await readdir(journal))
    .filter((name) => name.endsWith('.ndjson'))
    .sort()
    .at(-1);
  if (last === undefined) throw new Error('There is no journal');
  await appendFile(join(journal, last), '{"seq":99999999,"at":"2026-11-2');
}

function isAllFiled({ store }: OpenDesk, now: string): boolean {
  return Object.values(selectFilable(store.book.desk, Date.parse(now))).every(({ length }) => length === 0);
}

/** Lends and takes back by chance; now and then the desk is left as a killed process leaves it, and opened elsewhere. */
async function liveAndCrash(seed: string, crashes: number) {
  const chances = createChances(seed);
  const temp = await tempFolder();
  const hand = createHand();
  const counts = { accepted: 0, refused: 0, lent: 0, filed: 0, torn: 0 };
  const numbers = new Set<string>();
  let folder = join(temp.folder, 'book-0');
  await cp(template.folder, folder, { recursive: true });
  // Every crash is of the process, which loses no byte that was written; the disk has suites of its own.
  const options = (at: string) =>
    deskOptions(at, hand, { checkpointEvery: 9, files: filesWithout('journal-sync') });
  let desk = await mustOpen(options(folder));
  for (let crash = 1; crash <= crashes; crash += 1) {
    const seat = desk.connectAs('1005', () => undefined);
    for (let index = 0; index < WISHES_BETWEEN; index += 1) {
      hand.forward(chances.chance(0.03) ? 1_500 : chances.below(4));
      const [channel, input] = lendingWish(desk, chances);
      const reply = await seat.invoke(channel, input);
      counts[reply.ok ? 'accepted' : 'refused'] += 1;
      if (reply.ok && channel === 'loans.lend') counts.lent += 1;
      if (!reply.ok) expect(['bad-input', 'bug']).not.toContain(reply.error.kind);
      expect(oddities(desk.store.book.desk)).toEqual([]);
    }
    for (const number of Object.keys(desk.store.book.desk.custody)) numbers.add(number);
    // Whatever the desk does by itself is on disk before it is looked at.
    await desk.office.watch.look();
    await vi.waitFor(() => expect(isAllFiled(desk, hand.now())).toBe(true), 20_000);
    await desk.store.depth.writing.idle();
    const left = join(temp.folder, `book-${crash}`);
    // At once, because a copy that takes its time is of no moment that ever was.
    cpSync(folder, left, { recursive: true });
    const lived = structuredClone(desk.store.book);
    await desk.close();
    await rm(folder, { recursive: true });
    const isTorn = chances.chance(0.5);
    if (isTorn) await tearLastLine(left);
    counts.torn += isTorn ? 1 : 0;
    folder = left;
    desk = await mustOpen(options(folder));
    expect(
      differences(
        { ...desk.store.book.desk, seq: 0, log: 0, filed: 0 },
        { ...lived.desk, seq: 0, log: 0, filed: 0 },
      ),
    ).toEqual([]);
  }
  const seat = desk.connectAs('1005', () => undefined);
  for (const number of numbers) {
    const reply = await seat.invoke('custody.get', { custody: number });
    expect(`${number} ${reply.ok}`).toBe(`${number} true`);
  }
  counts.filed = numbers.size - Object.keys(desk.store.book.desk.custody).length;
  await desk.close();
  await temp.remove();
  return counts;
}

describe('a desk that lends and is killed', () => {
  const books = Array.from({ length: CRASHES / CRASHES_OF_A_BOOK }, (_, index) => `lending ${index}`);

  it.each(books)(
    'opens with every thing at its one holder, and nothing lost: %s',
    { timeout: 240_000 },
    async (seed) => {
      const counts = await liveAndCrash(seed, CRASHES_OF_A_BOOK);
      process.stdout.write(`${seed}: ${JSON.stringify(counts)}\n`);
      expect(counts.lent).toBeGreaterThan(10);
      expect(counts.torn).toBeGreaterThan(10);
      expect(counts.filed).toBeGreaterThan(0);
    },
  );
});
