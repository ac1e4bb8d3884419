import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { ClockReading } from '../../../shared/rules/clock-reading.ts';
import type { ClockName } from '../../../shared/rules/clocks.ts';
import { compareWorst, nearestClock, readClocks } from '../../../shared/rules/read-clocks.ts';
import { minutesLater, orderWith, shippedTables } from '../../builders.ts';

const at = (minutes: number) => Date.parse(minutesLater(minutes));
/** One clock of an order by the shipped tables, or null when it has none. */
function readClock(order: Order, clock: ClockName, now: number): ClockReading | null {
  return readClocks(order, shippedTables, now).find(({ rule }) => rule.clock === clock) ?? null;
}
const pause = (reason: 'absent' | 'material' | 'dnd', from: number, to: number | null) => ({
  ...{ reason, from: minutesLater(from), to: to === null ? null : minutesLater(to) },
  ...{ until: null, note: '', fromInstant: null, toInstant: null },
});
const sent = orderWith({ state: 'dispatched', dispatchedAt: minutesLater(0) });

describe('readClock', () => {
  it.each([
    [11.9, 'running'],
    [12, 'soon'],
    [15, 'soon'],
    [15.01, 'late'],
  ] as const)('after %d min of 15 the pick-up clock is %s (T9)', (minutes, mood) => {
    expect(readClock(sent, 'pick-up', at(minutes))?.mood).toBe(mood);
  });

  it.each([
    [15.9, 'running'],
    [16, 'soon'],
    [20.01, 'late'],
  ] as const)('after %d min of 20 the arrival clock is %s (T10)', (minutes, mood) => {
    expect(readClock(sent, 'arrival', at(minutes))?.mood).toBe(mood);
  });

  it('asks after 60 minutes whether the work is finished (T11)', () => {
    expect(readClock(sent, 'completion-query', at(61))?.mood).toBe('late');
    const asked = { ...sent, completionAskedAt: minutesLater(59) };
    expect(readClock(asked, 'completion-query', at(90))?.mood).toBe('stopped');
  });

  it('does not run before the order is sent, for another kind, or for a void order', () => {
    expect(readClock(orderWith(), 'pick-up', at(60))).toBeNull();
    expect(readClock({ ...sent, kind: 'request' }, 'pick-up', at(60))).toBeNull();
    expect(readClock({ ...sent, state: 'voided' }, 'pick-up', at(60))).toBeNull();
  });

  it('stops at the moment of the pick-up and stays late when that was late', () => {
    expect(readClock({ ...sent, pickedUpAt: minutesLater(10) }, 'pick-up', at(600))?.mood).toBe('stopped');
    const late = readClock({ ...sent, pickedUpAt: minutesLater(18) }, 'pick-up', at(600));
    expect(late?.mood).toBe('stopped-late');
    expect(late?.leftMs).toBe(-3 * 60_000);
  });

  it('leaves paused time out of the sum and moves the due time by it', () => {
    const pauses = [pause('absent', 5, 25)];
    const reading = readClock({ ...sent, pauses }, 'arrival', at(30));
    expect(reading).toMatchObject({
      pausedMinutes: 20,
      usedMs: 10 * 60_000,
      dueAt: minutesLater(40),
      mood: 'running',
    });
  });

  it('rests while the work is paused', () => {
    const pauses = [pause('material', 5, null)];
    const reading = readClock({ ...sent, state: 'paused', pauses }, 'arrival', at(600));
    expect(reading).toMatchObject({ mood: 'paused', usedMs: 5 * 60_000 });
  });

  it('does not run backwards when the clock of the PC is set back', () => {
    expect(readClock(sent, 'pick-up', at(-500))).toMatchObject({ usedMs: 0, mood: 'running' });
  });

  it('adds up: what is used and what is left make the limit, at every moment and with every pause', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 300 }),
        (now, from, length) => {
          // Nobody knows beforehand when a pause will end.
          const isOver = from + length <= now;
          const pauses = from > now ? [] : [pause('dnd', from, isOver ? from + length : null)];
          const reading = readClock({ ...sent, pauses }, 'arrival', at(now));
          expect((reading?.usedMs ?? 0) + (reading?.leftMs ?? 0)).toBe(20 * 60_000);
          expect(reading?.mood === 'late').toBe((reading?.leftMs ?? 0) < 0);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('readClocks', () => {
  it('puts what runs before what has stopped, and the worst of it first', () => {
    const readings = readClocks({ ...sent, pickedUpAt: minutesLater(2) }, shippedTables, at(10));
    expect(readings.map(({ rule }) => rule.id)).toEqual(['arrival', 'completion-query', 'pick-up']);
  });
});

describe('compareWorst', () => {
  it('puts what rests behind what runs, and before what has no clock', () => {
    const pauses = [pause('material', 1, null)];
    const rows = [
      orderWith({ number: 'A261122-0009' }),
      { ...sent, pickedUpAt: minutesLater(1), state: 'paused' as const, pauses },
      { ...sent, pickedUpAt: minutesLater(1), state: 'picked-up' as const },
    ].map((order) => ({ order, nearest: nearestClock(order, shippedTables, at(15)) }));
    expect(rows.toSorted(compareWorst).map(({ order }) => order.state)).toEqual([
      'picked-up',
      'paused',
      'registered',
    ]);
  });

  it('puts emergencies first, then what is latest, then what is oldest', () => {
    const rows = [
      { number: 'none', order: orderWith({ number: 'A261122-0003' }) },
      { number: 'late', order: { ...sent, number: 'A261122-0001' } },
      { number: 'later', order: { ...sent, number: 'A261122-0002', dispatchedAt: minutesLater(-30) } },
      { number: 'emergency', order: orderWith({ number: 'A261122-0004', kind: 'emergency' }) },
    ].map((row) => ({ ...row, nearest: nearestClock(row.order, shippedTables, at(16)) }));
    expect(rows.toSorted(compareWorst).map(({ number }) => number)).toEqual([
      'emergency',
      'later',
      'late',
      'none',
    ]);
  });
});
