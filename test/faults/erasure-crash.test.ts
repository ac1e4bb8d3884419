import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAlone } from '../../electron/core/store/backup/alone.ts';
import { openDrafts } from '../../electron/core/store/drafts.ts';
import { createErasures, type Erasures } from '../../electron/core/store/erasure/erasures.ts';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';
import { openHistory } from '../../electron/core/store/history/history.ts';
import { historyFolder } from '../../electron/core/store/open-book.ts';
import { openStore } from '../../electron/core/store/open-store.ts';
import { replayAll } from '../../electron/core/store/replay.ts';
import type { Store } from '../../electron/core/store/store.ts';
import { differences } from '../fingerprint.ts';
import { tempFolder, createHand } from '../temp-desk.ts';
import { findIn, furnishScene, needles, openScene, proveJournal, settle } from './erasure-scene.ts';
import { failingFiles, type Fault } from './failing-files.ts';

const clock = createHand();
const asked = { command: 'erasure.erase', commandId: undefined, by: '1005', reason: '本人书面要求' };
const nothing = () => undefined;

/** Every fourth operation: all of them take more than four minutes, and neighbours leave the same files behind. */
const CUT_EVERY = 4;

/** A store with what an erasure needs and nothing else: cheap enough to be opened for every operation of one. */
async function openParts(folder: string, files: Files): Promise<{ store: Store; erasures: Erasures }> {
  let made = 0;
  const newId = () => `e-${(made += 1)}`;
  const log = { note: nothing, bug: nothing };
  const opened = await openStore({ folder, files, clock, newId, log });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const store = opened.value;
  const { drafts } = await openDrafts(files, folder, true);
  const history = openHistory({
    files,
    folder: historyFolder(folder),
    timeZone: () => 'Asia/Shanghai',
    onBroken: nothing,
  });
  const parts = {
    ...{ store, drafts, history, newId, clock, log, alone: createAlone() },
    newSalt: () => `salt-${(made += 1)}`,
    sweepNumbers: () => Promise.resolve(),
    settlePast: () => Promise.resolve(),
    holdExports: () => Promise.resolve(() => undefined),
    removeBundles: () => Promise.resolve([]),
  };
  return { store, erasures: createErasures(parts) };
}

/** Erases in a copy of a folder with a fault in the disk; answers the folder as the crash left it. */
async function crashed(
  scene: string,
  personId: string,
  fault: (callsBefore: number) => Fault | null,
): Promise<{ folder: string; calls: number; isDone: boolean }> {
  const folder = await mkdtemp(join(tmpdir(), 'counterbook-crash-'));
  await cp(scene, folder, { recursive: true });
  const wanted = { at: 0, kind: 'EIO', lasts: 'forever' } as { -readonly [K in keyof Fault]: Fault[K] };
  wanted.at = Number.MAX_SAFE_INTEGER;
  const disk = failingFiles(wanted);
  const { store, erasures } = await openParts(folder, disk.files);
  await store.depth.packer.settled();
  const before = disk.calls.length;
  Object.assign(wanted, fault(before) ?? {});
  const erased = await erasures.erasePerson({ personId }, asked, nothing);
  const calls = disk.calls.length - before;
  // What would still be written after the cut of power fails as well; then the folder is as the cut left it.
  await store.close().catch(nothing);
  await disk.release();
  await rm(join(folder, 'book.lock'), { force: true });
  return { folder, calls, isDone: erased.ok };
}

describe('an erasure that is interrupted', () => {
  let scene: { folder: string; remove(): Promise<void> };
  let personId: string;

  beforeAll(async () => {
    scene = await tempFolder();
    const desk = await openScene(scene.folder, clock, { checkpointEvery: 1_000, rotateAtBytes: 40_000 });
    ({ personId } = await furnishScene(desk, clock, scene.folder));
    await settle(desk);
    await desk.office.backups.make(nothing);
    await desk.close();
  });
  afterAll(() => scene.remove());

  async function expectWholeOrGone(folder: string): Promise<'as-it-was' | 'erased'> {
    const { store, erasures } = await openParts(folder, diskFiles);
    await erasures.resume();
    expect(store.health()).toEqual({ kind: 'sound' });
    const { erasures: told } = store.book.desk;
    if (told.length === 0)
      expect(await erasures.erasePerson({ personId }, asked, nothing)).toMatchObject({ ok: true });
    await store.depth.packer.settled();
    expect(store.book.desk.erasures).toMatchObject([{ finishedAt: clock.now() }]);
    expect(await findIn(folder, needles)).toEqual([]);
    expect(await proveJournal(folder, store.book.vouchers)).toMatchObject({ damage: null, unvouched: [] });
    expect(await readdir(join(folder, 'erasing'))).toEqual([]);
    const { book } = await replayAll(diskFiles, join(folder, 'journal'));
    expect(differences(book, store.book)).toEqual([]);
    await store.close();
    return told.length === 0 ? 'as-it-was' : 'erased';
  }

  it(
    'is as if it never began or goes on to its end, at whatever operation the power fails',
    { timeout: 600_000 },
    async () => {
      const whole = await crashed(scene.folder, personId, () => null);
      expect(whole.isDone).toBe(true);
      await rm(whole.folder, { recursive: true });
      const seen = { 'as-it-was': 0, erased: 0 };
      for (let call = 1; call <= whole.calls; call += CUT_EVERY) {
        const { folder } = await crashed(scene.folder, personId, (before) => ({
          at: before + call,
          kind: 'EIO',
          lasts: 'forever',
        }));
        try {
          seen[await expectWholeOrGone(folder)] += 1;
        } catch (error) {
          throw new Error(`cut at operation ${call} of ${whole.calls}: ${String(error)}`, { cause: error });
        }
        await rm(folder, { recursive: true });
      }
      console.log(
        `erasure of ${whole.calls} operations, cut at every ${CUT_EVERY}th: ${JSON.stringify(seen)}`,
      );
      expect(seen['as-it-was']).toBeGreaterThan(10);
      expect(seen.erased).toBeGreaterThan(30);
    },
  );
});
