import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../electron/core/desk.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { replayAll } from '../../electron/core/store/replay.ts';
import { listSegments, packedName } from '../../electron/core/store/segments.ts';
import { differences } from '../fingerprint.ts';
import { deskOptions, mustOpen, tempFolder, type Hand } from '../temp-desk.ts';
import {
  createHand,
  erasuresOf,
  findIn,
  furnishScene,
  NAMESAKE,
  needles,
  openScene,
  proveJournal,
  settle,
  type Scene,
} from './erasure-scene.ts';

const nothing = () => undefined;
const asked = { command: 'erasure.erase', commandId: undefined, by: '1005', reason: '本人书面要求' };

describe('erasing a person', () => {
  let folder: string;
  let remove: () => Promise<void>;
  let clock: Hand;
  let desk: OpenDesk;
  let scene: Scene;

  beforeEach(async () => {
    ({ folder, remove } = await tempFolder());
    clock = createHand();
    desk = await openScene(folder, clock);
    scene = await furnishScene(desk, clock, folder);
    await settle(desk);
  });
  afterEach(async () => {
    await desk.close();
    await remove();
  });

  it('leaves none of its bytes in any file, and a chain that holds and is vouched for', async () => {
    expect((await findIn(folder, needles)).length).toBeGreaterThan(10);
    const { erasures } = erasuresOf(desk, clock);
    const erased = await erasures.erasePerson(scene.personId, asked, nothing);
    expect(erased).toMatchObject({ ok: true });
    await settle(desk);
    expect(await findIn(folder, needles)).toEqual([]);
    const proof = await proveJournal(folder, desk.store.book.vouchers);
    expect(proof).toMatchObject({ damage: null, unvouched: [] });
    expect(proof.erasedLines).toBe(erased.ok && erased.value.changes);
  });

  it('replays to the book that lives on', async () => {
    const { erasures } = erasuresOf(desk, clock);
    await erasures.erasePerson(scene.personId, asked, nothing);
    await settle(desk);
    const { book } = await replayAll(diskFiles, join(folder, 'journal'));
    expect(differences(book, desk.store.book)).toEqual([]);
    await desk.close();
    desk = await mustOpen(deskOptions(folder, clock));
    expect(differences(book.desk.orders, desk.store.book.desk.orders)).toEqual([]);
    expect(desk.store.opened.damage).toBe(null);
  });
});
