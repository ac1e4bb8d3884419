import { z } from 'zod';
import { defaultRetention, retentionRule, type RetentionRule } from '../../../../shared/rules/retention.ts';

/** The form of one kind; what stands in the months counts only where it is not kept for ever. */
export const retentionForm = z
  .object({ mode: z.enum(['keep', 'months']), months: z.number().or(z.nan()) })
  .refine(({ mode, months }) => mode === 'keep' || retentionRule.shape.months.safeParse(months).success, {
    path: ['months'],
  });
export type RetentionForm = z.output<typeof retentionForm>;

const FIRST_MONTHS = 24;

/** What the form shows of a rule. */
export function readRetention({ kind, months }: RetentionRule): RetentionForm {
  if (months !== null) return { mode: 'months', months };
  return { mode: 'keep', months: defaultOf(kind) ?? FIRST_MONTHS };
}

/** The form as the months of a rule; null keeps. */
export function monthsOf({ mode, months }: RetentionForm): number | null {
  return mode === 'keep' ? null : months;
}

/** The months of the first issue of the book. */
export function defaultOf(kind: RetentionRule['kind']): number | null {
  return defaultRetention.find((rule) => rule.kind === kind)?.months ?? null;
}
