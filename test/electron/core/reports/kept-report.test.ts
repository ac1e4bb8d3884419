import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { figureRecords } from '../../../../electron/core/reports/figure-records.ts';
import { countedSince, keepFold } from '../../../../electron/core/reports/kept-folds.ts';
import { makeReport } from '../../../../electron/core/reports/make-report.ts';
import { periodOf } from '../../../../shared/domain/report/report-period.ts';
import { noSums } from '../../../../shared/domain/report/sums.ts';
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
let counted: number;
beforeEach(async () => {
  temp = await tempFolder();
  hand = createHand();
  desk = await openSampleDesk(deskOptions(temp.folder, hand));
  counted = 0;
  // The first look of the day takes the workdays of the year into the book, and clocks are read by them.
  await mustAnswer(seat(), 'log.write', { text: '开班' });
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

const seat = () => desk.connectAs('1002', () => undefined);
const take = () =>
  mustAnswer(seat(), 'calls.take', { kind: 'repair', channel: 'phone', place: '3-1203', text: '水管漏水' });

/** How many periods were counted for the report; every counting asks history for what outlived its day once. */
async function periodsCounted(on = hand.now().slice(0, 10)): Promise<number> {
  const { past } = desk.office;
  const before = counted;
  const watched = {
    ...past,
    days: () => {
      counted += 1;
      return past.days();
    },
  };
  await makeReport({ store: desk.store, past: watched, clock: hand }, { report: 'month', on });
  return (counted - before) / ASKED_A_COUNTING;
}

/** So many minutes a repair may wait for whoever picks it up. */
const LIMIT = 15;

/** Once for what was filed before the period and once for the period. */
const ASKED_A_COUNTING = 2;

describe('what a report was counted from', () => {
  it('is not counted again while none of it changed, whatever else was written', async () => {
    expect(await periodsCounted()).toBe(2);
    expect(await periodsCounted()).toBe(0);
    await mustAnswer(seat(), 'log.write', { text: '巡楼' });
    expect(await periodsCounted()).toBe(0);
  });

  it('is counted again for the month of a new call, and not for the month before', async () => {
    await periodsCounted();
    await take();
    expect(await periodsCounted()).toBe(1);
    expect(await periodsCounted()).toBe(0);
  });

  it('is counted again when a record was replaced', async () => {
    const { order } = await take();
    await periodsCounted();
    await mustAnswer(seat(), 'orders.void', { order, reason: '误报' });
    expect(await periodsCounted()).toBe(1);
  });

  it('is counted again when history was written', async () => {
    const { order: number } = await take();
    const order = desk.store.book.desk.orders[number ?? ''];
    if (!order) throw new Error('No order was made');
    await periodsCounted();
    await desk.office.history.file([{ kind: 'order', order }]);
    expect(await periodsCounted()).toBe(2);
  });

  it('is counted again after some minutes, because clocks go on', async () => {
    await periodsCounted();
    hand.forward(6);
    expect(await periodsCounted()).toBe(2);
  });

  it('is shown with the moment when it was counted, and the records behind it are those of then', async () => {
    const { order } = await take();
    await mustAnswer(seat(), 'orders.dispatch', { order, department: 'engineering' });
    hand.forward(LIMIT - 1);
    const source = { store: desk.store, past: desk.office.past, clock: hand };
    const wish = { report: 'month', on: hand.now().slice(0, 10) } as const;
    const first = await makeReport(source, wish);
    const countedAt = hand.now();
    hand.forward(3);
    const second = await makeReport(source, wish);
    expect([first.madeAt, second.madeAt]).toEqual([countedAt, countedAt]);
    const part = { figure: 'clocks-met', only: 'missed' } as const;
    const late = async () => (await figureRecords(source, wish, part, 500)).total;
    const missed = second.figures.find(({ id }) => id === 'clocks-met')?.missed ?? -1;
    expect(await late()).toBe(missed);
    // Counted anew, the clock of the call is late by now.
    hand.forward(3);
    const third = await makeReport(source, wish);
    expect(third.madeAt).toBe(hand.now());
    expect(third.figures.find(({ id }) => id === 'clocks-met')?.missed).toBe(missed + 1);
    expect(await late()).toBe(missed + 1);
  });

  it('is forgotten with an erasure, whether or not that changes what it is counted from', async () => {
    const period = periodOf({ report: 'month', on: hand.now().slice(0, 10) });
    const key = { period, mark: 'the same for ever', now: Date.parse(hand.now()) };
    await keepFold(desk.store, key, async () => ({ sums: noSums(), countedAt: hand.now() }));
    expect(countedSince(desk.store, key)).toBe(key.now);
    await desk.office.erasures.resume();
    expect(countedSince(desk.store, key)).toBeNull();
  });

  it('is kept for the month before when other months are looked at in between', async () => {
    await periodsCounted('2026-11-15');
    expect(await periodsCounted('2026-10-15')).toBe(1);
    expect(await periodsCounted('2026-11-15')).toBe(0);
  });
});
