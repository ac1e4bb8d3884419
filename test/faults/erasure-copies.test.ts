import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../electron/core/desk.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { replayAll } from '../../electron/core/store/replay.ts';
import { readManifest } from '../../electron/core/store/backup/manifest.ts';
import { viewOf } from '../../electron/core/store/backup/backup-view.ts';
import { proveBackup } from '../../electron/core/store/backup/prove-backup.ts';
import { proveSegment } from '../../electron/core/store/backup/prove-segment.ts';
import { filedId } from '../../shared/domain/history/filed-record.ts';
import { tempFolder, type Hand, createHand } from '../temp-desk.ts';
import { erasuresOf, findIn, furnishScene, needles, openScene, settle, type Scene } from './erasure-scene.ts';

const nothing = () => undefined;
const asked = { command: 'erasure.erase', commandId: undefined, by: '1005', reason: '本人书面要求' };

describe('an erasure', () => {
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

  it('goes through the backups too, and they are still whole', async () => {
    const { erasures } = erasuresOf(desk, clock);
    const made = await desk.office.backups.make(nothing);
    expect(made).toMatchObject({ ok: true });
    await erasures.erasePerson({ personId: scene.personId }, asked, nothing);
    await settle(desk);
    expect(await findIn(folder, needles)).toEqual([]);
    await expectWholeBackups(join(folder, 'backups'), 1);
    expect(await desk.office.backups.make(nothing)).toMatchObject({ ok: true });
    await expectWholeBackups(join(folder, 'backups'), 2);
    expect(await desk.office.backups.look(made.ok ? made.value.name : '', 'own')).toMatchObject({ ok: true });
  });

  it('goes through a second folder that is there at once', async () => {
    const second = await tempFolder();
    try {
      await desk.connectAs('1005', nothing).invoke('backups.setFolder', { folder: second.folder });
      await desk.office.backups.make(nothing);
      expect((await findIn(second.folder, needles)).length).toBeGreaterThan(0);
      const { erasures } = erasuresOf(desk, clock);
      const erased = await erasures.erasePerson({ personId: scene.personId }, asked, nothing);
      expect(erased).toMatchObject({ value: { secondFolderOwes: false } });
      expect(await findIn(second.folder, needles)).toEqual([]);
      await expectWholeBackups(join(second.folder, (await readdir(second.folder))[0] ?? ''), 1);
    } finally {
      await second.remove();
    }
  });

  it('goes through a second folder later when that is away', async () => {
    const second = await tempFolder();
    const away = await tempFolder();
    try {
      const seat = desk.connectAs('1005', nothing);
      await seat.invoke('backups.setFolder', { folder: second.folder });
      await desk.office.backups.make(nothing);
      await cp(second.folder, away.folder, { recursive: true });
      expect((await findIn(second.folder, needles)).length).toBeGreaterThan(0);
      await second.remove();
      const { erasures } = erasuresOf(desk, clock);
      expect(await erasures.erasePerson({ personId: scene.personId }, asked, nothing)).toMatchObject({
        value: { secondFolderOwes: true },
      });
      await cp(away.folder, second.folder, { recursive: true });
      await erasures.resume();
      expect(desk.store.book.desk.erasures).toMatchObject([{ secondFolderOwes: false }]);
      expect(await findIn(second.folder, needles)).toEqual([]);
      await expectWholeBackups(join(second.folder, (await readdir(second.folder))[0] ?? ''), 1);
    } finally {
      await second.remove();
      await away.remove();
    }
  });

  it('takes what was filed out of history, which a rebuild would make the same', async () => {
    clock.forward(4 * 24 * 60);
    const seat = desk.connectAs('1002', nothing);
    await seat.invoke('log.write', { text: '换日' });
    await expect
      .poll(async () => (await desk.office.history.days()).length, { timeout: 10_000 })
      .toBeGreaterThan(0);
    await expect.poll(() => desk.store.book.desk.orders[scene.orders.closed]).toBe(undefined);
    const { erasures } = erasuresOf(desk, clock);
    expect(await erasures.erasePerson({ personId: scene.personId }, asked, nothing)).toMatchObject({
      ok: true,
    });
    await settle(desk);
    expect(await findIn(folder, needles)).toEqual([]);
    const filed = new Map<string, unknown>();
    await replayAll(diskFiles, join(folder, 'journal'), {
      onFiled(records) {
        for (const record of records) filed.set(filedId(record), record);
        return Promise.resolve();
      },
    });
    for (const day of await desk.office.history.days()) {
      const { orders, calls, log, custody } = await desk.office.history.day(day);
      for (const order of orders) expect(filed.get(order.number)).toEqual({ kind: 'order', order });
      for (const call of calls) expect(filed.get(call.number)).toEqual({ kind: 'call', call });
      for (const entry of log) expect(filed.get(entry.id)).toEqual({ kind: 'log', entry });
      for (const each of custody) expect(filed.get(each.number)).toEqual({ kind: 'custody', custody: each });
    }
    expect((await desk.office.history.order(scene.orders.closed))?.text).toBe('▇▇报修，电话▇▇');
  });
});

/** Every backup of a place is proven as a new one is: its segments, vouchers, tail and checkpoint. */
async function expectWholeBackups(root: string, count: number): Promise<void> {
  const names = (await readdir(root)).filter((name) => /^\d{4}-/.test(name));
  expect(names).toHaveLength(count);
  for (const name of names) {
    const content = await readManifest(diskFiles, root, name);
    if (content === null || content === 'broken') throw new Error(`${name}: ${String(content)}`);
    let before: { seq: number; hash: string } | null = { seq: 0, hash: '0'.repeat(64) };
    for (const segment of content.segments) {
      const proof = await proveSegment(diskFiles, root, segment, before);
      expect(proof).toMatchObject({ ok: true });
      before = proof.ok ? proof.value : null;
    }
    const proof = await proveBackup(viewOf(diskFiles, root, content), content.tailSegment, before);
    expect([...proof.inJournal, ...proof.inCheckpoint]).toEqual([]);
    expect(proof.end).toMatchObject({ seq: content.seq, hash: content.head });
  }
}
