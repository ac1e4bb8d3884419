import { z } from 'zod';
import { backEntry } from '../paper/back-entry.ts';
import { callNumber, deskLetter, id, moment, optionalText, orderNumber } from '../primitives.ts';

/** How something reached the desk (R1.1). */
export const channel = z.enum([
  'phone',
  'counter',
  'mail',
  'fax',
  'online',
  'staff',
  'home-visit',
  'meeting',
]);
export type Channel = z.output<typeof channel>;

/** What a call is about (R1.2): 咨询 报修 家政 投诉 建议 紧急 找人/转接 留言 预约 物品需求 查询. */
export const kind = z.enum([
  'enquiry',
  'repair',
  'cleaning',
  'complaint',
  'suggestion',
  'emergency',
  'transfer',
  'message',
  'appointment',
  'request',
  'lookup',
]);
export type Kind = z.output<typeof kind>;

/** How a call ended that left nothing to do (R1.13). */
export const callOutcome = z.enum(['answered', 'transferred', 'declined', 'alternative']);
export type CallOutcome = z.output<typeof callOutcome>;

/** A call or a visit, written down once; most leave an order behind. */
export const call = z.strictObject({
  number: callNumber,
  desk: deskLetter,
  /** When it came in: the true time, also of a back-entry. */
  at: moment,
  by: id,
  kind,
  channel,
  collector: z.string().max(120),
  collectedAt: moment.nullable(),
  place: z.strictObject({ id: id.nullable(), name: z.string().max(120) }),
  personId: id.nullable(),
  callerName: z.string().max(120),
  text: optionalText,
  order: orderNumber.nullable(),
  outcome: callOutcome.nullable(),
  answer: optionalText,
  rings: z.int().min(0).max(60).nullable(),
  /** From the first key to the registration, in whole seconds. */
  intakeSeconds: z.int().min(0).nullable(),
  /** Fields that calls of version 0.1.0 do not have. */
  backEntry: backEntry.nullable().default(null),
});
export type Call = z.output<typeof call>;
