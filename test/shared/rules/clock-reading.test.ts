import { describe, expect, it } from 'vitest';
import type { Order, PauseReason } from '../../../shared/domain/order/order.ts';
import type { ClockReading } from '../../../shared/rules/clock-reading.ts';
import { defaultClockRules } from '../../../shared/rules/clock-table.ts';
import type { ClockTables } from '../../../shared/rules/clock-runs.ts';
import type { ClockRule } from '../../../shared/rules/clocks.ts';
import { readClocks } from '../../../shared/rules/read-clocks.ts';
import { minutesLater, orderWith, shippedTables } from '../../builders.ts';

const tables: ClockTables = shippedTables;
const sent = orderWith({ state: 'dispatched', dispatchedAt: minutesLater(0) });

function read(
  order: Order,
  rule: string,
  minute: number,
  by: ClockTables = tables,
): ClockReading | undefined {
  return readClocks(order, by, Date.parse(minutesLater(minute))).find(({ rule: { id } }) => id === rule);
}

function rested(from: number, to: number | null, reason: PauseReason = 'absent'): Order['pauses'][number] {
  return {
    reason,
    from: minutesLater(from),
    to: to === null ? null : minutesLater(to),
    until: null,
    note: '',
    fromInstant: null,
    toInstant: null,
  };
}

describe('readPlan', () => {
  it.each([
    ['pick-up', 11.9, 'running'],
    ['pick-up', 12, 'soon'],
    ['pick-up', 15, 'soon'],
    ['pick-up', 15.01, 'late'],
    ['arrival', 15.9, 'running'],
    ['arrival', 16, 'soon'],
    ['arrival', 20.01, 'late'],
    ['completion-query', 60.01, 'late'],
  ] as const)('reads the clock %s after %d min as %s', (rule, minute, mood) => {
    expect(read(sent, rule, minute)?.mood).toBe(mood);
  });

  it('does not run before the order is sent, for another kind, or for a void order', () => {
    expect(read(orderWith(), 'pick-up', 60)).toBeUndefined();
    expect(read({ ...sent, kind: 'request' }, 'pick-up', 60)).toBeUndefined();
    expect(read({ ...sent, state: 'voided' }, 'pick-up', 60)).toBeUndefined();
  });

  it('stops at the moment of the pick-up and stays late when that was late', () => {
    expect(read({ ...sent, pickedUpAt: minutesLater(10) }, 'pick-up', 600)?.mood).toBe('stopped');
    const late = read({ ...sent, pickedUpAt: minutesLater(18) }, 'pick-up', 600);
    expect(late).toMatchObject({ mood: 'stopped-late', leftMs: -3 * 60_000, stoppedAt: minutesLater(18) });
  });

  it('takes the first of the moments that stop a clock, whatever comes after', () => {
    const order = { ...sent, pickedUpAt: minutesLater(10), doneAt: minutesLater(40) };
    expect(read(order, 'pick-up', 60)).toMatchObject({ stoppedAt: minutesLater(10), usedMs: 10 * 60_000 });
  });

  it('leaves paused time out, says it by reason, and moves the due time by it', () => {
    const pauses = [rested(5, 25), rested(26, 30, 'material')];
    expect(read({ ...sent, pauses }, 'arrival', 31)).toMatchObject({
      pausedMinutes: 24,
      pausedBy: [
        { reason: 'absent', minutes: 20 },
        { reason: 'material', minutes: 4 },
      ],
      usedMs: 7 * 60_000,
      dueAt: minutesLater(44),
      mood: 'running',
    });
  });

  it('goes on through a pause for a reason that its rule does not rest for', () => {
    const clockRules = defaultClockRules.map((rule): ClockRule => ({ ...rule, restsFor: ['dnd'] }));
    const order = { ...sent, pauses: [rested(5, 25)] };
    expect(read(order, 'arrival', 30, { ...tables, clockRules })).toMatchObject({
      pausedMinutes: 0,
      usedMs: 30 * 60_000,
    });
  });

  it('rests while the work is paused, and says when it would be due if it went on now', () => {
    const order: Order = { ...sent, state: 'paused', pauses: [rested(5, null, 'material')] };
    expect(read(order, 'arrival', 600)).toMatchObject({
      mood: 'paused',
      isPaused: true,
      usedMs: 5 * 60_000,
      leftMs: 15 * 60_000,
      dueAt: minutesLater(615),
    });
  });

  it('stays late while it rests after its limit, and a pause adds nothing to how late it is', () => {
    const late = (order: Order, minute: number) => read(order, 'arrival', minute)?.leftMs;
    const resting: Order = { ...sent, state: 'paused', pauses: [rested(30, null)] };
    expect(read(resting, 'arrival', 50)).toMatchObject({ mood: 'late', leftMs: -10 * 60_000 });
    const working: Order = { ...sent, pauses: [rested(30, 60)] };
    expect([late(working, 60), late(working, 61)]).toEqual([-10 * 60_000, -11 * 60_000]);
    expect(late({ ...working, arrivedAt: minutesLater(70) }, 90)).toBe(-20 * 60_000);
  });

  it('has used nothing at a moment before its start', () => {
    expect(read(sent, 'pick-up', -500)).toMatchObject({ usedMs: 0, mood: 'running' });
  });

  it('reads what the wall shows on the time line of the desk once the clock was set back', () => {
    const order: Order = { ...sent, instants: { dispatchedAt: Date.parse(minutesLater(0)) } };
    const back = { ...tables, setBackMs: 60 * 60_000 };
    // The wall shows 50 minutes before the sending; on the time line ten minutes have passed.
    expect(read(order, 'pick-up', -50, back)).toMatchObject({ usedMs: 10 * 60_000, mood: 'running' });
    expect(read(order, 'pick-up', -44, back)).toMatchObject({ leftMs: -60_000, mood: 'late' });
  });
});
