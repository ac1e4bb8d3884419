import { z } from 'zod';
import { kind } from '../call/call.ts';
import { contact, orderState, severity } from '../order/order.ts';
import { id, moment, optionalText, orderNumber } from '../primitives.ts';
import { callbackScores, callbackTry, entrusted, followUpReason } from './follow-up.ts';

/** Why somebody is called back: by rule at the end of work, or a follow-up. */
export const callbackReason = z.enum(['work', 'complaint', 'request', ...followUpReason.options]);
export type CallbackReason = z.output<typeof callbackReason>;

/**
 * Where a callback stands: to be called now, resting until the calling window or another half-day, tried often enough,
 * settled.
 */
export const callbackState = z.enum(['due', 'resting', 'spent', 'settled']);

/** One callback of the list. */
export const callbackLine = z.strictObject({
  order: orderNumber,
  /** Null for the callback that ends a repair, a complaint or a request. */
  followUp: id.nullable(),
  reason: callbackReason,
  kind,
  severity: severity.nullable(),
  orderState,
  place: z.string(),
  contact,
  text: optionalText,
  result: optionalText,
  plannedAt: moment,
  dueAt: moment.nullable(),
  isLate: z.boolean(),
  state: callbackState,
  /** When the next try is sensible; null when it is now, or never. */
  callFrom: moment.nullable(),
  tries: z.array(callbackTry),
  scores: callbackScores.nullable(),
  note: z.string(),
  owner: id,
  entrusted: entrusted.nullable(),
  /** The person does not want to be called. */
  refuses: z.boolean(),
});
export type CallbackLine = z.output<typeof callbackLine>;
