import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import type { Seat } from '../../../../electron/core/ports.ts';
import { clockTables } from '../../../../shared/domain/clock/clock-tables.ts';
import { isWorkday } from '../../../../shared/rules/workdays.ts';
import { minutesLater } from '../../../builders.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  mustOpen,
  openSampleDesk,
  tempFolder,
} from '../../../temp-desk.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let hand: ReturnType<typeof createHand>;
let desk: OpenDesk;
let clerk: Seat;

beforeEach(async () => {
  temp = await tempFolder();
  hand = createHand();
  desk = await openSampleDesk(deskOptions(temp.folder, hand));
  clerk = desk.connectAs('1001', () => undefined);
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

async function reopen(): Promise<void> {
  await desk.close();
  desk = await mustOpen(deskOptions(temp.folder, hand));
  clerk = desk.connectAs('1001', () => undefined);
}

async function takeRepair(): Promise<string> {
  const input = {
    kind: 'repair',
    channel: 'phone',
    place: '3-1203',
    text: '漏水',
    dispatch: true,
    print: false,
  };
  const { order } = await mustAnswer(clerk, 'calls.take', input);
  if (order === null) throw new Error('No order was left');
  return order;
}

function stepsOf(order: string): string[] {
  const { steps = [] } = desk.store.book.desk.orders[order] ?? {};
  return steps.map(({ clock, percent, dueAt }) => `${clock} ${percent} ${dueAt}`);
}

describe('the watch', () => {
  it('writes before a command what has fallen due before it, each step once', async () => {
    const order = await takeRepair();
    hand.forward(16);
    await mustAnswer(clerk, 'orders.pickUp', { order, signer: '吴永强' });
    await mustAnswer(clerk, 'clocks.list', {});
    expect(stepsOf(order)).toEqual([
      `pick-up 50 ${minutesLater(7.5)}`,
      `arrival 50 ${minutesLater(10)}`,
      `pick-up 80 ${minutesLater(12)}`,
      `pick-up 100 ${minutesLater(15)}`,
      `arrival 80 ${minutesLater(16)}`,
    ]);
    const acts = desk.store.book.desk.orders[order]?.timeline.map(({ act }) => act) ?? [];
    expect(acts.indexOf('order-picked-up')).toBe(acts.length - 1);
  });

  it('writes at the next opening what fell due while nobody was at the PC, with its true due time', async () => {
    const order = await takeRepair();
    await desk.close();
    hand.forward(6 * 60);
    await reopen();
    await mustAnswer(clerk, 'clocks.list', {});
    expect(stepsOf(order)).toContain(`arrival 150 ${minutesLater(30)}`);
    expect(new Set(stepsOf(order)).size).toBe(stepsOf(order).length);
  });

  it('writes each call up the ladder into the duty log, once, with its true time, also after an opening (R6)', async () => {
    const order = await takeRepair();
    const told = () =>
      desk.store.book.desk.log.flatMap(({ event, happenedAt, orders }) =>
        event?.kind === 'escalated' ? [`${orders[0]} ${event.clock} ${event.percent} ${happenedAt}`] : [],
      );
    hand.forward(16);
    await mustAnswer(clerk, 'clocks.list', {});
    const steps = desk.store.book.desk.orders[order]?.notices ?? [];
    const calls = new Set(steps.map(({ why, percent, dueAt }) => `${order} ${why} ${percent} ${dueAt}`));
    expect(calls.size).toBeGreaterThan(0);
    expect(told()).toEqual([...calls]);
    await desk.close();
    hand.forward(60);
    await reopen();
    await mustAnswer(clerk, 'clocks.list', {});
    expect(told().length).toBeGreaterThan(calls.size);
    expect(new Set(told()).size).toBe(told().length);
  });

  it('writes a hundred steps a change and goes on until all are written, however many lines they have', async () => {
    for (let call = 0; call < 30; call += 1) await takeRepair();
    const before = desk.store.book.desk.seq;
    hand.forward(24 * 60);
    await desk.office.watch.look();
    const { orders, log, seq } = desk.store.book.desk;
    const steps = Object.values(orders).flatMap((order) => order.steps);
    expect(steps.length).toBeGreaterThan(200);
    expect(log.filter(({ event }) => event?.kind === 'escalated').length).toBeGreaterThan(50);
    // What is due is written in changes of a hundred steps; tasks of the day and the like are one change each.
    expect(seq - before).toBeLessThan(steps.length / 100 + 8);
    const after = steps.length;
    await desk.office.watch.look();
    expect(Object.values(desk.store.book.desk.orders).flatMap((order) => order.steps)).toHaveLength(after);
  });

  it('says in the duty log that the clock of the PC was set back, whoever noticed it first', async () => {
    await takeRepair();
    hand.set(minutesLater(-60));
    await desk.office.watch.look();
    hand.set(minutesLater(-180));
    await mustAnswer(
      desk.connect(() => undefined),
      'session.signIn',
      { staff: '1001', pin: '482917' },
    );
    await desk.office.watch.look();
    const lines = desk.store.book.desk.log.filter(({ event }) => event?.kind === 'clock-set-back');
    expect(lines.map(({ at }) => at)).toEqual([minutesLater(-60), minutesLater(-180)]);
  });

  it('takes a set-back right after the opening for what it is, and does not undo it', async () => {
    const other = await tempFolder();
    const clock = createHand(minutesLater(3 * 24 * 60));
    const fresh = await openSampleDesk(deskOptions(other.folder, clock));
    clock.set(minutesLater(0));
    const seat = fresh.connectAs('1001', () => undefined);
    const call = { kind: 'repair', channel: 'phone', place: '3-1203', text: '漏水' };
    for (let minute = 0; minute < 3; minute += 1) {
      clock.set(minutesLater(minute));
      await mustAnswer(seat, 'calls.take', call);
      await fresh.office.watch.look();
    }
    expect(fresh.store.book.desk.setBackMs).toBe(3 * 24 * 60 * 60_000);
    await fresh.close();
    await other.remove();
  });

  it('calls nobody when a clock that had lost its date is put right again', async () => {
    const order = await takeRepair();
    hand.forward(5);
    await desk.office.watch.look();
    const before = desk.office.watch.instant();
    hand.set('2020-01-01T00:00:00.000Z');
    await desk.office.watch.look();
    expect(desk.store.book.desk.setBackMs).toBeGreaterThan(6 * 365 * 86_400_000);
    hand.set(minutesLater(6));
    await desk.office.watch.look();
    expect(desk.store.book.desk.setBackMs).toBe(0);
    expect(desk.office.watch.instant() - before).toBe(60_000);
    expect(desk.store.book.desk.orders[order]?.steps).toEqual([]);
  });

  it('notices once that the clock was set back, also when the store has noticed it before', async () => {
    await takeRepair();
    hand.set(minutesLater(-60));
    // Locking needs nobody, so that it is written before the watch has looked.
    const locked = desk.connect(() => undefined);
    await mustAnswer(locked, 'session.signIn', { staff: '1001', pin: '482917' });
    await mustAnswer(clerk, 'clocks.list', {});
    expect(desk.store.book.desk.setBackMs).toBe(60 * 60_000);
  });

  it('goes on at the last change when the clock was set back while the desk was closed', async () => {
    const order = await takeRepair();
    await desk.close();
    hand.set(minutesLater(-120));
    await reopen();
    await mustAnswer(clerk, 'clocks.list', {});
    expect(desk.store.book.desk.setBackMs).toBe(120 * 60_000);
    hand.forward(16);
    const { clocks } = await mustAnswer(clerk, 'clocks.list', { order });
    expect(clocks.find(({ clock }) => clock === 'pick-up')).toMatchObject({ usedMinutes: 16, state: 'late' });
  });

  it('leaves a clock that was only corrected by seconds as it is', async () => {
    await takeRepair();
    hand.set(minutesLater(-0.5));
    await mustAnswer(clerk, 'clocks.list', {});
    expect(desk.store.book.desk.setBackMs).toBe(0);
  });

  it('knows the holidays and the days worked instead of them as soon as the desk is open', async () => {
    await mustAnswer(clerk, 'clocks.list', {});
    const { workdays } = clockTables(desk.store.book.desk);
    expect(workdays.years).toContain(2026);
    expect([isWorkday('2026-10-01', workdays), isWorkday('2026-10-10', workdays)]).toEqual([false, true]);
  });

  it('sets the tasks of the calendar once a day, and takes them off the list when they are signed', async () => {
    hand.set(minutesLater(9 * 60 + 1));
    const tasks = async () =>
      (await mustAnswer(clerk, 'clocks.list', {})).clocks.flatMap(({ order, clock }) =>
        order ? [] : [clock],
      );
    expect(await tasks()).toEqual(['daily-count']);
    await mustAnswer(clerk, 'rounds.sign', { task: 'daily-count', pin: '482917' });
    expect(await tasks()).toEqual([]);
    hand.set(minutesLater(10 * 60));
    expect(await tasks()).toEqual(['day-end']);
    hand.forward(24 * 60);
    await reopen();
    expect((await tasks()).sort()).toEqual(['daily-count', 'day-end', 'weekly-digest']);
  });
});
