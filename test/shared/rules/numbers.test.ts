import { describe, expect, it } from 'vitest';
import { numberId, numberOf, ruleNumbers, shippedNumber } from '../../../shared/rules/numbers.ts';

describe('the table of numbers', () => {
  it('has one row for each number, within its own bounds, with a source and a sentence', () => {
    expect(ruleNumbers.map(({ id }) => id)).toEqual(numberId.options);
    for (const { value, min, max, source, sentence } of ruleNumbers) {
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
      expect(source).toMatch(/^(T\d+( \[D\])?|R\d+ \[D\])$/);
      expect(sentence).not.toBe('');
    }
  });

  it('is read with what managers changed', () => {
    expect(numberOf({}, 'hold-seconds')).toBe(shippedNumber('hold-seconds').value);
    expect(numberOf({ 'hold-seconds': 45 }, 'hold-seconds')).toBe(45);
    expect(numberOf({ 'told-within-days': 0 }, 'told-within-days')).toBe(0);
  });
});
