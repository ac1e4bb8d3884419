import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedBetween, instantAfter, type Counting } from '../../../shared/rules/counted-time.ts';
import type { WorkdayCalendar } from '../../../shared/rules/workdays.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const week: WorkdayCalendar = { days: {}, years: [] };
const at = (time: string) => Date.parse(`${time}:00+08:00`);

function counting(more: Partial<Counting> = {}): Counting {
  return { rests: [], calendar: null, timeZone: 'Asia/Shanghai', aheadMs: 0, ...more };
}
const inWorkdays = counting({ calendar: week });

describe('countedBetween', () => {
  it.each([
    ['around the clock', '2026-11-20T15:00', '2026-11-23T15:00', counting(), 3 * DAY],
    ['over a weekend', '2026-11-20T15:00', '2026-11-23T15:00', inWorkdays, DAY],
    ['within a weekend', '2026-11-21T09:00', '2026-11-22T21:00', inWorkdays, 0],
    ['from a Sunday on', '2026-11-22T12:00', '2026-11-23T08:00', inWorkdays, 8 * HOUR],
    ['backwards', '2026-11-23T15:00', '2026-11-20T15:00', inWorkdays, 0],
  ])('counts %s', (_name, from, until, by, expected) => {
    expect(countedBetween(at(from), at(until), by)).toBe(expected);
  });

  it('leaves a rest out, also one that overlaps a weekend, and only once', () => {
    const rests = [{ from: at('2026-11-20T20:00'), to: at('2026-11-23T02:00') }];
    expect(countedBetween(at('2026-11-20T18:00'), at('2026-11-23T04:00'), { ...inWorkdays, rests })).toBe(
      4 * HOUR,
    );
  });

  it('takes the days of the wall when the time line is ahead of it', () => {
    const ahead = { ...inWorkdays, aheadMs: DAY };
    // Friday noon on the wall is Saturday noon on the time line.
    expect(countedBetween(at('2026-11-21T12:00'), at('2026-11-22T12:00'), ahead)).toBe(12 * HOUR);
  });
});

describe('instantAfter', () => {
  it.each([
    ['a working day from a Friday', '2026-11-20T15:00', DAY, '2026-11-23T15:00'],
    ['a working day from a Sunday', '2026-11-22T12:00', DAY, '2026-11-24T00:00'],
    ['what ends with the week', '2026-11-20T12:00', 12 * HOUR, '2026-11-21T00:00'],
    ['nothing at all', '2026-11-20T12:00', 0, '2026-11-20T12:00'],
  ])('finds the end of %s', (_name, from, ms, expected) => {
    expect(instantAfter(at(from), ms, inWorkdays)).toBe(at(expected));
  });

  it('is never while a rest has no end', () => {
    const rests = [{ from: at('2026-11-20T13:00'), to: Infinity }];
    expect(instantAfter(at('2026-11-20T12:00'), 2 * HOUR, counting({ rests }))).toBeNull();
    expect(instantAfter(at('2026-11-20T12:00'), HOUR, counting({ rests }))).toBe(at('2026-11-20T13:00'));
  });

  it('is the inverse of counting, for any rests', () => {
    const rests = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 40 })), { maxLength: 5 })
      .map((pairs) => {
        let end = 0;
        return pairs.map(([gap, length]) => {
          const from = end + gap * HOUR;
          end = from + length * HOUR;
          return { from, to: end };
        });
      });
    fc.assert(
      fc.property(rests, fc.integer({ min: 0, max: 300 }), fc.boolean(), (given, hours, byDays) => {
        const by = counting({ rests: given, calendar: byDays ? week : null });
        const end = instantAfter(0, hours * HOUR, by) ?? 0;
        expect(countedBetween(0, end, by)).toBe(hours * HOUR);
        if (hours > 0) expect(countedBetween(0, end - 1, by)).toBe(hours * HOUR - 1);
      }),
      { numRuns: 2_000 },
    );
  });
});
