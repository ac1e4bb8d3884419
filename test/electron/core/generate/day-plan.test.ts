import { describe, expect, it } from 'vitest';
import { createChances } from '../../../../electron/core/generate/chances.ts';
import { dayAfter, localHour, planDay, startOfDay } from '../../../../electron/core/generate/day-plan.ts';

const year = Array.from({ length: 365 }, (_, index) => dayAfter('2025-01-01', index));

describe('the plan of a day', () => {
  it('begins at midnight of the desk', () => {
    expect(new Date(startOfDay('2026-11-22')).toISOString()).toBe('2026-11-21T16:00:00.000Z');
    expect(localHour(startOfDay('2026-11-22'))).toBe(0);
    expect(dayAfter('2024-02-28', 2)).toBe('2024-03-01');
  });

  it('has its calls within the day, in the order in which they come', () => {
    const calls = planDay('2026-11-22', 600, createChances('day'));
    expect(calls.map(({ at }) => at)).toEqual(calls.map(({ at }) => at).sort((a, b) => a - b));
    expect(calls[0]?.at).toBeGreaterThanOrEqual(startOfDay('2026-11-22'));
    expect(calls.at(-1)?.at).toBeLessThan(startOfDay('2026-11-23'));
  });

  it('has over a year the calls that were asked for, most of them by day, and the kinds in their shares', () => {
    const chances = createChances('year');
    const calls = year.flatMap((day) => planDay(day, 100, chances));
    expect(calls.length / 365).toBeGreaterThan(96);
    expect(calls.length / 365).toBeLessThan(104);
    const share = (test: (call: (typeof calls)[number]) => boolean) =>
      calls.filter(test).length / calls.length;
    expect(share(({ kind }) => kind === 'repair')).toBeCloseTo(0.55, 1);
    expect(share(({ kind }) => kind === 'enquiry')).toBeCloseTo(0.15, 1);
    expect(share(({ kind }) => kind === 'complaint')).toBeCloseTo(0.08, 1);
    expect(share(({ at }) => localHour(at) >= 8 && localHour(at) < 20)).toBeGreaterThan(0.75);
    expect(share(({ at }) => localHour(at) < 6)).toBeGreaterThan(0);
  });

  it('has more calls on Mondays than on Sundays', () => {
    const chances = createChances('weekdays');
    const mean = (first: string) => {
      const counts = Array.from(
        { length: 50 },
        (_, week) => planDay(dayAfter(first, week * 7), 600, chances).length,
      );
      return counts.reduce((sum, count) => sum + count, 0) / counts.length;
    };
    expect(mean('2025-01-06') / mean('2025-01-05')).toBeGreaterThan(1.15);
  });
});
