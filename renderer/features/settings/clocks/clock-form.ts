import { z } from 'zod';
import { clockRule, defaultClockRules, type ClockRule } from '../../../../shared/rules/clocks.ts';

/** What a manager may change of a clock. */
export const clockForm = z.object({
  limitMinutes: clockRule.shape.limitMinutes,
  soonAtPercent: clockRule.shape.soonAtPercent,
  kinds: clockRule.shape.kinds.min(1),
});
export type ClockForm = z.output<typeof clockForm>;

/** What the form shows of a clock. */
export function readClockRule({ limitMinutes, soonAtPercent, kinds }: ClockRule): ClockForm {
  return { limitMinutes, soonAtPercent, kinds };
}

/** The value of the first issue of the book when the rule differs from it, else null. */
export function defaultOf(rule: ClockRule): ClockForm | null {
  const first = defaultClockRules.find(({ id }) => id === rule.id);
  if (!first || JSON.stringify(readClockRule(first)) === JSON.stringify(readClockRule(rule))) return null;
  return readClockRule(first);
}
