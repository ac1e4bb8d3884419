import { z } from 'zod';
import { dueRule, type DueRule } from '../../../../shared/domain/custody/register.ts';

/** By when a thing is to be back, while it is written. */
export const dueFields = {
  dueUnit: z.enum(['time-of-day', 'minutes', 'days', 'none']),
  dueAmount: z.string(),
  dueAt: z.string(),
  /** How long from then on, when the hour of the day has passed. */
  dueOrMinutes: z.string(),
} as const;
const dueForm = z.object(dueFields);
export type DueForm = z.output<typeof dueForm>;

const usual: DueForm = { dueUnit: 'none', dueAmount: '14', dueAt: '18:00', dueOrMinutes: '240' };

/** What the form shows of a due rule; what the rule does not say is filled with what is usual. */
export function readDue(rule: DueRule): DueForm {
  return {
    dueUnit: rule.unit,
    dueAmount: 'amount' in rule ? String(rule.amount) : usual.dueAmount,
    dueAt: 'at' in rule ? rule.at : usual.dueAt,
    dueOrMinutes: 'orMinutes' in rule ? String(rule.orMinutes) : usual.dueOrMinutes,
  };
}

/** The form as the rule the book keeps. */
export function writeDue({ dueUnit: unit, dueAmount, dueAt, dueOrMinutes }: DueForm): DueRule {
  const at = dueAt.normalize('NFKC').trim();
  switch (unit) {
    case 'time-of-day':
      return { unit, at, orMinutes: numberOf(dueOrMinutes) };
    case 'minutes':
      return { unit, amount: numberOf(dueAmount) };
    case 'days':
      return { unit, amount: numberOf(dueAmount), at };
    case 'none':
      return { unit };
  }
}

/** The fields of the form that no due rule may have. */
export function wrongDueFields(form: DueForm): (keyof DueForm)[] {
  const checked = dueRule.safeParse(writeDue(form));
  const wrong = checked.success ? [] : checked.error.issues.map(({ path: [name] }) => name);
  const fieldOf = { amount: 'dueAmount', at: 'dueAt', orMinutes: 'dueOrMinutes' } as const;
  return Object.entries(fieldOf).flatMap(([name, field]) => (wrong.includes(name) ? [field] : []));
}

function numberOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed.normalize('NFKC'));
}
