import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, instantOf, localTime, timeOfDayMs, weekdayOf } from '../../../shared/rules/local-days.ts';

const HOUR = 3_600_000;

describe('localTime', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-21T16:00:00Z', '2026-11-22', 0],
    ['Asia/Shanghai', '2026-11-22T15:59:59.999Z', '2026-11-22', 24 * HOUR - 1],
    ['Europe/Berlin', '2026-03-29T00:59:00Z', '2026-03-29', 2 * HOUR - 60_000],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29', 3 * HOUR],
    ['Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25', 2.5 * HOUR],
    ['Europe/Berlin', '2026-10-25T01:30:00Z', '2026-10-25', 2.5 * HOUR],
    ['America/New_York', '2026-11-01T05:30:00Z', '2026-11-01', 1.5 * HOUR],
    ['Asia/Kathmandu', '2026-11-22T18:15:00Z', '2026-11-23', 0],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', '2026-04-05', 1.5 * HOUR],
    ['Pacific/Apia', '2026-11-22T11:00:00Z', '2026-11-23', 0],
  ])('in %s reads %s as %s', (timeZone, instant, day, ms) => {
    expect(localTime(Date.parse(instant), timeZone)).toEqual({ day, ms });
  });
});

describe('instantOf', () => {
  it.each([
    ['a day of 23 hours', '2026-03-29', 23],
    ['a day of 25 hours', '2026-10-25', 25],
    ['an ordinary day', '2026-11-22', 24],
  ])('knows %s in Berlin', (_name, day, hours) => {
    const zone = 'Europe/Berlin';
    expect(instantOf(dayAfter(day), 0, zone) - instantOf(day, 0, zone)).toBe(hours * HOUR);
    expect(localTime(instantOf(day, 9 * HOUR, zone), zone)).toEqual({ day, ms: 9 * HOUR });
  });

  it('is the inverse of reading, but for the hour that summer time leaves out or has twice', () => {
    const zone = fc.constantFrom(
      'Asia/Shanghai',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'UTC',
    );
    const half = fc
      .integer({ min: 0, max: 2 * 24 * 400 })
      .map((n) => Date.parse('2026-01-01T00:00:00Z') + (n * HOUR) / 2);
    fc.assert(
      fc.property(zone, half, (timeZone, instant) => {
        const { day, ms } = localTime(instant, timeZone);
        const back = instantOf(day, ms, timeZone);
        expect(localTime(back, timeZone)).toEqual({ day, ms });
        expect(Math.abs(back - instant)).toBeLessThanOrEqual(HOUR);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %d days is %s', (day, days, expected) => {
    expect(dayAfter(day, days)).toBe(expected);
  });

  it('counts the week from Monday, 1, to Sunday, 7', () => {
    const week = Array.from({ length: 7 }, (_, index) => weekdayOf(dayAfter('2026-11-23', index)));
    expect(week).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('reads a time of day', () => {
    expect(['00:00', '09:30', '23:59'].map(timeOfDayMs)).toEqual([0, 9.5 * HOUR, 24 * HOUR - 60_000]);
  });
});
