import { defaultClockRules } from '../../../../shared/rules/clock-table.ts';
import type { ClockName, ClockRule } from '../../../../shared/rules/clocks.ts';

/** What a row of the clock table is about, for finding it in the list. */
export type RuleGroup = 'orders' | 'complaints' | 'requests' | 'callbacks' | 'lending' | 'calendar';

const groupOf = {
  'pick-up': 'orders',
  arrival: 'orders',
  'completion-query': 'orders',
  escalation: 'orders',
  'slip-back': 'orders',
  notify: 'complaints',
  'first-response': 'complaints',
  'to-department': 'complaints',
  'corrective-form': 'complaints',
  digest: 'complaints',
  chase: 'requests',
  'dnd-supervisor': 'requests',
  'dnd-welfare': 'requests',
  callback: 'callbacks',
  address: 'callbacks',
  delivery: 'callbacks',
  vip: 'callbacks',
  sample: 'callbacks',
  promised: 'callbacks',
  'give-back': 'lending',
  'daily-count': 'calendar',
  'day-end': 'calendar',
  'weekly-digest': 'calendar',
} as const satisfies Record<ClockName, RuleGroup>;

const groups: readonly RuleGroup[] = ['orders', 'complaints', 'requests', 'callbacks', 'lending', 'calendar'];

/** The rows in the order of the list, by what they are about; rows of one clock stand together. */
export function groupRules(
  rules: readonly ClockRule[],
): { readonly group: RuleGroup; readonly rules: readonly ClockRule[] }[] {
  const clocks = [...new Set(rules.map(({ clock }) => clock))];
  const sorted = [...rules].sort((a, b) => clocks.indexOf(a.clock) - clocks.indexOf(b.clock));
  return groups.map((group) => ({ group, rules: sorted.filter(({ clock }) => groupOf[clock] === group) }));
}

/** The shipped row with the same id; undefined for a row that was added at this desk. */
export function shippedRow({ id }: Pick<ClockRule, 'id'>): ClockRule | undefined {
  return defaultClockRules.find((row) => row.id === id);
}

/** The shipped row whose sentence stands behind a row, also behind one that was copied from it. */
export function rowOfSentence(rule: ClockRule): ClockRule {
  const same = ({ clock, sentence }: ClockRule) => clock === rule.clock && sentence === rule.sentence;
  return shippedRow(rule) ?? defaultClockRules.find(same) ?? rule;
}
