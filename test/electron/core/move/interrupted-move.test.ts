import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { walkMoveFile } from '../../../../electron/core/move/move-file.ts';
import { diskFiles, errorCode, type Files } from '../../../../electron/core/store/files.ts';
import { failingFiles, type Fault } from '../../../faults/failing-files.ts';
import { pessimisticDisk } from '../../../faults/pessimistic-disk.ts';
import { tempFolder } from '../../../temp-desk.ts';
import { fileOn, liveIn, moveIn, moveOut, passphrase, stateOf, worldIn, type World } from './moving-pair.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let world: World & { readonly seq: number };
beforeEach(async () => {
  temp = await tempFolder();
  world = await liveIn(join(temp.folder, 'world'));
});
afterEach(() => temp.remove());

/** Whether a file holds a whole desk. */
async function isWhole(path: string): Promise<boolean> {
  try {
    await walkMoveFile(diskFiles, path, passphrase, {
      async onFile(_path, _bytes, portions) {
        for await (const _portion of portions);
      },
    });
    return true;
  } catch {
    return false; // whatever it is that is missing
  }
}

/** What is wrong with a world after a move out of it was interrupted. */
async function harmOfMove(): Promise<string[]> {
  const harm: string[] = [];
  const before = await fileOn(world);
  const { state, seq } = await stateOf(world.old);
  const after = await fileOn(world);
  if (state === 'living') {
    if (seq !== world.seq) harm.push(`lives here with ${seq} changes`);
    if (before !== null || after !== null) harm.push('lives here and in the file');
    const again = await moveOut(world);
    if (!again.ok) harm.push(`cannot be moved again: ${JSON.stringify(again.error)}`);
    return harm;
  }
  if (state !== 'desk-moved') harm.push(`the book here is ${state}`);
  if (after === null) return [...harm, 'closed here, and no file has its name'];
  if (!(await isWhole(after))) harm.push('closed here, and the file is not whole');
  const arrived = await moveIn(world.fresh, after);
  if (!arrived.ok) harm.push(`does not arrive: ${JSON.stringify(arrived.error)}`);
  return harm;
}

/** What is wrong with a world after an arrival in it was interrupted. */
async function harmOfArrival(file: string): Promise<string[]> {
  const harm: string[] = [];
  const { state, seq } = await stateOf(world.fresh);
  if (state === 'living') {
    if (seq !== world.seq + 2) harm.push(`lives with ${seq} changes`);
    const second = join(world.root, 'second');
    const again = await moveIn(second, file);
    if (again.ok) harm.push('lives twice');
  } else if (state === 'empty') {
    const again = await moveIn(world.fresh, file);
    if (!again.ok) harm.push(`does not arrive any more: ${JSON.stringify(again.error)}`);
  } else harm.push(`the book is ${state}`);
  if ((await stateOf(world.fresh)).state !== 'living') harm.push('lives nowhere');
  if ((await stateOf(world.old)).state !== 'desk-moved') harm.push('lives at the old PC again');
  return harm;
}

/** Looks at each of the worlds that a cut may leave, in the place of the real one: paths are written down in them. */
async function harmAfterCuts(
  work: (files: Files) => Promise<unknown>,
  harmIn: () => Promise<string[]>,
): Promise<{ harm: string[]; seen: number }> {
  const keepIn = join(temp.folder, 'left');
  await mkdir(keepIn);
  const disk = pessimisticDisk(world.root, keepIn);
  await work(disk.files);
  const harm: string[] = [];
  for (const left of disk.left) {
    await rm(world.root, { recursive: true });
    await rename(left.folder, world.root);
    for (const folder of [world.old, world.fresh, world.stick]) await mkdir(folder, { recursive: true });
    harm.push(...(await harmIn()).map((line) => `${left.how} before ${left.before}: ${line}`));
  }
  return { harm, seen: disk.left.length };
}

/** The same for each file operation that fails. */
async function harmAfterFaults(
  work: (files: Files) => Promise<unknown>,
  harmIn: () => Promise<string[]>,
): Promise<{ harm: string[]; met: number }> {
  const before = join(temp.folder, 'before');
  await cp(world.root, before, { recursive: true });
  const healthy = failingFiles(null);
  await work(healthy.files);
  const harm: string[] = [];
  let met = 0;
  for (const lasts of ['once', 'forever'] as const)
    for (let at = 1; at <= healthy.calls.length; at += 1) {
      await rm(world.root, { recursive: true });
      await cp(before, world.root, { recursive: true });
      const fault: Fault = { at, kind: 'EIO', lasts };
      const disk = failingFiles(fault);
      try {
        await work(disk.files);
      } catch (error) {
        if (errorCode(error) === undefined)
          harm.push(`${at} ${lasts}: a mistake of the program: ${String(error)}`);
      }
      await disk.release();
      const strike = disk.calls.find(({ isStruck }) => isStruck);
      if (strike) met += 1;
      harm.push(...(await harmIn()).map((line) => `${at} ${lasts} ${strike?.what} ${strike?.path}: ${line}`));
    }
  return { harm, met };
}

describe('a move that is interrupted', () => {
  it(
    'leaves the desk here or whole in its file, never both and never neither',
    { timeout: 240_000 },
    async () => {
      const { harm, seen } = await harmAfterCuts((files) => moveOut(world, files), harmOfMove);
      process.stdout.write(`move: ${seen} worlds\n`);
      expect(harm.slice(0, 20)).toEqual([]);
      expect(seen).toBeGreaterThan(20);
    },
  );

  it('does so too when a file operation fails', { timeout: 240_000 }, async () => {
    const { harm, met } = await harmAfterFaults((files) => moveOut(world, files), harmOfMove);
    process.stdout.write(`move: ${met} faults\n`);
    expect(harm.slice(0, 20)).toEqual([]);
    expect(met).toBeGreaterThan(50);
  });
});

describe('an arrival that is interrupted', () => {
  it('leaves a desk that lives once, or can be taken in again', { timeout: 240_000 }, async () => {
    await moveOut(world);
    const file = (await fileOn(world)) ?? '';
    const { harm, seen } = await harmAfterCuts(
      (files) => moveIn(world.fresh, file, files),
      () => harmOfArrival(file),
    );
    process.stdout.write(`arrival: ${seen} worlds\n`);
    expect(harm.slice(0, 20)).toEqual([]);
    expect(seen).toBeGreaterThan(20);
    expect(await readdir(worldIn(world.root).stick)).toHaveLength(2);
  });

  it('does so too when a file operation fails', { timeout: 240_000 }, async () => {
    await moveOut(world);
    const file = (await fileOn(world)) ?? '';
    const { harm, met } = await harmAfterFaults(
      (files) => moveIn(world.fresh, file, files),
      () => harmOfArrival(file),
    );
    process.stdout.write(`arrival: ${met} faults\n`);
    expect(harm.slice(0, 20)).toEqual([]);
    expect(met).toBeGreaterThan(50);
  });
});
