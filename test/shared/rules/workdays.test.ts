import { describe, expect, it } from 'vitest';
import { shippedCalendar } from '../../../electron/core/watch/shipped-calendar.ts';
import { isWorkday, restAfter, type WorkdayCalendar } from '../../../shared/rules/workdays.ts';

const year = shippedCalendar(2026).filter(({ on }) => on.startsWith('2026'));
const china: WorkdayCalendar = { days: Object.fromEntries(year.map((day) => [day.on, day])), years: [2026] };
const plain: WorkdayCalendar = { days: {}, years: [] };

describe('isWorkday', () => {
  it.each([
    ['2026-01-01', false, 'New Year'],
    ['2026-01-04', true, 'a Sunday worked for it'],
    ['2026-02-14', true, 'a Saturday worked for the Spring Festival'],
    ['2026-02-15', false, 'its first day, a Sunday'],
    ['2026-02-16', false, 'a Monday of it'],
    ['2026-02-23', false, 'its last day, a Monday'],
    ['2026-02-24', true, 'the Tuesday after it'],
    ['2026-02-28', true, 'the Saturday worked after it'],
    ['2026-05-09', true, 'a Saturday worked for Labour Day'],
    ['2026-09-20', true, 'a Sunday worked for National Day'],
    ['2026-10-01', false, 'National Day'],
    ['2026-10-10', true, 'a Saturday worked for it'],
    ['2026-11-20', true, 'a Friday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-11-23', true, 'a Monday'],
  ])('by the calendar of China %s is worked: %s (%s)', (day, isWorked) => {
    expect(isWorkday(day, china)).toBe(isWorked);
  });

  it('knows Monday to Friday when a year is not in the calendar', () => {
    expect(['2026-02-14', '2026-02-16'].map((day) => isWorkday(day, plain))).toEqual([false, true]);
  });
});

describe('restAfter', () => {
  const at = (time: string) => Date.parse(`${time}:00+08:00`);
  it.each([
    ['a Friday afternoon', '2026-11-20T15:00', '2026-11-21T00:00', '2026-11-23T00:00'],
    ['the middle of a Sunday', '2026-11-22T12:00', '2026-11-22T00:00', '2026-11-23T00:00'],
    [
      'a worked Saturday before nine days of rest',
      '2026-02-14T09:00',
      '2026-02-15T00:00',
      '2026-02-24T00:00',
    ],
    ['a week with a worked Saturday at its end', '2026-02-25T09:00', '2026-03-01T00:00', '2026-03-02T00:00'],
  ])('finds after %s the next days of rest', (_name, instant, from, to) => {
    expect(restAfter(at(instant), china, 'Asia/Shanghai')).toEqual({ from: at(from), to: at(to) });
  });
});
