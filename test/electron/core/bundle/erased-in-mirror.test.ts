import { cp, mkdir, readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mirrorFolder } from '../../../../electron/core/bundle/mirror.ts';
import { takeBundle } from '../../../../electron/core/bundle/take-bundle.ts';
import { diskFiles } from '../../../../electron/core/store/files.ts';
import { verifyBook } from '../../../../electron/core/store/verify/verify-book.ts';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import {
  erasuresOf,
  findIn,
  furnishScene,
  needles,
  openScene,
  settle,
} from '../../../faults/erasure-scene.ts';
import { pessimisticDisk } from '../../../faults/pessimistic-disk.ts';
import { createHand, mustAnswer, tempFolder } from '../../../temp-desk.ts';
import { everyFile, mustTake, mustWrite, takingBook, toldByBook, toldByMirror } from './bundle-pair.ts';

/** Every fifth moment: each of them is a whole sample centre that is opened twice. */
const LOOK_EVERY = 5;

let temp: Awaited<ReturnType<typeof tempFolder>>;
let folder: string;
let origin = '';
/** What the book says after the erasure. */
let toldAfter = '';
let centre = { name: '', letter: '', timeZone: '' };
const bundles = { before: '', after: '', all: '', middle: '', later: '', last: '' };

function standOf({ store }: OpenDesk) {
  const { seq } = store.depth.writing.durable();
  if (store.book.desk.centre) ({ centre } = store.book.desk);
  return { folder, seq, origin: store.depth.origin() };
}

beforeAll(async () => {
  temp = await tempFolder();
  folder = join(temp.folder, 'source');
  const out = join(temp.folder, 'out');
  await mkdir(folder);
  const clock = createHand();
  const desk = await openScene(folder, clock);
  const { personId } = await furnishScene(desk, clock, folder);
  await settle(desk);
  const whole = standOf(desk);
  bundles.before = await mustWrite(whole, out, { centre });
  const cut = Math.floor(whole.seq / 3);
  bundles.middle = await mustWrite(whole, out, { centre, span: { from: cut + 1, to: whole.seq } });
  const asked = { command: 'erasure.erase', commandId: undefined, by: '1005', reason: '本人书面要求' };
  const { erasures } = erasuresOf(desk, clock);
  const erased = await erasures.erasePerson({ personId }, asked, () => undefined);
  expect(erased.ok).toBe(true);
  await settle(desk);
  await desk.close();
  const again = await openScene(folder, clock);
  const now = standOf(again);
  ({ origin } = now);
  await again.close();
  bundles.after = await mustWrite(now, out, { centre, span: { from: whole.seq + 1, to: now.seq } });
  bundles.all = await mustWrite(now, out, { centre });
  toldAfter = await toldByBook(folder);
  // From here on the beginning can be had in a newer state than what follows it.
  const last = await openScene(folder, clock);
  await mustAnswer(
    last.connectAs('1005', () => undefined),
    'settings.save',
    {
      settings: { lockAfterMinutes: 7 },
    },
  );
  const end = standOf(last);
  await last.close();
  bundles.later = await mustWrite(end, out, { centre, span: { from: 1, to: cut } });
  bundles.last = await mustWrite(end, out, { centre, span: { from: now.seq + 1, to: end.seq } });
});
afterAll(() => temp.remove());

async function harmIn(place: string): Promise<string[]> {
  const report = await verifyBook(diskFiles, place, { progress: () => undefined });
  return [...report.trouble, ...(await findIn(place, needles))];
}

describe('a person who is erased at one desk', () => {
  it('was in the bundle before, and is in none that is written afterwards', async () => {
    const into = takingBook(join(temp.folder, 'before'));
    await mustTake(into, bundles.before);
    expect(await findIn(into.folder, needles)).not.toEqual([]);
    const whole = takingBook(join(temp.folder, 'all'));
    await mustTake(whole, bundles.all);
    expect(await harmIn(mirrorFolder(whole.folder, origin))).toEqual([]);
  });

  it.each([
    ['one after the other', ['before', 'after']],
    ['in the wrong order', ['after', 'before']],
    ['and the old one once more', ['before', 'after', 'before', 'after']],
    ['and all at once', ['before', 'all']],
  ] as const)(
    'goes from the mirror with the next bundle, and what is left verifies: %s',
    async (name, order) => {
      const into = takingBook(join(temp.folder, name));
      for (const each of order) {
        await mustTake(into, bundles[each]);
        await toldByMirror(into.folder, origin);
      }
      const place = mirrorFolder(into.folder, origin);
      expect(await harmIn(place)).toEqual([]);
      expect(await toldByMirror(into.folder, origin)).toBe(toldAfter);
      expect(await harmIn(place)).toEqual([]);
      expect(await readdir(join(place, 'waiting')).catch(() => [])).toEqual([]);
    },
  );

  it('goes from changes that closed a gap in an older state than those around them', async () => {
    const into = takingBook(join(temp.folder, 'older middle'));
    await mustTake(into, bundles.later);
    await mustTake(into, bundles.middle);
    expect(await findIn(into.folder, needles)).not.toEqual([]);
    await mustTake(into, bundles.after);
    expect(await harmIn(mirrorFolder(into.folder, origin))).toEqual([]);
    await mustTake(into, bundles.last);
    expect(await toldByMirror(into.folder, origin)).toBe(await toldByBook(folder));
    expect(await harmIn(mirrorFolder(into.folder, origin))).toEqual([]);
  });

  it('goes from what was put aside too when a whole bundle is taken anew', async () => {
    const into = takingBook(join(temp.folder, 'anew'));
    await mustTake(into, bundles.before);
    expect(await findIn(into.folder, needles)).not.toEqual([]);
    expect(await takeBundle(into, bundles.all, null, { anew: true })).toMatchObject({ ok: true });
    expect(await findIn(into.folder, needles)).toEqual([]);
    expect(await toldByMirror(into.folder, origin)).toBe(toldAfter);
  });

  it('goes from what was put aside whichever operation of that a cut comes before', async () => {
    const into = takingBook(join(temp.folder, 'anew cut'));
    await mustTake(into, bundles.before);
    const keepIn = join(temp.folder, 'anew cut left');
    await mkdir(keepIn);
    const disk = pessimisticDisk(into.folder, keepIn);
    await takeBundle({ ...into, files: disk.files }, bundles.all, null, { anew: true });
    const harm: string[] = [];
    for (const left of disk.left) {
      const told = await toldByMirror(left.folder, origin);
      const found = await findIn(left.folder, needles);
      if (told === toldAfter && found.length > 0) harm.push(`${left.how} before ${left.before}: ${found[0]}`);
      await rm(left.folder, { recursive: true });
    }
    expect(harm).toEqual([]);
    expect(disk.left.length).toBeGreaterThan(10);
  });

  it.each([
    ['stays until somebody is erased', 'before', 1],
    ['goes once somebody is', 'all', 0],
  ] as const)('may be in a bundle that waited and cannot be read; that %s', async (name, next, left) => {
    const into = takingBook(join(temp.folder, name));
    await takeBundle(into, bundles.middle, null);
    const waiting = join(mirrorFolder(into.folder, origin), 'waiting');
    const [kept = ''] = await readdir(waiting);
    await truncate(join(waiting, kept), 2_000);
    const taken = await takeBundle(into, bundles[next], null);
    expect(taken).toMatchObject({ value: { refused: [{ why: { kind: 'bundle-unreadable' } }] } });
    expect(await readdir(waiting)).toHaveLength(left);
  });

  it('is not brought back by a bundle that was written before', async () => {
    const into = takingBook(join(temp.folder, 'stale'));
    await mustTake(into, bundles.all);
    const files = await everyFile(into.folder);
    await mustTake(into, bundles.before);
    expect(await everyFile(into.folder)).toEqual(files);
  });

  it(
    'is in the mirror wholly or not at all, whichever operation a kill or a cut of power comes before',
    { timeout: 240_000 },
    async () => {
      const before = join(temp.folder, 'cut before');
      await mustTake(takingBook(before), bundles.before);
      const expected = [await toldByMirror(before, origin), toldAfter];
      const lived = join(temp.folder, 'cut lived');
      await cp(before, lived, { recursive: true });
      const keepIn = join(temp.folder, 'cut left');
      await mkdir(keepIn);
      const disk = pessimisticDisk(lived, keepIn);
      await mustTake(takingBook(lived, disk.files), bundles.after);
      const harm: string[] = [];
      for (const left of disk.left.filter((_left, index) => index % LOOK_EVERY === 0)) {
        const told = await toldByMirror(left.folder, origin);
        if (!expected.includes(told))
          harm.push(`${left.how} before ${left.before}: neither before nor after`);
        const taken = await takeBundle(takingBook(left.folder), bundles.after, null);
        if (!taken.ok) harm.push(`${left.how} before ${left.before}: ${JSON.stringify(taken.error)}`);
        const lines = await harmIn(mirrorFolder(left.folder, origin));
        harm.push(...lines.map((line) => `${left.how} before ${left.before}: ${line}`));
        await rm(left.folder, { recursive: true });
      }
      process.stdout.write(`${disk.operations()} operations, ${disk.left.length} books left\n`);
      expect(harm.slice(0, 20)).toEqual([]);
      expect(disk.left.length).toBeGreaterThan(20);
    },
  );
});
