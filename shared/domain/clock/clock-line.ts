import { z } from 'zod';
import { clockLimit, clockName } from '../../rules/clocks.ts';
import { kind } from '../call/call.ts';
import { pauseReason, severity } from '../order/order.ts';
import { id, moment, orderNumber } from '../primitives.ts';
import { level } from './notice.ts';

/** One clock that runs at the desk, with its whole explanation: every sum can be checked by hand. */
export const clockLine = z.strictObject({
  /** Null for a task of the calendar. */
  order: orderNumber.nullable(),
  followUp: id.nullable(),
  clock: clockName,
  rule: z.string(),
  kind: kind.nullable(),
  severity: severity.nullable(),
  place: z.string(),
  owner: id.nullable(),
  state: z.enum(['running', 'soon', 'late', 'paused']),
  startedAt: moment,
  dueAt: moment,
  usedMinutes: z.number(),
  /** Negative when late. */
  leftMinutes: z.number(),
  pausedMinutes: z.array(z.strictObject({ reason: pauseReason, minutes: z.number() })),
  /** Why it runs and is late: the limit and the sentence of the procedure that demands it. */
  why: z.strictObject({ limit: clockLimit, source: z.string(), sentence: z.string() }),
  /** The steps of the ladder that have fallen due, and the next one. */
  steps: z.array(z.strictObject({ percent: z.number(), dueAt: moment, told: z.array(z.string()) })),
  next: z.strictObject({ percent: z.number(), dueAt: moment, tells: z.array(level) }).nullable(),
  snoozedUntil: moment.nullable(),
});
export type ClockLine = z.output<typeof clockLine>;
