import { z } from 'zod';
import { kind } from '../call/call.ts';
import { severity } from '../order/order.ts';
import type { ClockRule } from '../../rules/clocks.ts';

const moment1 = z.enum([
  'registeredAt',
  'dispatchedAt',
  'pickedUpAt',
  'arrivedAt',
  'completionAskedAt',
  'doneAt',
  'slipBackAt',
  'calledBackAt',
  'closedAt',
]);

/** A row of the clock table as version 0.1.0 wrote it; a released shape is never edited. */
export const clockRule1 = z.strictObject({
  id: z.enum(['pick-up', 'arrival', 'completion-query']),
  kinds: z.array(kind),
  severities: z.array(severity).nullable(),
  starts: moment1,
  stops: z.array(moment1).min(1),
  limitMinutes: z.number().positive().max(100_000),
  soonAtPercent: z.number().min(1).max(100),
  pauses: z.boolean(),
  source: z.string(),
  sentence: z.string(),
});
export type ClockRule1 = z.output<typeof clockRule1>;

/** A row of 0.1.0 as a version of the row that stands for it today. */
export function fromClockRule1(old: ClockRule1, today: ClockRule, since: number): ClockRule {
  return {
    ...today,
    kinds: old.kinds,
    limit: { unit: 'minutes', amount: old.limitMinutes },
    soonAtPercent: old.soonAtPercent,
    since,
  };
}
