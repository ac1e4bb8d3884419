import { z } from 'zod';
import { kind } from '../domain/call/call.ts';
import { followUpReason } from '../domain/callback/follow-up.ts';
import { level } from '../domain/clock/notice.ts';
import { slug } from '../domain/custody/register.ts';
import { furtherMoment, pauseReason, severity } from '../domain/order/order.ts';
import { localDay, timeOfDay } from '../domain/primitives.ts';

/** The clocks of the desk by name; several rules of the table may stand behind one. */
export const clockName = z.enum([
  'notify',
  'chase',
  'first-response',
  'pick-up',
  'arrival',
  'escalation',
  'completion-query',
  'slip-back',
  'callback',
  'corrective-form',
  'to-department',
  'digest',
  'dnd-supervisor',
  'dnd-welfare',
  ...followUpReason.options,
  'give-back',
  'daily-count',
  'day-end',
  'weekly-digest',
]);
export type ClockName = z.output<typeof clockName>;

/** The moments of an order a clock can start or stop at. */
export const orderMoment = z.enum([
  'registeredAt',
  'dispatchedAt',
  'pickedUpAt',
  'arrivedAt',
  'completionAskedAt',
  'doneAt',
  'slipBackAt',
  'calledBackAt',
  'closedAt',
  ...furtherMoment.options,
]);
export type OrderMoment = z.output<typeof orderMoment>;

/**
 * What a clock counts from: a moment of an order, the planning of a follow-up, the moment by which something lent was to be
 * back, or the calendar of the desk.
 */
export const clockStart = z.enum([...orderMoment.options, 'plannedAt', 'custodyDue', 'calendar']);
export type ClockStart = z.output<typeof clockStart>;

/** How long a clock may run; minutes run around the clock, workdays by the calendar of the desk (C6). */
export const clockLimit = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('minutes'), amount: z.number().min(0).max(100_000) }),
  z.strictObject({ unit: z.literal('days'), amount: z.number().min(0).max(1_000) }),
  z.strictObject({ unit: z.literal('workdays'), amount: z.number().min(0).max(1_000) }),
  /** The next time the clock on the wall shows this hour. */
  z.strictObject({ unit: z.literal('time-of-day'), at: timeOfDay }),
  /** The next such day of the week (1 is Monday) at this hour. */
  z.strictObject({ unit: z.literal('weekday'), weekday: z.int().min(1).max(7), at: timeOfDay }),
]);
export type ClockLimit = z.output<typeof clockLimit>;

/** One step of the ladder: at so many percent of the limit these are told. */
export const ladderStep = z.strictObject({
  percent: z.number().min(1).max(1_000),
  tells: z.array(level).min(1),
  /** Only for complaints of these severities; null for all. */
  severities: z.array(severity).nullable(),
});
export type LadderStep = z.output<typeof ladderStep>;

/** What a manager may change of a rule. */
export const editableRule = {
  kinds: z.array(kind),
  severities: z.array(severity).nullable(),
  /** The trades of desks it is for; null for all. */
  trades: z.array(z.string().max(40)).nullable(),
  /** The local days within which it counts, both included; null is open. */
  fromOn: localDay.nullable(),
  toOn: localDay.nullable(),
  limit: clockLimit,
  soonAtPercent: z.number().min(1).max(100),
  /** Reasons of a pause during which it rests. */
  restsFor: z.array(pauseReason),
  ladder: z.array(ladderStep).max(10),
  isActive: z.boolean(),
} as const;

/** One version of one row of the clock table. */
export const clockRule = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  clock: clockName,
  ...editableRule,
  starts: clockStart,
  /** The registers it is for; null for all. Only for what was lent, kept or let in. */
  registers: z.array(slug).nullable().default(null),
  /** The first of these stops the clock. */
  stops: z.array(orderMoment),
  /** The instant from which this version counts: clocks that began before keep the version they began with. */
  since: z.number(),
  source: z.string().max(60),
  sentence: z.string().max(400),
});
export type ClockRule = z.output<typeof clockRule>;
