import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../electron/core/desk.ts';
import { createErasures } from '../../electron/core/store/erasure/erasures.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { replayAll } from '../../electron/core/store/replay.ts';
import { differences } from '../fingerprint.ts';
import { tempFolder, createHand } from '../temp-desk.ts';
import {
  erasuresOf,
  findIn,
  furnishScene,
  needles,
  openScene,
  proveJournal,
  settle,
  type Scene,
} from './erasure-scene.ts';

const nothing = () => undefined;
const asked = { command: 'erasure.erase', commandId: undefined, by: '1005', reason: '本人书面要求' };

describe('a desk that goes on working while somebody is erased', () => {
  let folder: string;
  let remove: () => Promise<void>;
  let desk: OpenDesk;
  let scene: Scene;
  const clock = createHand();

  beforeEach(async () => {
    ({ folder, remove } = await tempFolder());
    desk = await openScene(folder, clock);
    scene = await furnishScene(desk, clock, folder);
    await settle(desk);
  });
  afterEach(async () => {
    await desk.close();
    await remove();
  });

  /** Erases, and once its first line was scrubbed lets somebody ask the desk for something. */
  async function eraseWhile(channel: string, input: object) {
    const { parts } = erasuresOf(desk, clock);
    const meanwhile: Promise<unknown>[] = [];
    const erasures = createErasures({
      ...parts,
      newSalt() {
        if (meanwhile.length === 0) meanwhile.push(desk.connectAs('1002', nothing).invoke(channel, input));
        return parts.newSalt();
      },
    });
    const erased = await erasures.erasePerson({ personId: scene.personId }, asked, nothing);
    expect(await Promise.all(meanwhile)).toMatchObject([{ ok: true }]);
    await settle(desk);
    return erased;
  }

  it('loses nothing, and what it writes of the person meanwhile is erased too', async () => {
    const erased = await eraseWhile('log.write', { text: `${needles[1] ?? ''} 又来电，请转告车库` });
    expect(erased).toMatchObject({ ok: true });
    expect(await findIn(folder, needles)).toEqual([]);
    expect(desk.store.book.desk.log.map(({ text }) => text)).toContain('▇▇ 又来电，请转告车库');
    expect(await proveJournal(folder, desk.store.book.vouchers)).toMatchObject({
      damage: null,
      unvouched: [],
    });
    const { book } = await replayAll(diskFiles, join(folder, 'journal'));
    expect(differences(book, desk.store.book)).toEqual([]);
  });

  it('goes over the book once more when something of the person was written after it was told', async () => {
    const { parts } = erasuresOf(desk, clock);
    const written: unknown[] = [];
    const erasures = createErasures({
      ...parts,
      async settlePast() {
        const late = { text: `${needles[1] ?? ''} 是旧号码` };
        if (written.length === 0)
          written.push(await desk.connectAs('1002', nothing).invoke('log.write', late));
      },
    });
    expect(await erasures.erasePerson({ personId: scene.personId }, asked, nothing)).toMatchObject({
      ok: true,
    });
    expect(written).toMatchObject([{ ok: true }]);
    await settle(desk);
    expect(await findIn(folder, needles)).toEqual([]);
    expect(desk.store.book.desk.erasures).toMatchObject([
      { finishedAt: clock.now() },
      { finishedAt: clock.now(), subject: { kind: 'person', personId: scene.personId } },
    ]);
    expect(await proveJournal(folder, desk.store.book.vouchers)).toMatchObject({
      damage: null,
      unvouched: [],
    });
  });

  it('can still take an order of the person, and nobody is erased then', async () => {
    const input = {
      kind: 'repair',
      channel: 'phone',
      place: '3-1203',
      text: '门锁坏了',
      personId: scene.personId,
    };
    expect(await eraseWhile('calls.take', input)).toEqual({
      ok: false,
      error: { kind: 'orders-open', count: 1 },
    });
    expect(desk.store.book.directory.people[scene.personId]).toMatchObject({ name: needles[0] });
    expect(await readdir(join(folder, 'erasing'))).toEqual([]);
  });

  it('is answered the same when the wish is repeated', async () => {
    const seat = desk.connectAs('1005', nothing);
    const wish = { personId: scene.personId, reason: '本人要求', commandId: 'w-1' };
    const first = await seat.invoke('erasure.erase', wish);
    expect(first).toMatchObject({ ok: true });
    expect(await seat.invoke('erasure.erase', wish)).toEqual(first);
    expect(desk.store.book.desk.erasures).toHaveLength(1);
    expect(await seat.invoke('erasure.erase', { ...wish, commandId: 'w-2' })).toMatchObject({
      error: { kind: 'person-unknown' },
    });
  });

  it('refuses a second erasure while one is under way', async () => {
    const { erasures } = erasuresOf(desk, clock);
    const [first, second] = await Promise.all([
      erasures.erasePerson({ personId: scene.personId }, asked, nothing),
      erasures.erasePerson({ personId: scene.namesakeId }, asked, nothing),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual({ ok: false, error: { kind: 'busy-with-book' } });
  });
});
