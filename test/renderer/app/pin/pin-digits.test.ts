import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PIN_LENGTH, pinDigits } from '../../../../renderer/app/pin/pin-digits.ts';

describe('pinDigits', () => {
  it.each([
    ['482917', '482917'],
    ['４８２９１７', '482917'],
    ['48 29-17', '482917'],
    ['4829170', '482917'],
    ['a1', '1'],
    ['', ''],
  ])('reads %j as %j', (typed, digits) => {
    expect(pinDigits(typed)).toBe(digits);
  });

  it('never holds anything but digits, nor more than a PIN has, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(pinDigits(typed)).toMatch(new RegExp(`^\\d{0,${String(PIN_LENGTH)}}$`));
      }),
    );
  });
});
