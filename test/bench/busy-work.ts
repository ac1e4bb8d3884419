import { gunzipSync } from 'node:zlib';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ok } from '../../shared/result.ts';
import type { Fact } from '../../shared/domain/facts.ts';
import type { OpenDesk } from '../../electron/core/desk.ts';
import { journalFolder } from '../../electron/core/store/open-book.ts';
import { listSegments, packedName, segmentName } from '../../electron/core/store/segments.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { mustAnswer } from '../temp-desk.ts';

/** Something that the desk does beside its callers. */
export interface Work {
  readonly name: string;
  /** Prepares what is not measured. */
  prepare?(): Promise<void>;
  /** Does it so often or so long that there is something to measure; false when this desk cannot do it. */
  run(): Promise<boolean>;
}

/** The desk that works, and its clock. */
export interface Busy {
  readonly desk: OpenDesk;
  readonly folder: string;
  readonly clock: { skip(hours: number): void };
  readonly seconds: number;
}

const CHECKPOINTS = 8;
const SEGMENTS = 4;
const SETTLED_AFTER_MS = 1_500;
const WORDS = ['漏水', '厨房 滴水', '电梯', '搓衣板', '量子纠缠', '门禁', '1203', '王'];

/** All that must not hold the desk up. */
export function worksOf(busy: Busy): Work[] {
  return [
    { name: 'callers alone', run: () => wait(busy.seconds * 1_000, true) },
    { name: 'checkpoint', run: () => checkpoints(busy, false) },
    { name: 'checkpoint with directory', run: () => checkpoints(busy, true) },
    packing(busy),
    { name: 'search in history', run: () => searches(busy) },
    { name: 'reading days of history', run: () => readDays(busy) },
    { name: 'filing of a day', run: () => fileDay(busy) },
    { name: 'backup', run: () => backup(busy) },
    { name: 'second backup', run: () => backup(busy) },
  ];
}

async function checkpoints({ desk }: Busy, withDirectory: boolean): Promise<boolean> {
  const { store } = desk;
  for (let count = 0; count < CHECKPOINTS; count += 1) {
    const place = Object.values(store.book.directory.places)[count];
    const facts: Fact[] = withDirectory && place ? [{ type: 'place-saved', place }] : [];
    await store.commit({
      command: 'bench',
      id: undefined,
      by: null,
      decide: () => ok({ facts, value: null }),
    });
    if (!(await store.depth.writing.checkpoint())) throw new Error('No checkpoint');
  }
  return true;
}

/** Opens full segments of the book again, so that packing them can be seen. */
function packing({ desk, folder }: Busy): Work {
  const journal = journalFolder(folder);
  const opened: number[] = [];
  return {
    name: 'rotation and packing',
    async prepare() {
      const packed = (await listSegments(diskFiles, journal)).filter(({ isPacked }) => isPacked);
      for (const { segment } of packed.slice(0, SEGMENTS)) {
        const place = join(journal, packedName(segment));
        await writeFile(join(journal, segmentName(segment)), gunzipSync(await readFile(place)));
        await rm(place);
        opened.push(segment);
      }
    },
    async run() {
      const { packer, writing } = desk.store.depth;
      for (const segment of opened) {
        packer.pack(segment);
        const rotated = await writing.rotate();
        if (!rotated.ok) throw new Error(rotated.error.kind);
      }
      await packer.settled();
      return opened.length > 0;
    },
  };
}

async function searches({ desk, seconds }: Busy): Promise<boolean> {
  const seat = desk.connectAs('1001', () => undefined);
  const until = performance.now() + seconds * 1_000;
  for (let count = 0; performance.now() < until; count += 1) {
    const text = WORDS[count % WORDS.length] ?? '';
    await mustAnswer(seat, 'history.search', { search: `bench-${count}`, text, limit: 50 });
  }
  return true;
}

async function readDays({ desk, seconds }: Busy): Promise<boolean> {
  const seat = desk.connectAs('1001', () => undefined);
  const { days } = await mustAnswer(seat, 'history.days', {});
  const until = performance.now() + seconds * 1_000;
  for (let count = 0; performance.now() < until && days.length > 0; count += 1)
    await mustAnswer(seat, 'history.day', { on: days[(count * 37) % days.length] });
  return days.length > 0;
}

/** Lets two nights pass; the callers' next change finds that it is another day. */
async function fileDay({ desk, clock }: Busy): Promise<boolean> {
  const before = desk.store.book.desk.filed;
  clock.skip(34);
  let filed = before;
  do {
    filed = desk.store.book.desk.filed;
    await wait(SETTLED_AFTER_MS);
  } while (filed === before || desk.store.book.desk.filed > filed);
  return true;
}

async function backup({ desk }: Busy): Promise<boolean> {
  const supervisor = Object.values(desk.store.book.desk.staff).find(({ role }) => role === 'supervisor');
  const made = await desk.connectAs(supervisor?.id ?? null, () => undefined).invoke('backups.make', {});
  if (!made.ok && made.error.kind === 'unknown-channel') return false;
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return true;
}
