import { describe, expect, it } from 'vitest';
import {
  callableFrom,
  halfDay,
  halvesTried,
  isSpent,
} from '../../../../shared/domain/callback/calling-window.ts';
import type { CallbackOutcome } from '../../../../shared/domain/callback/follow-up.ts';

const zone = 'Asia/Shanghai';
const at = (time: string) => Date.parse(`2026-11-${time}:00+08:00`);
const tried = (time: string, outcome: CallbackOutcome = 'no-answer') => ({
  at: new Date(at(time)).toISOString(),
  outcome,
});

describe('callableFrom', () => {
  it.each([
    ['before the window', '23T08:59', [], '23T09:00'],
    ['at its beginning', '23T09:00', [], '23T09:00'],
    ['within it', '23T19:59', [], '23T19:59'],
    ['at its end', '23T20:00', [], '24T09:00'],
    ['at night', '23T23:30', [], '24T09:00'],
    ['in the morning nobody answered', '23T10:00', [tried('23T09:30')], '23T13:00'],
    ['in the afternoon nobody answered', '23T14:00', [tried('23T13:30')], '24T09:00'],
    ['after a miss of yesterday', '23T10:00', [tried('22T10:00')], '23T10:00'],
    ['after a try that somebody answered', '23T10:00', [tried('23T09:30', 'reached')], '23T10:00'],
    ['with both halves missed', '23T09:10', [tried('23T09:05'), tried('23T13:00')], '24T09:00'],
  ] as const)('%s', (_name, now, tries, from) => {
    expect(callableFrom(tries, at(now), {}, zone)).toBe(at(from));
  });

  it('keeps the window of the desk', () => {
    const numbers = { 'callback-from': 10, 'callback-until': 12 };
    expect(callableFrom([], at('23T09:30'), numbers, zone)).toBe(at('23T10:00'));
    expect(callableFrom([tried('23T10:30')], at('23T11:00'), numbers, zone)).toBe(at('24T10:00'));
  });

  it('comes to an end when the window ends before it begins', () => {
    const numbers = { 'callback-from': 20, 'callback-until': 9 };
    expect(callableFrom([], at('23T10:00'), numbers, zone)).toBe(at('23T10:00'));
  });
});

describe('half-days', () => {
  it('part at 13:00 by the clock of the desk', () => {
    expect([at('23T12:59'), at('23T13:00')].map((instant) => halfDay(instant, zone))).toEqual([
      '2026-11-23 a',
      '2026-11-23 p',
    ]);
  });

  it('count once, however often nobody answered in one', () => {
    const tries = [tried('23T09:00'), tried('23T09:05'), tried('23T14:00'), tried('24T09:00', 'refused')];
    expect(halvesTried(tries, zone)).toBe(2);
    expect(isSpent(tries, {}, zone)).toBe(false);
    expect(isSpent([...tries, tried('24T10:00')], {}, zone)).toBe(true);
    expect(isSpent(tries, { 'callback-tries': 2 }, zone)).toBe(true);
  });
});
