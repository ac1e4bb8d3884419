import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../../renderer/app/words/format.ts';
import { readHappenedAt } from '../../../../renderer/features/duty-log/happened-at.ts';

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
    expect(readHappenedAt(typed, now, local)).toEqual({ kind: 'at', at: at(wall), isYesterday: false });
  });

  it('takes what is still to come as yesterday', () => {
    const atNight = at('2026-11-25T00:20:00');
    expect(readHappenedAt('2350', atNight, local)).toEqual({
      kind: 'at',
      at: at('2026-11-24T23:50'),
      isYesterday: true,
    });
  });

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
