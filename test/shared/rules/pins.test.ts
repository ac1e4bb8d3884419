import { describe, expect, it } from 'vitest';
import { pinWeakness, waitAfterWrongPins } from '../../../shared/rules/pins.ts';

describe('pinWeakness', () => {
  it.each([
    ['12345', 'not-six-digits'],
    ['1234567', 'not-six-digits'],
    ['12345a', 'not-six-digits'],
    ['１２３４５６', 'not-six-digits'],
    ['000000', 'same-digits'],
    ['123456', 'in-a-row'],
    ['987654', 'in-a-row'],
    ['121212', 'repeated'],
    ['123123', 'repeated'],
    ['112233', 'well-known'],
    ['482917', null],
  ])('judges %s as %s', (pin, weakness) => {
    expect(pinWeakness(pin)).toBe(weakness);
  });
});

describe('waitAfterWrongPins', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [7, 120],
    [9, 480],
    [10, 900],
    [50, 900],
  ])('after %d wrong PINs lets a person wait %d s', (wrong, seconds) => {
    expect(waitAfterWrongPins(wrong)).toBe(seconds);
  });

  it('allows no more than 100 tries in a day of guessing', () => {
    let tries = 0;
    for (let second = 0; second < 86_400; second += waitAfterWrongPins(tries) || 1) tries += 1;
    expect(tries).toBeLessThanOrEqual(105);
  });
});
