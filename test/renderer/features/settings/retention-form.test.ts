import { describe, expect, it } from 'vitest';
import {
  defaultOf,
  monthsOf,
  readRetention,
  retentionForm,
} from '../../../../renderer/features/settings/retention/retention-form.ts';
import { defaultRetention, retentionRule } from '../../../../shared/rules/retention.ts';

const isTaken = (mode: 'keep' | 'months', months: number) =>
  retentionForm.safeParse({ mode, months }).success;

describe('the form of how long a kind is kept', () => {
  it.each(defaultRetention.map((rule) => [rule.kind, rule] as const))(
    'gives %s back as it was',
    (_kind, rule) => {
      expect(monthsOf(readRetention(rule))).toBe(rule.months);
      expect(defaultOf(rule.kind)).toBe(rule.months);
    },
  );

  it('offers months to begin with for a kind that is always kept', () => {
    const shown = readRetention({ kind: 'complaint', months: null });
    expect(retentionRule.safeParse({ kind: 'complaint', months: shown.months }).success).toBe(true);
  });

  it.each([
    [0, false],
    [1, true],
    [240, true],
    [241, false],
    [2.5, false],
    [Number.NaN, false],
  ])('takes %d months: %s', (months, taken) => {
    expect(isTaken('months', months)).toBe(taken);
  });

  it('does not look at the months of a kind that is kept', () => {
    expect(isTaken('keep', Number.NaN)).toBe(true);
    expect(monthsOf({ mode: 'keep', months: 12 })).toBeNull();
  });
});
