import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../electron/core/desk.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { replayAll } from '../../electron/core/store/replay.ts';
import { packedName } from '../../electron/core/store/segments.ts';
import { decided } from '../../shared/domain/decision.ts';
import type { Fact } from '../../shared/domain/facts.ts';
import { differences } from '../fingerprint.ts';
import { deskOptions, mustOpen, tempFolder, type Hand, createHand } from '../temp-desk.ts';
import {
  closeOrder,
  erasuresOf,
  findIn,
  furnishScene,
  NAME,
  NAMESAKE,
  needles,
  openScene,
  proveJournal,
  settle,
  type Scene,
} from './erasure-scene.ts';

const nothing = () => undefined;
const asked = { command: 'erasure.erase', commandId: undefined, by: '1005', reason: '本人书面要求' };

/** Of bundles that go out by themselves. */
const schedule = { every: 'day', weekday: 1, at: '18:00', isSealed: false } as const;

/** Facts in which somebody is named in words, and by no id, number or telephone. */
function namingFacts(reason: string): Fact[] {
  const hash = 'a'.repeat(64);
  const span = { origin: hash, letter: 'A', fromSeq: 1, toSeq: 2, head: hash };
  const bundle = { id: 'b-1', span, file: '/stick/a.bundle', bytes: 7, isSealed: true, reason };
  const subject = {
    ...({ kind: 'ledger', ledger: 'visits', fromOn: '2026-11-01', toOn: '2026-11-30' } as const),
    ...({ language: 'en', filter: { hasText: false } } as const),
  };
  return [
    {
      ...{ type: 'export-begun', export: 'e-1', format: 'csv', personal: false, reason, subject },
      ...{ file: '/out/part', path: '/out/whole' },
    },
    { type: 'bundle-written', bundle },
    { type: 'bundle-taken', bundle: { ...bundle, id: 'b-2' } },
    { type: 'desk-dropped', desk: '0123456789abcdef', reason },
    { type: 'desk-moved', move: 'm-1', file: '/stick/a.desk', reason },
    { type: 'desk-arrived', move: 'm-1' },
    {
      type: 'quality-drawn',
      draw: {
        ...{ id: 'd-1', fromOn: '2026-11-01', toOn: '2026-11-07', percent: 15, seed: 1 },
        ...{ drawnAt: '2026-11-22T00:00:00.000Z', drawnBy: '1002', of: { '1001': 1 } },
        checks: [{ record: 'A991122-0007', staff: '1001', wrong: null, note: '', by: null, at: null }],
      },
    },
    { type: 'quality-checked', draw: 'd-1', record: 'A991122-0007', wrong: [], note: reason },
  ];
}

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
    const erased = await erasures.erasePerson({ personId: scene.personId }, asked, nothing);
    expect(erased).toMatchObject({ ok: true });
    await settle(desk);
    expect(await findIn(folder, needles)).toEqual([]);
    const proof = await proveJournal(folder, desk.store.book.vouchers);
    expect(proof).toMatchObject({ damage: null, unvouched: [] });
    expect(proof.erasedLines).toBe(erased.ok && erased.value.changes);
  });

  it('replays to the book that lives on', async () => {
    const { erasures } = erasuresOf(desk, clock);
    await erasures.erasePerson({ personId: scene.personId }, asked, nothing);
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
    await erasures.erasePerson({ personId: scene.personId }, { ...asked, reason }, nothing);
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

  it('goes out of the reasons of files that left, of samples and of earlier erasures, which name it by no number', async () => {
    const { erasures } = erasuresOf(desk, clock);
    const reason = `${NAME}要的`;
    const ours = [scene.personId, scene.namesakeId];
    const personId = Object.keys(desk.store.book.directory.people).findLast((id) => !ours.includes(id)) ?? '';
    expect(await erasures.erasePerson({ personId }, { ...asked, reason }, nothing)).toMatchObject({
      ok: true,
    });
    for (const fact of namingFacts(reason))
      await desk.store.commit({
        ...{ command: 'exports.begin', id: undefined, by: '1005' },
        decide: () => decided([fact], null),
      });
    expect(JSON.stringify(desk.store.book.desk.erasures)).toContain(NAME);
    expect(await erasures.erasePerson({ personId: scene.personId }, asked, nothing)).toMatchObject({
      ok: true,
    });
    await settle(desk);
    expect(await findIn(folder, needles)).toEqual([]);
    const { book } = await replayAll(diskFiles, join(folder, 'journal'));
    expect(differences(book, desk.store.book)).toEqual([]);
    expect(desk.store.book.desk.erasures[0]?.reason).toBe('▇▇要的');
  });

  it.each(['backup-folder-set', 'bundle-schedule-set'] as const)(
    'waits until a folder with its telephone in the name is another one: %s',
    async (type) => {
      const name = async (folder: string) => {
        const fact: Fact =
          type === 'backup-folder-set' ? { type, folder } : { type, schedule: { ...schedule, folder } };
        await desk.store.commit({
          ...{ command: 'backups.setFolder', id: undefined, by: '1005', decide: () => decided([fact], null) },
        });
      };
      const { erasures } = erasuresOf(desk, clock);
      const erase = () => erasures.erasePerson({ personId: scene.personId }, asked, nothing);
      await name(`/stick/${needles[1] ?? ''}`);
      expect(await erase()).toEqual({ ok: false, error: { kind: 'folder-holds-phone' } });
      await name('/stick/front');
      expect(await erase()).toMatchObject({ ok: true });
      await settle(desk);
      expect(await findIn(folder, needles)).toEqual([]);
      const { book } = await replayAll(diskFiles, join(folder, 'journal'));
      expect(differences(book, desk.store.book)).toEqual([]);
    },
  );

  it('leaves others what is theirs', async () => {
    const before = desk.store.book;
    const kept = structuredClone(before.desk.orders[scene.orders.namesakes]);
    const { erasures } = erasuresOf(desk, clock);
    await erasures.erasePerson({ personId: scene.personId }, asked, nothing);
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
    await erasures.erasePerson({ personId: scene.personId }, asked, nothing);
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
    const look = await erasures.look({ personId: scene.personId }, nothing);
    expect(look).toMatchObject({ ok: true, value: { name: needles[0], openOrders: 1, orders: 4 } });
    expect(await erasures.erasePerson({ personId: scene.personId }, asked, nothing)).toEqual({
      ok: false,
      error: { kind: 'orders-open', count: 1 },
    });
    expect(desk.store.lastChange()).toEqual(before);
  });

  it('says beforehand what it will touch', async () => {
    const { erasures } = erasuresOf(desk, clock);
    const look = await erasures.look({ personId: scene.personId }, nothing);
    const erased = await erasures.erasePerson({ personId: scene.personId }, asked, nothing);
    expect(look).toMatchObject({
      value: {
        orders: 3,
        openOrders: 0,
        calls: 5,
        logLines: 5,
        files: 3,
        changes: erased.ok && erased.value.changes,
      },
    });
  });

  it('is seen by the voucher when somebody changes an erased line afterwards', async () => {
    const { erasures } = erasuresOf(desk, clock);
    await erasures.erasePerson({ personId: scene.personId }, asked, nothing);
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
    const first = await erasures.erasePerson({ personId: scene.personId }, asked, nothing);
    const vouchers = { ...desk.store.book.vouchers };
    const second = await erasures.erasePerson({ personId: scene.namesakeId }, asked, nothing);
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
});
