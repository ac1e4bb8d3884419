import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { listLog } from '../../../../electron/core/past/list-log.ts';
import { until } from '../../../printing/private-cups.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
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

const write = (text: string, happenedAt?: string) =>
  mustAnswer(
    desk.connectAs('1001', () => undefined),
    'log.write',
    {
      text,
      ...(happenedAt !== undefined && { happenedAt }),
    },
  );

async function pageOf(on: string): Promise<string[]> {
  const entries = await listLog({ store: desk.store, history: desk.office.history }, { on, limit: 100 });
  return entries.filter(({ event }) => event === null).map(({ text }) => text);
}

async function passDays(days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    hand.forward(24 * 60);
    await write('早');
  }
}

describe('a day of the duty log', () => {
  it('has what happened on it, whenever that was written, also when all of it is in history', async () => {
    await write('当天写的');
    await passDays(1);
    await write('第二天补的', '2026-11-22T03:00:00.000Z');
    await passDays(9);
    await write('十天后补的', '2026-11-22T02:00:00.000Z');
    const expected = ['第二天补的', '十天后补的', '当天写的'];
    expect(await pageOf('2026-11-22')).toEqual(expected);
    await passDays(3);
    expect(await until(() => !desk.store.book.desk.log.some(({ text }) => text.includes('补')), 10_000)).toBe(
      true,
    );
    expect(await pageOf('2026-11-22')).toEqual(expected);
    expect(await pageOf('2026-11-23')).toEqual(['早']);
  });

  it('is not mixed up with orders, calls and handovers of the day', async () => {
    const seat = desk.connectAs('1002', () => undefined);
    const { order } = await mustAnswer(seat, 'calls.take', {
      ...{ kind: 'repair', channel: 'phone', place: '3-1203', text: '漏水' },
    });
    await mustAnswer(seat, 'orders.void', { order, reason: '误报' });
    await write('一行');
    await passDays(3);
    expect(await until(() => desk.store.book.desk.orders[order ?? ''] === undefined, 10_000)).toBe(true);
    const lines = await desk.office.history.logOf('2026-11-22');
    expect(lines.map(({ text }) => text)).toContain('一行');
    expect(lines).toEqual((await desk.office.history.day('2026-11-22')).log);
    expect(await desk.office.history.logOf('2001-01-01')).toEqual([]);
  });
});
