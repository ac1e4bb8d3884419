import { z } from 'zod';
import { role } from '../desk/staff.ts';
import { id, moment, optionalText } from '../primitives.ts';

const score = z.int().min(1).max(5);

/** The three questions of R4: 维修质量、服务及时性、服务态度. */
export const callbackScores = z.strictObject({ quality: score, timeliness: score, attitude: score });
export type CallbackScores = z.output<typeof callbackScores>;

/** The outcome of one try to call back; `given-up` ends a follow-up that was tried often enough. */
export const callbackOutcome = z.enum(['reached', 'no-answer', 'refused', 'given-up']);
export type CallbackOutcome = z.output<typeof callbackOutcome>;

/** One try to call somebody back; the role is that of the caller at the time. */
export const callbackTry = z.strictObject({
  at: moment,
  by: id,
  outcome: callbackOutcome,
  byRole: role.nullable().default(null),
});

/** Why somebody is called or written to besides the callback that ends every repair and complaint. */
export const followUpReason = z.enum(['address', 'delivery', 'vip', 'sample', 'promised']);
export type FollowUpReason = z.output<typeof followUpReason>;

/** Who took over a callback from whom; it moves only when the colleague accepts by PIN. */
export const entrusted = z.strictObject({
  from: id,
  to: id,
  note: z.string().max(500),
  at: moment,
  acceptedAt: moment.nullable(),
});
export type Entrusted = z.output<typeof entrusted>;

/** A promise to get in touch once more: made by rule or by a clerk, kept when `settled` says so. */
export const followUp = z.strictObject({
  id,
  reason: followUpReason,
  plannedAt: moment,
  /** The same moment on the desk's own time line. */
  plannedInstant: z.number(),
  note: z.string().max(500),
  tries: z.array(callbackTry),
  scores: callbackScores.nullable(),
  text: optionalText,
  settledAt: moment.nullable(),
  settledInstant: z.number().nullable(),
  entrusted: entrusted.nullable(),
});
export type FollowUp = z.output<typeof followUp>;
