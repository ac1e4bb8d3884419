import { describe, expect, it } from 'vitest';
import { readDay } from '../../../../../renderer/features/orders/request/read-day.ts';

const NOW = Date.parse('2026-11-26T02:00:00Z'); // 10:00 at the desk
const read = (text: string) => readDay(text, NOW, 'Asia/Shanghai');

describe('readDay', () => {
  it('takes a day for its beginning', () => {
    expect(read('11-24')).toBe('2026-11-23T16:00:00.000Z');
    expect(read('2025-12-31')).toBe('2025-12-30T16:00:00.000Z');
  });

  it('takes a day that has not come yet this year for that of last year', () => {
    expect(read('12-30')).toBe('2025-12-29T16:00:00.000Z');
  });

  it('takes a day with its time, and a time alone for the last one that has passed', () => {
    expect(read('11-24 9:30')).toBe('2026-11-24T01:30:00.000Z');
    expect(read('11:00')).toBe('2026-11-25T03:00:00.000Z');
  });

  it('does not guess', () => {
    expect(read('昨天')).toBeNull();
    expect(read('13-40')).toBeNull();
  });
});
