import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoment } from '../../../../renderer/app/orders/local-moment.ts';
import { createFormat } from '../../../../renderer/app/words/format.ts';

const ZONE = 'Asia/Shanghai';
const now = Date.parse('2026-11-24T14:32:00+08:00');
const local = (text: string) => new Date(`${text}:00+08:00`).toISOString();

describe('a time that was typed', () => {
  it.each([
    ['14:30', 'past', local('2026-11-24T14:30')],
    ['1430', 'past', local('2026-11-24T14:30')],
    ['930', 'past', local('2026-11-24T09:30')],
    ['１４：３０', 'past', local('2026-11-24T14:30')],
    ['23:50', 'past', local('2026-11-23T23:50')],
    ['15:00', 'future', local('2026-11-24T15:00')],
    ['9:00', 'future', local('2026-11-25T09:00')],
    ['11-26 9:00', 'future', local('2026-11-26T09:00')],
    ['1-2 9:00', 'future', local('2027-01-02T09:00')],
    ['1-2 9:00', 'past', local('2026-01-02T09:00')],
    ['2026-11-20 08:05', 'future', local('2026-11-20T08:05')],
  ] as const)('%s in the %s is %s', (text, direction, expected) => {
    expect(readMoment(text, direction, now, ZONE)).toBe(expected);
  });

  it.each(['', '下午', '25:00', '12:60', '12', '2-30 9:00', '13-01 9:00', '14:30:00'])(
    '%j is no time',
    (text) => {
      expect(readMoment(text, 'past', now, ZONE)).toBeNull();
    },
  );

  it('is read back as it was written, in any zone and around its changes of the clock', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Auckland'),
        fc.date({
          min: new Date('2026-01-01T00:00:00Z'),
          max: new Date('2027-12-31T00:00:00Z'),
          noInvalidDate: true,
        }),
        (zone, date) => {
          const format = createFormat('zh-CN', zone);
          const typed = `${format.dayKey(date.getTime())} ${format.time(date.getTime())}`;
          const read = readMoment(typed, 'past', now, zone);
          expect(read && `${format.dayKey(read)} ${format.time(read)}`).toBe(typed);
        },
      ),
    );
  });
});
