import { describe, expect, it } from 'vitest';
import type { DueRule } from '../../../shared/domain/custody/register.ts';
import { dueBack, remindAt } from '../../../shared/rules/due-back.ts';

const sameDay: DueRule = { unit: 'time-of-day', at: '18:00', orMinutes: 240 };
const fortnight: DueRule = { unit: 'days', amount: 14, at: '18:00' };

function due(rule: DueRule, at: string, timeZone = 'Asia/Shanghai'): string | null {
  const ms = dueBack(rule, Date.parse(at), timeZone);
  return ms === null ? null : new Date(ms).toISOString();
}

describe('by when something is to be back', () => {
  it.each([
    ['in the morning: at six in the evening', sameDay, '2026-11-22T00:00:00Z', '2026-11-22T10:00:00.000Z'],
    ['right after midnight: the same day', sameDay, '2026-11-21T16:00:00Z', '2026-11-22T10:00:00.000Z'],
    ['a minute before six: in a minute', sameDay, '2026-11-22T09:59:00Z', '2026-11-22T10:00:00.000Z'],
    ['at six: four hours later', sameDay, '2026-11-22T10:00:00Z', '2026-11-22T14:00:00.000Z'],
    ['in the evening: four hours later', sameDay, '2026-11-22T12:30:00Z', '2026-11-22T16:30:00.000Z'],
    ['late at night: the next morning', sameDay, '2026-11-22T15:30:00Z', '2026-11-22T19:30:00.000Z'],
    ['files: a fortnight later at six', fortnight, '2026-11-22T00:00:00Z', '2026-12-06T10:00:00.000Z'],
    ['files lent late: counted from that day', fortnight, '2026-11-22T15:59:00Z', '2026-12-06T10:00:00.000Z'],
    ['over the year', fortnight, '2026-12-25T01:00:00Z', '2027-01-08T10:00:00.000Z'],
    ['over a leap day', fortnight, '2028-02-20T01:00:00Z', '2028-03-05T10:00:00.000Z'],
    [
      'today at its hour',
      { unit: 'days', amount: 0, at: '12:00' },
      '2026-11-22T00:00:00Z',
      '2026-11-22T04:00:00.000Z',
    ],
    ['after minutes', { unit: 'minutes', amount: 90 }, '2026-11-22T00:00:00Z', '2026-11-22T01:30:00.000Z'],
    ['never', { unit: 'none' }, '2026-11-22T00:00:00Z', null],
  ] satisfies [string, DueRule, string, string | null][])('%s', (_when, rule, at, expected) => {
    expect(due(rule, at)).toBe(expected);
  });

  it.each([
    // The clocks go forward on 29 March 2026 and back on 25 October 2026.
    ['the day before summer time', fortnight, '2026-03-20T09:00:00Z', '2026-04-03T16:00:00.000Z'],
    ['a fortnight over the end of it', fortnight, '2026-10-20T09:00:00Z', '2026-11-03T17:00:00.000Z'],
    ['on the short day', sameDay, '2026-03-29T00:30:00Z', '2026-03-29T16:00:00.000Z'],
    ['on the long day', sameDay, '2026-10-25T00:30:00Z', '2026-10-25T17:00:00.000Z'],
    [
      'four real hours over the night of the change',
      sameDay,
      '2026-10-24T22:30:00Z',
      '2026-10-25T17:00:00.000Z',
    ],
  ] satisfies [string, DueRule, string, string][])('in Berlin, %s', (_when, rule, at, expected) => {
    expect(due(rule, at, 'Europe/Berlin')).toBe(expected);
  });
});

describe('when the owner of a deposit is to be reminded', () => {
  const opened = Date.parse('2026-11-22T15:30:00Z');
  const at = (days: readonly number[], reminded: number) => {
    const ms = remindAt(days, reminded, opened, 'Asia/Shanghai');
    return ms === null ? null : new Date(ms).toISOString();
  };

  it.each([
    [[7, 30, 90], 0, '2026-11-29T01:00:00.000Z'],
    [[7, 30, 90], 1, '2026-12-22T01:00:00.000Z'],
    [[7, 30, 90], 2, '2027-02-20T01:00:00.000Z'],
    [[7, 30, 90], 3, null],
    [[90, 7, 30], 0, '2026-11-29T01:00:00.000Z'],
    [[], 0, null],
  ])('of %j after %i times: %s', (days, reminded, expected) => {
    expect(at(days, reminded)).toBe(expected);
  });
});
