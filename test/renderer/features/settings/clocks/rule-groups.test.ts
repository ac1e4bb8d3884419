import { describe, expect, it } from 'vitest';
import { defaultClockRules } from '../../../../../shared/rules/clock-table.ts';
import type { ClockRule } from '../../../../../shared/rules/clocks.ts';
import { groupRules, rowOfSentence } from '../../../../../renderer/features/settings/clocks/rule-groups.ts';

function copyOf(id: string, copyAs: string): ClockRule {
  const found = defaultClockRules.find((rule) => rule.id === id);
  if (!found) throw new Error(`The table of clocks has no row ${id}`);
  return { ...found, id: copyAs, limit: { unit: 'minutes', amount: 45 } };
}

describe('groupRules', () => {
  it('shows every row once', () => {
    const shown = groupRules(defaultClockRules).flatMap(({ rules }) => rules.map(({ id }) => id));
    expect([...shown].sort()).toEqual(defaultClockRules.map(({ id }) => id).sort());
  });

  it('puts a row that was added beside the one of the same clock', () => {
    const [orders] = groupRules([...defaultClockRules, copyOf('pick-up', 'pick-up-1')]);
    expect(orders?.rules.slice(0, 3).map(({ id }) => id)).toEqual(['pick-up', 'pick-up-1', 'arrival']);
  });
});

describe('rowOfSentence', () => {
  it('finds for a copy the shipped row whose sentence has a translation', () => {
    expect(rowOfSentence(copyOf('first-response', 'first-response-2')).id).toBe('first-response');
    expect(rowOfSentence(copyOf('callback-request', 'callback-request-1')).id).toBe('callback-request');
  });
});
