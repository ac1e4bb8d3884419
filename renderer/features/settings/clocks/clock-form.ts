import { z } from 'zod';
import { defaultClockRules } from '../../../../shared/rules/clock-table.ts';
import { clockRule, type ClockRule } from '../../../../shared/rules/clocks.ts';

/** What a manager may change of a clock. */
export const clockForm = z.object({
  limit: clockRule.shape.limit,
  soonAtPercent: clockRule.shape.soonAtPercent,
  kinds: clockRule.shape.kinds,
});
export type ClockForm = z.output<typeof clockForm>;

/** What the form shows of a clock. */
export function readClockRule({ limit, soonAtPercent, kinds }: ClockRule): ClockForm {
  return { limit, soonAtPercent, kinds };
}

/** The shipped values when the rule differs from them, else null. */
export function defaultOf(rule: ClockRule): ClockForm | null {
  const first = defaultClockRules.find(({ id }) => id === rule.id);
  if (!first || JSON.stringify(readClockRule(first)) === JSON.stringify(readClockRule(rule))) return null;
  return readClockRule(first);
}
