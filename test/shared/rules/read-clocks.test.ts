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

describe('readClocks', () => {
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
