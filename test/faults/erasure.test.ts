import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../electron/core/desk.ts';
import { createErasures } from '../../electron/core/store/erasure/erasures.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { replayAll } from '../../electron/core/store/replay.ts';
import { readManifest } from '../../electron/core/store/backup/manifest.ts';
import { viewOf } from '../../electron/core/store/backup/backup-view.ts';
import { proveBackup } from '../../electron/core/store/backup/prove-backup.ts';
import { proveSegment } from '../../electron/core/store/backup/prove-segment.ts';
import { packedName } from '../../electron/core/store/segments.ts';
import { differences } from '../fingerprint.ts';
import { deskOptions, mustOpen, tempFolder, type Hand } from '../temp-desk.ts';
import {
  closeOrder,
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

  it('is in the book with who, when and why, and repeats nothing of what went', async () => {
    clock.forward(10);
    const { erasures } = erasuresOf(desk, clock);
    const reason = `${needles[0] ?? ''}（${needles[1] ?? ''}）要求，见13800138000的信`;
    await erasures.erasePerson(scene.personId, { ...asked, reason }, nothing);
    const [erasure] = desk.store.book.desk.erasures;
    expect(erasure).toMatchObject({
      by: '1005',
      at: clock.now(),
      reason: '▇▇（▇▇）要求，见▇▇的信',
      subject: { kind: 'person', personId: scene.personId },
      finishedAt: clock.now(),
      secondFolderOwes: false,
    });
    expect(await readdir(join(folder, 'erasing'))).toEqual([]);
  });

  it('leaves others what is theirs', async () => {
    const before = desk.store.book;
    const kept = structuredClone(before.desk.orders[scene.orders.namesakes]);
    const { erasures } = erasuresOf(desk, clock);
    await erasures.erasePerson(scene.personId, asked, nothing);
    const { desk: after, directory } = desk.store.book;
    expect(after.orders[scene.orders.namesakes]?.contact).toEqual(kept?.contact);
    expect(after.orders[scene.orders.namesakes]?.text).toBe(`${NAMESAKE}家漏水`);
    expect(after.orders[scene.orders.others]?.text).toBe('邻居请改打 ▇▇，或 ▇▇');
    expect(directory.people[scene.namesakeId]).toMatchObject({
      name: NAMESAKE,
      phones: ['13600005678'],
      note: '妹妹电话 ▇▇',
    });
    expect(directory.people[scene.personId]).toBe(undefined);
    await settle(desk);
    expect(await findIn(folder, [NAMESAKE, '13600005678'])).not.toEqual([]);
    expect(await readdir(join(folder, 'slips', '2026-11-22'))).toEqual([`${scene.orders.namesakes}-1.pdf`]);
    expect(await readdir(join(folder, 'set-aside'))).toEqual(['torn-after-9.ndjson']);
    expect(await readdir(join(folder, 'evidence'))).toEqual([]);
  });

  it('keeps the order itself: its number, kind, place, times and scores', async () => {
    const before = structuredClone(desk.store.book.desk.orders[scene.orders.closed]);
    const { erasures } = erasuresOf(desk, clock);
    await erasures.erasePerson(scene.personId, asked, nothing);
    const after = desk.store.book.desk.orders[scene.orders.closed];
    for (const key of ['number', 'kind', 'place', 'state', 'closedAt', 'registeredAt', 'department'] as const)
      expect(after?.[key]).toEqual(before?.[key]);
    expect(after?.callback?.scores).toEqual(before?.callback?.scores);
    expect(after).toMatchObject({
      contact: { personId: null, name: '', title: 'none', role: '', phone: '' },
      result: '▇▇家修好了',
      attachments: [],
    });
  });

  it('is refused while an order of the person is open', async () => {
    const seat = desk.connectAs('1002', nothing);
    await seat.invoke('calls.take', {
      ...{ kind: 'repair', channel: 'phone', place: '3-1203', text: '灯不亮', personId: scene.personId },
    });
    await settle(desk);
    const before = desk.store.lastChange();
    const { erasures } = erasuresOf(desk, clock);
    const look = await erasures.look(scene.personId, nothing);
    expect(look).toMatchObject({ ok: true, value: { name: needles[0], openOrders: 1, orders: 2 } });
    expect(await erasures.erasePerson(scene.personId, asked, nothing)).toEqual({
      ok: false,
      error: { kind: 'orders-open', count: 1 },
    });
    expect(desk.store.lastChange()).toEqual(before);
  });

  it('says beforehand what it will touch', async () => {
    const { erasures } = erasuresOf(desk, clock);
    const look = await erasures.look(scene.personId, nothing);
    const erased = await erasures.erasePerson(scene.personId, asked, nothing);
    expect(look).toMatchObject({
      value: {
        orders: 1,
        openOrders: 0,
        calls: 3,
        logLines: 2,
        files: 2,
        changes: erased.ok && erased.value.changes,
      },
    });
  });

  it('is seen by the voucher when somebody changes an erased line afterwards', async () => {
    const { erasures } = erasuresOf(desk, clock);
    await erasures.erasePerson(scene.personId, asked, nothing);
    await settle(desk);
    const name = Object.keys(desk.store.book.vouchers).map((segment) => packedName(Number(segment)))[0] ?? '';
    const path = join(folder, 'journal', name);
    const text = (await promisify(gunzip)(await readFile(path))).toString('utf8');
    expect(text).toContain('▇▇');
    await writeFile(path, await promisify(gzip)(text.replace('▇▇', '▇█')));
    const proof = await proveJournal(folder, desk.store.book.vouchers);
    expect(proof.damage).toBe(null);
    expect(proof.unvouched).toHaveLength(1);
  });

  it('can be followed by another one in the same segments', async () => {
    await closeOrder(desk, clock, scene.orders.namesakes, NAMESAKE);
    const { erasures } = erasuresOf(desk, clock);
    const first = await erasures.erasePerson(scene.personId, asked, nothing);
    const vouchers = { ...desk.store.book.vouchers };
    const second = await erasures.erasePerson(scene.namesakeId, asked, nothing);
    expect([first, second]).toMatchObject([{ ok: true }, { ok: true }]);
    await settle(desk);
    expect(desk.store.book.vouchers).not.toEqual(vouchers);
    expect(await findIn(folder, [...needles, NAMESAKE, '13600005678'])).toEqual([]);
    expect(await proveJournal(folder, desk.store.book.vouchers)).toMatchObject({
      damage: null,
      unvouched: [],
    });
    const { book } = await replayAll(diskFiles, join(folder, 'journal'));
    expect(differences(book, desk.store.book)).toEqual([]);
  });

  it('goes through the backups too, and they are still whole', async () => {
    const { erasures } = erasuresOf(desk, clock);
    const made = await desk.office.backups.make(nothing);
    expect(made).toMatchObject({ ok: true });
    await erasures.erasePerson(scene.personId, asked, nothing);
    await settle(desk);
    expect(await findIn(folder, needles)).toEqual([]);
    await expectWholeBackups(join(folder, 'backups'), 1);
    expect(await desk.office.backups.make(nothing)).toMatchObject({ ok: true });
    await expectWholeBackups(join(folder, 'backups'), 2);
    expect(await desk.office.backups.look(made.ok ? made.value.name : '', 'own')).toMatchObject({ ok: true });
  });

  it('goes through the second folder, now or when it is there again', async () => {
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
      expect(await erasures.erasePerson(scene.personId, asked, nothing)).toMatchObject({
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
    expect(await erasures.erasePerson(scene.personId, asked, nothing)).toMatchObject({ ok: true });
    await settle(desk);
    expect(await findIn(folder, needles)).toEqual([]);
    const filed = new Map<string, unknown>();
    await replayAll(diskFiles, join(folder, 'journal'), {
      onFiled(records) {
        for (const record of records)
          filed.set(
            record.kind === 'log'
              ? record.entry.id
              : 'order' in record
                ? record.order.number
                : record.call.number,
            record,
          );
        return Promise.resolve();
      },
    });
    for (const day of await desk.office.history.days()) {
      const { orders, calls, log } = await desk.office.history.day(day);
      for (const order of orders) expect(filed.get(order.number)).toEqual({ kind: 'order', order });
      for (const call of calls) expect(filed.get(call.number)).toEqual({ kind: 'call', call });
      for (const entry of log) expect(filed.get(entry.id)).toEqual({ kind: 'log', entry });
    }
    expect((await desk.office.history.order(scene.orders.closed))?.text).toBe('▇▇报修，电话▇▇');
  });
});

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
    const erased = await erasures.erasePerson(scene.personId, asked, nothing);
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
      erasures.erasePerson(scene.personId, asked, nothing),
      erasures.erasePerson(scene.namesakeId, asked, nothing),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual({ ok: false, error: { kind: 'busy-with-book' } });
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
