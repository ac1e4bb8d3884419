import { describe, expect, it } from 'vitest';
import type { CalendarDay, WorkdayCalendar } from '../../../../../shared/rules/workdays.ts';
import {
  daysOf,
  yearsToShow,
  yearsUnknown,
} from '../../../../../renderer/features/settings/calendar/calendar-days.ts';

const day = (on: string): CalendarDay => ({ on, kind: 'rest', name: '' });
const calendar: WorkdayCalendar = {
  days: { '2026-10-01': day('2026-10-01'), '2026-01-01': day('2026-01-01'), '2028-01-03': day('2028-01-03') },
  years: [2026],
};

describe('daysOf', () => {
  it('holds the days of one year in order', () => {
    expect(daysOf(2026, calendar).map(({ on }) => on)).toEqual(['2026-01-01', '2026-10-01']);
    expect(daysOf(2027, calendar)).toEqual([]);
  });
});

describe('yearsToShow', () => {
  it('always has the present and the coming year, and every year with a day', () => {
    expect(yearsToShow('2026-11-24', calendar)).toEqual([2026, 2027, 2028]);
    expect(yearsToShow('2026-11-24', { days: {}, years: [] })).toEqual([2026, 2027]);
  });
});

describe('yearsUnknown', () => {
  it('names the present or coming year of which only weekends are known', () => {
    expect(yearsUnknown('2026-11-24', calendar)).toEqual([2027]);
    expect(yearsUnknown('2027-01-02', calendar)).toEqual([2027, 2028]);
    expect(yearsUnknown('2026-11-24', { years: [2026, 2027] })).toEqual([]);
  });
});
