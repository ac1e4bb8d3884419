import { describe, expect, it } from 'vitest';
import { isFarBack, nextDay } from '../../../../renderer/features/orders/past-days.ts';
import { pastRows } from '../../../../renderer/features/orders/use-past-day.ts';
import { anOrder } from '../an-order.ts';

const days = ['2026-11-22', '2026-11-20', '2026-10-02'];

describe('turning the days of the closed orders', () => {
  it('goes from today back through the days that hold something, and forth again', () => {
    expect(nextDay(days, null, 'earlier')).toBe('2026-11-22');
    expect(nextDay(days, '2026-11-22', 'earlier')).toBe('2026-11-20');
    expect(nextDay(days, '2026-11-21', 'earlier')).toBe('2026-11-20');
    expect(nextDay(days, '2026-10-02', 'earlier')).toBeUndefined();
    expect(nextDay(days, '2026-10-02', 'later')).toBe('2026-11-20');
  });

  it('ends at today and yesterday', () => {
    expect(nextDay(days, '2026-11-22', 'later')).toBeNull();
    expect(nextDay(days, null, 'later')).toBeUndefined();
  });

  it('calls more than a month far', () => {
    expect(isFarBack('2026-10-24', '2026-11-24')).toBe(false);
    expect(isFarBack('2026-10-23', '2026-11-24')).toBe(true);
  });
});

describe('the rows of a past day', () => {
  const closed = (number: string, text = '水管漏水') => anOrder({ number, text, state: 'closed' });
  const filed = [closed('A261122-0001'), closed('A261122-0002', '门禁卡'), closed('A261122-0003')];
  const numbers = (...wish: Parameters<typeof pastRows>) =>
    pastRows(...wish).map(({ order }) => order.number);

  it('stand newest first', () => {
    expect(numbers('2026-11-22', filed, {}, '')).toEqual(['A261122-0003', 'A261122-0002', 'A261122-0001']);
  });

  it('leave out an order that was reopened since, and show one that was noted as it is now', () => {
    const noted = closed('A261122-0002', '门禁卡，补一句');
    const living = {
      'A261122-0001': anOrder({ number: 'A261122-0001', state: 'registered' }),
      [noted.number]: noted,
    };
    expect(pastRows('2026-11-22', filed, living, '').map(({ order }) => [order.number, order.text])).toEqual([
      ['A261122-0003', '水管漏水'],
      ['A261122-0002', '门禁卡，补一句'],
    ]);
  });

  it('hold an order that lives again though history no longer counts it in, and none of another day', () => {
    const again = closed('A261122-0009');
    const living = { [again.number]: again, 'A261123-0001': closed('A261123-0001') };
    expect(numbers('2026-11-22', [], living, '')).toEqual(['A261122-0009']);
  });

  it('are narrowed to what was typed', () => {
    expect(numbers('2026-11-22', filed, {}, '门禁')).toEqual(['A261122-0002']);
  });
});
