import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFiles, errorCode } from '../../electron/core/store/files.ts';
import { tempFolder } from '../temp-desk.ts';
import { failingFiles, type Fault } from './failing-files.ts';
import { harmToHandover } from './handover-harm.ts';
import { deeds, furnish, openHandoverStore, signInTwo, type Deed } from './handover-scene.ts';
import { pessimisticDisk, type Left } from './pessimistic-disk.ts';

/** So many runs wait for the disk side by side. */
const LANES = 8;

let temp: Awaited<ReturnType<typeof tempFolder>>;
let template = '';
beforeAll(async () => {
  temp = await tempFolder();
  template = join(temp.folder, 'template');
  await mkdir(template);
  const store = await openHandoverStore(template, diskFiles);
  await furnish(store);
  await store.close();
});
afterAll(() => temp.remove());

async function newBook(name: string): Promise<string> {
  const folder = join(temp.folder, name);
  await cp(template, folder, { recursive: true });
  return folder;
}

/** Hands over on a disk of which every operation is kept; answers each moment with what was acknowledged before it. */
async function handOver(name: string, done: readonly Deed[] = deeds) {
  const folder = await newBook(name);
  const keepIn = join(temp.folder, `${name}-left`);
  await mkdir(keepIn);
  const disk = pessimisticDisk(folder, keepIn);
  const acknowledgedAt: { name: string; after: number }[] = [];
  const store = await openHandoverStore(folder, disk.files);
  for (const [deed, does] of done) {
    await does(store);
    acknowledgedAt.push({ name: deed, after: disk.operations() });
  }
  await store.close();
  const moments = disk.left.map((left) => ({
    left,
    // Whatever was said to be saved before this operation began.
    acknowledged: acknowledgedAt.filter(({ after }) => after < left.index).map(({ name }) => name),
  }));
  return { moments, operations: disk.operations() };
}

/** Hands over on a disk with a fault; what was acknowledged in spite of it. */
async function handOverWith(folder: string, fault: Fault | null) {
  const disk = failingFiles(fault);
  const acknowledged: string[] = [];
  try {
    const store = await openHandoverStore(folder, disk.files);
    try {
      for (const [name, deed] of deeds) {
        await deed(store);
        // Nobody is told of the anchor: when the disk refuses it, the watch writes it at the next opening.
        if (name !== 'anchor') acknowledged.push(name);
      }
    } finally {
      await store.close();
    }
  } catch (error) {
    // A refusal of the store is an error without a code here; anything else that is no disk's is a mistake.
    const isRefusal =
      error instanceof Error && /read-only|write-failed|unwritable|not-saved/.test(error.message);
    if (errorCode(error) === undefined && !isRefusal) throw error;
  }
  await disk.release();
  return { acknowledged, calls: disk.calls };
}

const told = ({ how, before }: Left): string => `${how} before ${before}`;

async function harmIn(moments: Awaited<ReturnType<typeof handOver>>['moments']): Promise<string[]> {
  const harm: string[] = [];
  for (const { left, acknowledged } of moments) {
    const lines = await harmToHandover(left.folder, acknowledged);
    harm.push(...lines.map((line) => `${told(left)}: ${line}`));
    await rm(left.folder, { recursive: true });
  }
  return harm;
}

describe('a handover that is interrupted', () => {
  it(
    'has one owner, a whole document or none, and loses nothing, whichever operation a kill or a cut of power comes before',
    { timeout: 240_000 },
    async () => {
      const { moments, operations } = await handOver('lived');
      const seen = { kill: 0, cut: 0, torn: 0 };
      for (const { left } of moments) seen[left.how] += 1;
      const harm = await harmIn(moments);
      process.stdout.write(`${operations} operations, books left: ${JSON.stringify(seen)}\n`);
      expect(harm).toEqual([]);
      expect(seen.torn).toBeGreaterThanOrEqual(deeds.length);
      expect(seen.cut).toBeGreaterThan(30);
    },
  );

  it('would be in two hands if its seal were two changes', { timeout: 240_000 }, async () => {
    const inTwo = deeds.map(([name, deed]): Deed => (name === 'sign' ? ['sign', signInTwo] : [name, deed]));
    const harm = await harmIn((await handOver('in-two', inTwo)).moments);
    expect(harm.some((line) => line.includes('in different hands'))).toBe(true);
  });

  it('harms nothing when a file operation fails', { timeout: 240_000 }, async () => {
    const healthy = await handOverWith(await newBook('healthy'), null);
    expect(healthy.acknowledged).toEqual(deeds.map(([name]) => name).filter((name) => name !== 'anchor'));
    const harm: string[] = [];
    const faults = healthy.calls.flatMap((call, index) =>
      (['once', 'forever'] as const).map((lasts) => ({
        call,
        fault: { at: index + 1, kind: 'EIO', lasts } as const,
      })),
    );
    const waiting = faults.values();
    async function lane(): Promise<void> {
      for (const { call, fault } of waiting) {
        const folder = await newBook(`fault-${fault.at}-${fault.lasts}`);
        const { acknowledged } = await handOverWith(folder, fault);
        // The lock of this very process stays behind a disk that fails for ever.
        const again = `${folder}-again`;
        await rename(folder, again);
        const lines = await harmToHandover(again, acknowledged);
        harm.push(...lines.map((line) => `EIO ${fault.lasts} at ${call.what} ${call.path}: ${line}`));
        await rm(again, { recursive: true });
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane));
    process.stdout.write(`${faults.length} faults in a handover\n`);
    expect(harm.slice(0, 20)).toEqual([]);
  });
});
