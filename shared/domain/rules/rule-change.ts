import { z } from 'zod';
import { clockRule, editableRule } from '../../rules/clocks.ts';
import { numberId } from '../../rules/numbers.ts';
import { calendarDay } from '../../rules/workdays.ts';
import { dutyPerson } from '../clock/duty-person.ts';
import { id, localDay } from '../primitives.ts';

/** One change of the tables that managers edit; it counts from now on, never backwards. */
export const ruleChange = z.discriminatedUnion('table', [
  /** What is not given stays; `copyAs` makes another row for the same clock, for example for a trade or for some days. */
  z.strictObject({
    table: z.literal('clocks'),
    id: clockRule.shape.id,
    copyAs: clockRule.shape.id.optional(),
    change: z.strictObject(editableRule).partial(),
  }),
  /** Back to the shipped values. */
  z.strictObject({ table: z.literal('clocks-reset'), id: clockRule.shape.id }),
  z.strictObject({ table: z.literal('numbers'), id: numberId, value: z.number() }),
  z.strictObject({ table: z.literal('people'), person: dutyPerson }),
  z.strictObject({ table: z.literal('people-remove'), id }),
  z.strictObject({ table: z.literal('calendar'), on: localDay, day: calendarDay.nullable() }),
  /** A list of days as text, one a line: `2027-10-01,rest,国庆节`. */
  z.strictObject({
    table: z.literal('calendar-import'),
    source: z.string().min(1).max(120),
    text: z.string().max(200_000),
  }),
]);
export type RuleChange = z.output<typeof ruleChange>;
