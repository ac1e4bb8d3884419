import { z } from 'zod';
import { kind } from '../../../../shared/domain/call/call.ts';
import { trade } from '../../../../shared/domain/desk/centre.ts';
import { pauseReason, severity } from '../../../../shared/domain/order/order.ts';
import { localDay } from '../../../../shared/domain/primitives.ts';
import type { RuleChange } from '../../../../shared/domain/rules/rule-change.ts';
import { clockLimit, clockRule, type ClockLimit, type ClockRule } from '../../../../shared/rules/clocks.ts';
import { ladderForm, readLadder, readPercent, writeLadder, writePercent } from './ladder-form.ts';
import { shippedRow } from './rule-groups.ts';

const unit = z.enum(['minutes', 'days', 'workdays', 'time-of-day', 'weekday']);
const openDay = z.union([z.literal(''), localDay]);

const fields = z.object({
  unit,
  amount: z.number(),
  at: z.string(),
  weekday: z.string(),
  soonAtPercent: clockRule.shape.soonAtPercent,
  kinds: z.array(kind),
  severities: z.array(severity),
  trades: z.array(trade),
  fromOn: openDay,
  toOn: openDay,
  restsFor: z.array(pauseReason),
  ladder: ladderForm,
  isActive: z.enum(['on', 'off']),
});
/** A row of the clock table while it is written: nothing ticked means all. */
export type ClockForm = z.output<typeof fields>;
type Change = Extract<RuleChange, { table: 'clocks' }>['change'];

/** The form of a row; a limit of nothing is right only where the rule says at once. */
export function clockForm(rule: ClockRule) {
  return fields.superRefine((form, { addIssue }) => {
    const wrong = (path: keyof ClockForm) => addIssue({ code: 'custom', path: [path], message: path });
    if (!clockLimit.safeParse(limitOf(form)).success || (isNothing(form) && !mayBeNothing(rule)))
      wrong(countsTime(form.unit) ? 'amount' : 'at');
    if (form.kinds.length === 0 && hasKinds(rule)) wrong('kinds');
    if (form.fromOn !== '' && form.toOn !== '' && form.toOn < form.fromOn) wrong('toOn');
  });
}

/** Whether a limit is an amount of time; the others are an hour of the wall. */
export function countsTime(of: ClockLimit['unit']): of is 'minutes' | 'days' | 'workdays' {
  return of === 'minutes' || of === 'days' || of === 'workdays';
}

/**
 * Whether a row is for certain kinds of orders: a follow-up has its reason, what was lent its register, a task of the calendar has
 * no order.
 */
export function hasKinds({ starts }: Pick<ClockRule, 'starts'>): boolean {
  return starts !== 'plannedAt' && starts !== 'custodyDue' && starts !== 'calendar';
}

/** Whether a row is a task of the calendar: it has an hour and nothing else. */
export function isTask({ starts }: Pick<ClockRule, 'starts'>): boolean {
  return starts === 'calendar';
}

/** Whether severities part the orders of a row: only complaints have one. */
export function hasSeverities(kinds: ClockForm['kinds']): boolean {
  return kinds.length === 1 && kinds[0] === 'complaint';
}

function isNothing(form: ClockForm): boolean {
  return countsTime(form.unit) && form.amount === 0;
}

function mayBeNothing({ limit }: ClockRule): boolean {
  return 'amount' in limit && limit.amount === 0;
}

function limitOf({ unit: of, amount, at, weekday }: ClockForm): unknown {
  if (countsTime(of)) return { unit: of, amount };
  return of === 'weekday' ? { unit: of, weekday: Number(weekday), at } : { unit: of, at };
}

/** What the form shows of a row. */
export function readClockRule(rule: ClockRule): ClockForm {
  const { limit } = rule;
  const known: readonly string[] = rule.trades ?? [];
  return {
    unit: limit.unit,
    amount: 'amount' in limit ? limit.amount : 1,
    at: 'at' in limit ? limit.at : '09:00',
    weekday: String('weekday' in limit ? limit.weekday : 1),
    soonAtPercent: readPercent(rule.soonAtPercent),
    kinds: [...rule.kinds],
    severities: [...(rule.severities ?? [])],
    trades: trade.options.filter((each) => known.includes(each)),
    fromOn: rule.fromOn ?? '',
    toOn: rule.toOn ?? '',
    restsFor: [...rule.restsFor],
    ladder: readLadder(rule.ladder),
    isActive: rule.isActive ? 'on' : 'off',
  };
}

/** What the book keeps of a form that was found right. */
export function writeClockRule(form: ClockForm, rule: ClockRule): Change {
  const { severities, trades } = form;
  return {
    limit: clockLimit.parse(limitOf(form)),
    soonAtPercent: writePercent(form.soonAtPercent, [rule.soonAtPercent]),
    kinds: form.kinds,
    severities: severities.length > 0 && (!hasKinds(rule) || hasSeverities(form.kinds)) ? severities : null,
    trades: trades.length > 0 ? trades : null,
    fromOn: form.fromOn || null,
    toOn: form.toOn || null,
    restsFor: form.restsFor,
    ladder: writeLadder(form.ladder, rule),
    isActive: form.isActive === 'on',
  };
}

/** Whether a row that came with the program reads otherwise than it did then. */
export function isChanged(rule: ClockRule): boolean {
  const shipped = shippedRow(rule);
  return shipped !== undefined && !isSame(readClockRule(shipped), readClockRule(rule));
}

/** Whether a form is for other orders or days than its row, so that both can stand beside each other. */
export function isApart(form: ClockForm, rule: ClockRule): boolean {
  const scope = ({ kinds, severities, trades, fromOn, toOn }: ClockForm) => [
    kinds,
    severities,
    trades,
    fromOn,
    toOn,
  ];
  return !isSame(scope(form), scope(readClockRule(rule)));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
