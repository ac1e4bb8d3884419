import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { periodRecords } from '../../../../electron/core/ledgers/period-records.ts';
import { filedId } from '../../../../shared/domain/history/filed-record.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  mustOpen,
  openSampleDesk,
  tempFolder,
  type Hand,
} from '../../../temp-desk.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let hand: Hand;
let desk: OpenDesk;
beforeEach(async () => {
  temp = await tempFolder();
  hand = createHand();
  desk = await openSampleDesk(deskOptions(temp.folder, hand));
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

const seat = () => desk.connectAs('1002', () => undefined);
const take = (text: string, more: object = {}) =>
  mustAnswer(seat(), 'calls.take', { kind: 'repair', channel: 'phone', place: '3-1203', text, ...more });
const write = (text: string, happenedAt?: string) =>
  mustAnswer(seat(), 'log.write', { text, ...(happenedAt !== undefined && { happenedAt }) });

async function closedOrder(text: string): Promise<string> {
  const { order } = await take(text);
  await mustAnswer(seat(), 'orders.void', { order, reason: '误报' });
  return order ?? '';
}

/** Lets days pass and waits until the desk has put its papers away. */
async function passDays(days: number): Promise<void> {
  hand.forward(days * 24 * 60);
  await write('早');
  await desk.close();
  desk = await mustOpen(deskOptions(temp.folder, hand));
}

const source = () => ({ store: desk.store, past: desk.office.past });

async function idsOf(fromOn: string, toOn: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const record of periodRecords(source(), { fromOn, toOn })) ids.push(filedId(record));
  return ids;
}

describe('the records of a period', () => {
  it('come from history and from the desk, each once and oldest first', async () => {
    const filed = await closedOrder('厨房下水道堵');
    const { order: open, call } = await take('一直没修好');
    await passDays(4);
    const { order: today } = await take('今天的');
    const { desk: state } = desk.store.book;
    expect(Object.hasOwn(state.orders, filed)).toBe(false);
    expect(Object.hasOwn(state.orders, open ?? '')).toBe(true);
    const numbered = (await idsOf('2026-11-22', '2026-11-26')).filter((id) => id.startsWith('A'));
    expect(numbered).toHaveLength(new Set(numbered).size);
    expect(numbered).toEqual(expect.arrayContaining([filed, open, call, today]));
    expect(numbered.indexOf(today ?? '')).toBeGreaterThan(numbered.indexOf(filed));
    expect((await idsOf('2026-11-23', '2026-11-26')).includes(filed)).toBe(false);
    expect(await idsOf('2026-11-22', '2026-11-25')).not.toContain(today);
  });

  it('has a recalled order once, as it is now', async () => {
    const { order } = await take('走廊灯不亮');
    for (const [channel, more] of [
      ['orders.dispatch', { print: false }],
      ['orders.pickUp', { signer: '郭磊' }],
      ['orders.returnSlip', { complete: true, done: true, signed: true }],
      ['orders.close', { reason: '无需回访' }],
    ] as const)
      await mustAnswer(seat(), channel, { order, ...more });
    await passDays(4);
    expect(Object.hasOwn(desk.store.book.desk.orders, order ?? '')).toBe(false);
    await mustAnswer(seat(), 'orders.reopen', { order, reason: '又漏了' });
    const found = [];
    for await (const record of periodRecords(source(), { fromOn: '2026-11-22', toOn: '2026-11-22' }))
      if (record.kind === 'order' && record.order.number === order) found.push(record.order);
    expect(found).toHaveLength(1);
    expect(found[0]?.reopenings).toBe(1);
  });

  it('has a line of the log on the day it happened, whenever it was written and wherever it lies', async () => {
    const { id: first } = await write('当天写的');
    await passDays(1);
    const { id: late } = await write('第二天补的', '2026-11-22T03:00:00.000Z');
    await passDays(1);
    const { id: living } = await write('刚补的', '2026-11-22T04:00:00.000Z');
    await passDays(1);
    const written = [first, late, living];
    const log = (await idsOf('2026-11-22', '2026-11-22')).filter((id) => written.includes(id));
    expect(log).toEqual(written);
    expect((await idsOf('2026-11-23', '2026-11-26')).some((id) => written.includes(id))).toBe(false);
    await passDays(6);
    expect((await idsOf('2026-11-22', '2026-11-22')).filter((id) => written.includes(id))).toEqual(written);
  });

  it('has a line that was written very late on the day it was written, at the desk and in history alike', async () => {
    await passDays(30);
    const { id } = await write('上个月的事', '2026-11-22T03:00:00.000Z');
    const pages = async () => {
      const days = ['2026-11-22', '2026-12-06', '2026-12-22', '2026-12-23'];
      const found = await Promise.all(
        days.map(async (day) => ((await idsOf(day, day)).includes(id) ? [day] : [])),
      );
      return found.flat();
    };
    const listed = async () =>
      (await mustAnswer(seat(), 'log.list', { on: '2026-12-22' })).entries.map((each) => each.id);
    expect(await pages()).toEqual(['2026-12-22']);
    expect(await listed()).toContain(id);
    await passDays(4);
    expect(desk.store.book.desk.log.some((entry) => entry.id === id)).toBe(false);
    expect(await pages()).toEqual(['2026-12-22']);
    expect(await listed()).toContain(id);
    expect((await idsOf('2026-11-01', '2026-12-31')).filter((each) => each === id)).toHaveLength(1);
  });

  it('tells how many days are read, and stops when it is told to', async () => {
    await closedOrder('一');
    await passDays(3);
    const told: [number, number][] = [];
    const aborting = new AbortController();
    const reading = periodRecords(
      source(),
      { fromOn: '2026-11-01', toOn: '2026-12-31' },
      { signal: aborting.signal, onProgress: (done, total) => told.push([done, total]) },
    );
    let count = 0;
    for await (const _record of reading) if ((count += 1) === 1) aborting.abort();
    expect(count).toBe(1);
    for await (const record of periodRecords(
      source(),
      { fromOn: '2026-11-20', toOn: '2026-11-25' },
      { onProgress: (done, total) => told.push([done, total]) },
    ))
      expect(record).toBeDefined();
    expect(told.at(-1)).toEqual([6, 6]);
  });
});
