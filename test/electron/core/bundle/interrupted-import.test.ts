import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeBundle } from '../../../../electron/core/bundle/take-bundle.ts';
import { errorCode } from '../../../../electron/core/store/files.ts';
import { failingFiles, type Fault } from '../../../faults/failing-files.ts';
import { pessimisticDisk } from '../../../faults/pessimistic-disk.ts';
import { tempFolder } from '../../../temp-desk.ts';
import { mustTake, mustWrite, takingBook, toldByMirror } from './bundle-pair.ts';
import { playEvents, type Event, type PlayedDesk } from './random-desk.ts';

const LANES = 8;
const struck = [
  ['EIO', 'once'],
  ['EIO', 'forever'],
  ['short-write', 'once'],
] as const;

const events: Event[] = [
  { kind: 'call', text: '主卧漏水' },
  { kind: 'void', pick: 0 },
  { kind: 'days', days: 4 },
  { kind: 'call', text: '门铃不响' },
  { kind: 'photo', pick: 0 },
  { kind: 'segment' },
  { kind: 'call', text: '电梯异响' },
  { kind: 'photo', pick: 1 },
  { kind: 'segment' },
  { kind: 'call', text: '路灯不亮' },
];

interface Import {
  /** The book before, and what its mirror says. */
  readonly before: string;
  readonly path: string;
  /** What the mirror may say afterwards. */
  readonly allowed: ReadonlySet<string | null>;
}

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: PlayedDesk;
const imports: Record<string, Import> = {};

beforeAll(async () => {
  temp = await tempFolder();
  const source = join(temp.folder, 'source');
  await mkdir(source);
  desk = await playEvents(source, events);
  const out = join(temp.folder, 'out');
  const all = await mustWrite(desk, out);
  const first = await mustWrite(desk, out, { span: { from: 1, to: 5 } });
  const second = await mustWrite(desk, out, { span: { from: 6, to: desk.seq } });
  imports['the first'] = await prepared('the first', [], all);
  imports['one that goes on'] = await prepared('one that goes on', [first], second);
  imports['one that closes a gap'] = await prepared('one that closes a gap', [second], first);
});
afterAll(() => temp.remove());

async function prepared(name: string, taken: readonly string[], path: string): Promise<Import> {
  const before = join(temp.folder, `${name} before`);
  await mkdir(before);
  for (const each of taken) await mustTake(takingBook(before), each);
  const states = [await toldOf(before)];
  const after = join(temp.folder, `${name} after`);
  await cp(before, after, { recursive: true });
  await mustTake(takingBook(after), path);
  states.push(await toldOf(after));
  if (taken.length > 0) {
    // A gap that closes is two bundles, each of them whole or not at all.
    const alone = join(temp.folder, `${name} alone`);
    await mkdir(alone);
    await mustTake(takingBook(alone), path).then(async () => states.push(await toldOf(alone)));
  }
  return { before, path, allowed: new Set(states) };
}

/** What a mirror says, seen in a copy, so that looking does not settle what a test is about. */
async function toldOf(folder: string): Promise<string | null> {
  const copy = `${folder} seen`;
  await cp(folder, copy, { recursive: true });
  const told = await toldByMirror(copy, desk.origin);
  await rm(copy, { recursive: true });
  return told;
}

/** What is wrong with a book after an interrupted import; another try must bring it to its end. */
async function harmIn(folder: string, { allowed, path }: Import): Promise<string[]> {
  const harm: string[] = [];
  const told = await toldOf(folder);
  if (!allowed.has(told)) harm.push(`neither before nor after: ${told?.slice(0, 80) ?? 'no mirror'}`);
  const again = await takeBundle(takingBook(folder), path, null);
  if (!again.ok) harm.push(`cannot be taken again: ${JSON.stringify(again.error)}`);
  const last = [...allowed][1] ?? null;
  if ((await toldByMirror(folder, desk.origin)) !== last) harm.push('another try does not end it');
  return harm;
}

const names = ['the first', 'one that goes on', 'one that closes a gap'];

function importOf(name: string): Import {
  const found = imports[name];
  if (!found) throw new Error(name);
  return found;
}

describe('an import that is interrupted', () => {
  it.each(names)(
    'is there whole or not at all, whichever operation a kill or a cut of power comes before: %s',
    { timeout: 240_000 },
    async (name) => {
      const given = importOf(name);
      const folder = join(temp.folder, `${name} cut`);
      await cp(given.before, folder, { recursive: true });
      const keepIn = join(temp.folder, `${name} left`);
      await mkdir(keepIn);
      const disk = pessimisticDisk(folder, keepIn);
      await mustTake(takingBook(folder, disk.files), given.path);
      const operations = disk.operations();
      const harm: string[] = [];
      for (const left of disk.left) {
        await mkdir(left.folder, { recursive: true });
        const lines = await harmIn(left.folder, given);
        harm.push(...lines.map((line) => `${left.how} before ${left.before}: ${line}`));
        await rm(left.folder, { recursive: true });
      }
      process.stdout.write(`${name}: ${operations} operations, ${disk.left.length} books left\n`);
      expect(harm.slice(0, 20)).toEqual([]);
      expect(disk.left.length).toBeGreaterThan(20);
    },
  );

  it.each(names)('harms nothing when a file operation fails: %s', { timeout: 240_000 }, async (name) => {
    const given = importOf(name);
    const healthy = await takeWith(given, `${name} healthy`, null);
    expect(healthy.result).toBe('taken');
    const faults = healthy.calls.flatMap((_call, index) =>
      struck.map(([kind, lasts]): Fault => ({ at: index + 1, kind, lasts })),
    );
    const harm: string[] = [];
    let met = 0;
    const waiting = faults.values();
    async function lane(): Promise<void> {
      for (const fault of waiting) {
        const folder = `${name} ${fault.kind} ${fault.at} ${fault.lasts}`;
        const { result, calls } = await takeWith(given, folder, fault);
        const strike = calls.find(({ isStruck }) => isStruck);
        if (strike) met += 1;
        const place = join(temp.folder, folder);
        const lines = await harmIn(place, given);
        if (result === 'mistake') lines.push('a mistake of the program');
        harm.push(...lines.map((line) => `${folder} (${strike?.what} ${strike?.path}): ${line}`));
        await rm(place, { recursive: true });
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane));
    process.stdout.write(`${name}: ${met} faults\n`);
    expect(harm.slice(0, 20)).toEqual([]);
    expect(met).toBeGreaterThan(100);
  });
});

async function takeWith({ before, path }: Import, name: string, fault: Fault | null) {
  const folder = join(temp.folder, name);
  await cp(before, folder, { recursive: true });
  const disk = failingFiles(fault);
  let result: 'taken' | 'refused' | 'mistake' = 'mistake';
  try {
    result = (await takeBundle(takingBook(folder, disk.files), path, null)).ok ? 'taken' : 'refused';
  } catch (error) {
    if (errorCode(error) !== undefined) result = 'refused';
    else process.stderr.write(`${name}: ${String(error instanceof Error ? error.stack : error)}\n`);
  }
  await disk.release();
  return { result, calls: disk.calls };
}
