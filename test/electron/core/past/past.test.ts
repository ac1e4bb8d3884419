import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { differences } from '../../../fingerprint.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  mustOpen,
  openSampleDesk,
  tempFolder,
} from '../../../temp-desk.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let clock: ReturnType<typeof createHand>;
let desk: OpenDesk;
beforeEach(async () => {
  temp = await tempFolder();
  clock = createHand();
  desk = await openSampleDesk(deskOptions(temp.folder, clock));
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

const DAY = 24 * 60;
const seat = () => desk.connectAs('1002', () => undefined);
const take = (text: string, more: object = {}) =>
  mustAnswer(seat(), 'calls.take', { kind: 'repair', channel: 'phone', place: '3-1203', text, ...more });

async function reopenDesk(): Promise<void> {
  await desk.close();
  desk = await mustOpen(deskOptions(temp.folder, clock));
}

/** Registers an order and voids it, which closes it at once. */
async function closedOrder(text: string): Promise<string> {
  const { order } = await take(text);
  await mustAnswer(seat(), 'orders.void', { order, reason: '误报' });
  return order ?? '';
}

/** Lets so many days pass and waits until the desk has put its papers away. */
async function passDays(days: number): Promise<void> {
  clock.forward(days * DAY);
  await mustAnswer(seat(), 'log.write', { text: '早班开始' });
  await reopenDesk();
}

describe('what was closed', () => {
  it('stays at the desk on its day and the next, and is in history after that', async () => {
    const order = await closedOrder('主卧漏水');
    await passDays(1);
    expect(desk.store.book.desk.orders).toHaveProperty(order);
    await passDays(1);
    expect(desk.store.book.desk.orders).not.toHaveProperty(order);
    expect(desk.store.book.desk.calls).toEqual({});
    const { order: filed } = await mustAnswer(seat(), 'orders.get', { order });
    expect(filed).toMatchObject({ number: order, state: 'voided', text: '主卧漏水' });
    expect(await mustAnswer(seat(), 'scan.read', { code: order.toLowerCase() })).toMatchObject({
      kind: 'open',
    });
    expect(await mustAnswer(seat(), 'history.days', {})).toEqual({ days: ['2026-11-22'] });
    const day = await mustAnswer(seat(), 'history.day', { on: '2026-11-22' });
    expect(day.orders.map(({ number }) => number)).toEqual([order]);
  });

  it('leaves what is open at the desk, however old', async () => {
    const { order } = await take('一直没修好');
    await passDays(40);
    expect(desk.store.book.desk.orders).toHaveProperty(order ?? '');
    expect(Object.keys(desk.store.book.desk.calls)).toHaveLength(1);
  });

  it('is found again by its words, newest first, and in parts', async () => {
    const first = await closedOrder('水龙头滴水');
    await passDays(1);
    const second = await closedOrder('水龙头断了');
    await passDays(3);
    const heard: string[] = [];
    const listening = desk.connectAs('1002', (event) => {
      if (event.kind === 'history-hits')
        heard.push(...event.hits.map((hit) => ('number' in hit ? hit.number : '')));
    });
    const wish = { search: 's1', text: '水龙头', limit: 1 };
    const newest = await mustAnswer(listening, 'history.search', wish);
    expect(newest.hits).toMatchObject([{ kind: 'order', number: second }]);
    const rest = await mustAnswer(listening, 'history.search', {
      ...wish,
      limit: 5,
      from: newest.next ?? undefined,
    });
    expect(rest.hits).toMatchObject([{ number: first }]);
    expect(heard).toEqual([second, first]);
  });

  it('is named among the earlier matters of its place', async () => {
    await closedOrder('空调不冷');
    await passDays(5);
    const card = await mustAnswer(seat(), 'callers.card', { placeId: 'p-3-1203' });
    expect(card.earlier).toMatchObject([{ text: '空调不冷', kind: 'repair' }]);
    expect(card.earlier[0]?.closedAt).not.toBeNull();
  });
});

describe('a place that calls all day', () => {
  it('still has its rework of last week offered, though eight newer matters stand before it', async () => {
    const { order } = await take('走廊灯不亮');
    for (const [channel, more] of [
      ['orders.dispatch', { print: false }],
      ['orders.pickUp', { signer: '郭磊' }],
      ['orders.returnSlip', { complete: true, done: true, signed: true }],
      ['orders.close', { reason: '无需回访' }],
    ] as const)
      await mustAnswer(seat(), channel, { order, ...more });
    await passDays(6);
    for (let index = 0; index < 12; index += 1) await take(`第 ${index} 件别的事`);
    const card = await mustAnswer(seat(), 'callers.card', { placeId: 'p-3-1203' });
    expect(card.earlier).toHaveLength(8);
    expect(card.reworkable.map(({ number }) => number)).toEqual([order]);
    await passDays(20);
    const later = await mustAnswer(seat(), 'callers.card', { placeId: 'p-3-1203' });
    expect(later.reworkable).toEqual([]);
  });
});

describe('acting on a filed order', () => {
  it('brings it back by the same change, and a refusal leaves it where it is', async () => {
    const order = await closedOrder('门锁坏了');
    await passDays(3);
    const before = desk.store.lastChange()?.seq ?? 0;
    expect(await seat().invoke('orders.pickUp', { order, signer: '郭磊' })).toMatchObject({
      ok: false,
      error: { kind: 'blocked', blocks: [{ kind: 'wrong-state', state: 'voided' }] },
    });
    expect(desk.store.book.desk.orders).not.toHaveProperty(order);
    await mustAnswer(seat(), 'orders.note', { order, text: '业主又来问过' });
    expect(desk.store.lastChange()?.seq).toBe(before + 1);
    expect(desk.store.book.desk.orders[order]?.timeline.at(-1)?.act).toBe('order-noted');
  });

  it('files it again later with what was added', async () => {
    const order = await closedOrder('门锁坏了');
    await passDays(3);
    await mustAnswer(seat(), 'orders.note', { order, text: '业主又来问过' });
    await passDays(3);
    expect(desk.store.book.desk.orders).not.toHaveProperty(order);
    const { order: filed } = await mustAnswer(seat(), 'orders.get', { order });
    expect(filed.timeline.at(-1)).toMatchObject({ act: 'order-noted', detail: { text: '业主又来问过' } });
  });

  it('counts a new call as rework of an order in history', async () => {
    const { order } = await take('水管漏');
    for (const [channel, more] of [
      ['orders.dispatch', { print: false }],
      ['orders.pickUp', { signer: '郭磊' }],
      ['orders.returnSlip', { complete: true, done: true, signed: true }],
      ['orders.close', { reason: '无需回访' }],
    ] as const)
      await mustAnswer(seat(), channel, { order, ...more });
    await passDays(4);
    const again = await take('又漏', { relation: { kind: 'rework', order } });
    expect(desk.store.book.desk.orders[order ?? '']?.reworks).toEqual([again.order]);
  });
});

describe('history', () => {
  it('is made anew from the journal when its folder is gone', async () => {
    const order = await closedOrder('灯不亮');
    await passDays(3);
    const before = await mustAnswer(seat(), 'history.day', { on: '2026-11-22' });
    await desk.close();
    await rm(join(temp.folder, 'history'), { recursive: true });
    desk = await mustOpen(deskOptions(temp.folder, clock));
    await expect
      .poll(async () => (await seat().invoke('orders.get', { order })).ok, { timeout: 5_000 })
      .toBe(true);
    expect(differences(await mustAnswer(seat(), 'history.day', { on: '2026-11-22' }), before)).toEqual([]);
  });

  it('keeps a number that was told and never used from being given up twice', async () => {
    const draft = await mustAnswer(seat(), 'drafts.save', { kind: 'complaint', fields: await emptyFields() });
    await mustAnswer(seat(), 'drafts.discard', { id: draft.draft.id });
    await reopenDesk();
    const number = draft.draft.reservedNumber ?? '';
    expect(desk.store.book.desk.orders[number]?.state).toBe('voided');
    await passDays(3);
    await reopenDesk();
    expect(desk.store.book.desk.orders).not.toHaveProperty(number);
  });
});

async function emptyFields() {
  const { emptyDraftFields } = await import('../../../../shared/domain/draft/draft.ts');
  return emptyDraftFields;
}

describe('a file that is written while history is made anew', () => {
  it('has the days that were not there yet when it was asked for', async () => {
    await closedOrder('主卧漏水');
    await passDays(3);
    await desk.close();
    await rm(join(temp.folder, 'history'), { recursive: true });
    desk = await mustOpen(deskOptions(temp.folder, clock));
    const period = { fromOn: '2026-11-22', toOn: '2026-11-22' };
    const subject = { kind: 'ledger', ledger: 'work-book', ...period, language: 'zh-CN' };
    await mustAnswer(seat(), 'exports.begin', { subject, format: 'csv', reason: '上报' });
    await desk.office.exportJobs.idle();
    expect(desk.store.book.desk.exports.at(-1)).toMatchObject({ outcome: 'written', rows: 1 });
  });

  it('as a report and the records behind its figures do', async () => {
    await closedOrder('主卧漏水');
    await passDays(9);
    await desk.close();
    await rm(join(temp.folder, 'history'), { recursive: true });
    desk = await mustOpen(deskOptions(temp.folder, clock));
    const wish = { report: 'week', on: '2026-11-22' };
    const [{ report }, { total }] = await Promise.all([
      mustAnswer(seat(), 'reports.get', wish),
      mustAnswer(seat(), 'reports.records', { ...wish, figure: 'calls' }),
    ]);
    expect(report.figures.find(({ id }) => id === 'calls')?.of).toBe(1);
    expect(total).toBe(1);
  });
});
