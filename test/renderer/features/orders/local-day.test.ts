import { describe, expect, it } from 'vitest';
import { readDay } from '../../../../renderer/features/orders/local-day.ts';
import { at } from '../an-order.ts';

const zone = 'Asia/Shanghai';
// Half past midnight in Shanghai, still the day before in London.
const now = Date.parse(at('00:30', '2026-11-22'));

describe('a day as a clerk types it', () => {
  it.each<[string, 'past' | 'future', string | null]>([
    ['22', 'future', '2026-11-22'],
    ['22', 'past', '2026-11-22'],
    ['30', 'future', '2026-11-30'],
    ['30', 'past', '2026-10-30'],
    ['5', 'future', '2026-12-05'],
    ['31', 'future', '2026-12-31'],
    ['11-21', 'past', '2026-11-21'],
    ['11-21', 'future', '2027-11-21'],
    ['1.5', 'future', '2027-01-05'],
    ['２８', 'future', '2026-11-28'],
    ['2028/2/29', 'future', '2028-02-29'],
    ['2-29', 'future', null],
    ['2026-02-30', 'past', null],
    ['32', 'future', null],
    ['0', 'past', null],
    ['明天', 'future', null],
    ['', 'future', null],
  ])('%j, %s, is %s', (text, direction, day) => {
    expect(readDay(text, direction, now, zone)).toBe(day);
  });
});
