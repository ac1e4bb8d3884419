import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../electron/core/desk.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { replayAll } from '../../electron/core/store/replay.ts';
import { differences } from '../fingerprint.ts';
import { createHand, mustAnswer, tempFolder, type Hand } from '../temp-desk.ts';
import { closeOrder, findIn, openScene, proveJournal, settle } from './erasure-scene.ts';

const DAY = 24 * 60;
/** Words of a cleaning, of an enquiry and of a repair, in the texts of each. */
const cleaning = '换窗帘要轻一点';
const enquiry = '游泳池几点关门';
const repair = '厨房水管漏水了';
const caller = '慕容德全';

describe('retention', () => {
  let folder: string;
  let remove: () => Promise<void>;
  let clock: Hand;
  let desk: OpenDesk;
  const orders = { cleaning: '', repair: '', late: '' };

  function seat() {
    return desk.connectAs('1005', () => undefined);
  }

  async function take(kind: string, text: string): Promise<string> {
    const input = {
      kind,
      channel: 'phone',
      place: '3-1203',
      callerName: caller,
      callerPhone: '13511112222',
      text,
    };
    return (await mustAnswer(seat(), 'calls.take', input)).order ?? '';
  }

  async function fileAll(): Promise<void> {
    clock.forward(4 * DAY);
    await mustAnswer(seat(), 'log.write', { text: '换日' });
    await expect.poll(() => desk.store.book.desk.orders[orders.repair], { timeout: 10_000 }).toBe(undefined);
    await settle(desk);
  }

  beforeEach(async () => {
    ({ folder, remove } = await tempFolder());
    clock = createHand();
    desk = await openScene(folder, clock);
    orders.cleaning = await take('cleaning', cleaning);
    orders.repair = await take('repair', repair);
    await mustAnswer(seat(), 'calls.take', {
      ...{ kind: 'enquiry', channel: 'phone', place: '会所', callerName: caller, text: enquiry },
      answer: { outcome: 'answered', text: `${enquiry}：十点` },
    });
    await closeOrder(desk, clock, orders.cleaning, cleaning);
    await closeOrder(desk, clock, orders.repair, repair);
    await fileAll();
    clock.forward(23 * 31 * DAY);
    orders.late = await take('cleaning', '还没过期');
    await closeOrder(desk, clock, orders.late, '还没过期');
    clock.forward(61 * DAY);
    await settle(desk);
    await mustAnswer(seat(), 'backups.make', {});
  });
  afterEach(async () => {
    await desk.close();
    await remove();
  });

  it('counts what is due by its rules, and does nothing by itself', async () => {
    const before = await findIn(folder, [cleaning, enquiry]);
    const { due, rules } = await mustAnswer(seat(), 'retention.list', {});
    expect(rules).toHaveLength(13);
    expect(due.filter(({ records }) => records > 0)).toMatchObject([
      { kind: 'enquiry', records: 1, oldestOn: '2026-11-22' },
      { kind: 'cleaning', records: 1, oldestOn: '2026-11-22' },
    ]);
    expect(due.map(({ kind }) => kind)).not.toContain('complaint');
    // The desk writes lines of its own, of its backups for one: what counts is that the words are where they were.
    expect(await findIn(folder, [cleaning, enquiry])).toEqual(before);
    expect((await mustAnswer(seat(), 'retention.list', {})).due).toEqual(due);
  });

  it('takes the words out of what is due everywhere, and leaves the rest', async () => {
    expect((await findIn(folder, [cleaning])).length).toBeGreaterThan(3);
    const done = await mustAnswer(seat(), 'retention.run', {
      kinds: ['enquiry', 'cleaning', 'repair'],
      reason: '保存期已过',
    });
    await settle(desk);
    expect(done).toMatchObject({ records: 2, secondFolderOwes: false });
    expect(await findIn(folder, [cleaning, enquiry])).toEqual([]);
    expect((await findIn(folder, [repair])).length).toBeGreaterThan(2);
    expect((await findIn(folder, ['还没过期'])).length).toBeGreaterThan(2);
    expect(await desk.office.history.order(orders.cleaning)).toMatchObject({
      number: orders.cleaning,
      kind: 'cleaning',
      text: '▇▇',
      result: '▇▇',
      contact: { personId: null, name: '', phone: '' },
      place: { name: '3-1203' },
      callback: { scores: { quality: 5, timeliness: 4, attitude: 5 }, text: '▇▇' },
    });
    expect(await desk.office.history.order(orders.repair)).toMatchObject({
      text: repair,
      contact: { name: caller },
    });
    expect(desk.store.book.desk.erasures).toMatchObject([
      {
        by: '1005',
        reason: '保存期已过',
        subject: { kind: 'records', of: 'enquiry' },
        finishedAt: clock.now(),
      },
      {
        by: '1005',
        reason: '保存期已过',
        subject: { kind: 'records', of: 'cleaning' },
        finishedAt: clock.now(),
      },
    ]);
  });

  it('leaves a chain that holds, a journal that replays to the living book, and nothing for a second run', async () => {
    await mustAnswer(seat(), 'retention.run', { kinds: ['enquiry', 'cleaning'], reason: '保存期已过' });
    await settle(desk);
    expect(await proveJournal(folder, desk.store.book.vouchers)).toMatchObject({
      damage: null,
      unvouched: [],
    });
    const { book } = await replayAll(diskFiles, join(folder, 'journal'));
    expect(differences(book, desk.store.book)).toEqual([]);
    const { due } = await mustAnswer(seat(), 'retention.list', {});
    expect(due.filter(({ records }) => records > 0)).toEqual([]);
    const again = await seat().invoke('retention.run', { kinds: ['enquiry', 'cleaning'], reason: '再来' });
    expect(again).toEqual({ ok: false, error: { kind: 'nothing-to-erase' } });
  });

  it('keeps to the rule as it was changed', async () => {
    await mustAnswer(seat(), 'retention.save', { rule: { kind: 'cleaning', months: null } });
    await mustAnswer(seat(), 'retention.save', { rule: { kind: 'repair', months: 12 } });
    const { due } = await mustAnswer(seat(), 'retention.list', {});
    expect(due.filter(({ records }) => records > 0).map(({ kind }) => kind)).toEqual(['enquiry', 'repair']);
  });

  it('is for a manager only', async () => {
    const clerk = desk.connectAs('1001', () => undefined);
    for (const channel of [
      'retention.list',
      'retention.run',
      'erasure.list',
      'erasure.look',
      'erasure.erase',
    ])
      expect(await clerk.invoke(channel, {})).toMatchObject({ error: { kind: 'not-allowed' } });
  });
});
