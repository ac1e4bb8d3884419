import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../../renderer/app/words/format.ts';
import { readHappenedAt } from '../../../../renderer/app/now/happened-at.ts';

const local = createFormat('zh-CN', 'Asia/Shanghai');
const at = (wall: string) => Date.parse(`${wall}+08:00`);
const now = at('2026-11-24T14:32:10');

describe('readHappenedAt', () => {
  it.each([
    ['1405', '2026-11-24T14:05'],
    ['14:05', '2026-11-24T14:05'],
    ['14：05', '2026-11-24T14:05'],
    ['9.5', '2026-11-24T09:05'],
    ['930', '2026-11-24T09:30'],
    ['1432', '2026-11-24T14:32'],
  ])('%j at 14:32 is earlier today', (typed, wall) => {
    expect(readHappenedAt(typed, now, local)).toEqual({ kind: 'at', at: at(wall), daysAgo: 0 });
  });

  it('takes what is still to come as yesterday', () => {
    const atNight = at('2026-11-25T00:20:00');
    expect(readHappenedAt('2350', atNight, local)).toEqual({
      kind: 'at',
      at: at('2026-11-24T23:50'),
      daysAgo: 1,
    });
  });

  it.each([
    ['11-23 14:05', '2026-11-23T14:05', 1],
    ['11/24 1405', '2026-11-24T14:05', 0],
    ['11月14日 9:05', '2026-11-14T09:05', 10],
    ['11月14日0905', '2026-11-14T09:05', 10],
    ['2026-11-20 0:00', '2026-11-20T00:00', 4],
    ['12-31 23:59', '2025-12-31T23:59', 328],
  ])('%j is a time of a day before', (typed, wall, daysAgo) => {
    expect(readHappenedAt(typed, now, local)).toEqual({ kind: 'at', at: at(wall), daysAgo });
  });

  it.each(['11-24 14:33', '2026-11-25 10:00', '11-31 10:00', '13-01 10:00', '11-23', '11-23 24:00'])(
    '%j is still to come, or no time of a day',
    (typed) => {
      expect(readHappenedAt(typed, now, local)).toEqual({ kind: 'wrong' });
    },
  );

  it.each(['25:00', '1260', 'abc', '1', '14:05:00'])('%j is no time', (typed) => {
    expect(readHappenedAt(typed, now, local)).toEqual({ kind: 'wrong' });
  });

  it('is now when nothing was typed', () => {
    expect(readHappenedAt('  ', now, local)).toEqual({ kind: 'now' });
  });

  it('is never in the future, never older than a day, and reads back as it was typed', () => {
    const minutes = fc.integer({ min: 0, max: 59 });
    const hours = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(hours, minutes, fc.integer({ min: 0, max: 86_399_000 }), (hour, minute, passed) => {
        const moment = at('2026-11-24T00:00:00') + passed;
        const typed = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const read = readHappenedAt(typed, moment, local);
        if (read.kind !== 'at') throw new Error('A time of the day is a moment');
        expect(read.at).toBeLessThanOrEqual(moment);
        expect(moment - read.at).toBeLessThan(86_400_000);
        expect(local.time(read.at)).toBe(typed);
      }),
    );
  });
});
