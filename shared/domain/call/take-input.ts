import { z } from 'zod';
import { attachment, serviceMode, severity, urgency, visit } from '../order/order.ts';
import { id, moment, optionalText, orderNumber, text } from '../primitives.ts';
import { emergencyNumber } from '../paper/emergency-number.ts';
import { complaintSource } from '../complaint/complaint.ts';
import { callOutcome, channel, kind } from './call.ts';

/** What is written down at a call; only kind, channel, place and text are obligatory. */
export const takeInput = z.strictObject({
  kind,
  channel,
  /** The place as it was said; a known one is recognised in any punctuation. */
  place: z.string().trim().min(1).max(120),
  text,
  placeId: id.optional(),
  personId: id.optional(),
  callerName: z.string().max(120).default(''),
  callerPhone: z.string().max(40).default(''),
  problem: z.string().max(40).optional(),
  severity: severity.optional(),
  urgency: urgency.default('normal'),
  visit: visit.default({ kind: 'confirm-first' }),
  promisedAt: moment.optional(),
  department: id.optional(),
  collector: z.string().max(120).default(''),
  collectedAt: moment.optional(),
  mode: serviceMode.default('visit'),
  warranty: z.boolean().default(false),
  referenceNo: z.string().max(60).default(''),
  messageFor: z.string().max(120).default(''),
  /** The repeat-back tick (R1.4); obligatory for complaints and messages. */
  readBack: z.boolean().default(false),
  /** Settled on the spot: no order is left for an enquiry, a transfer or a look-up. */
  answer: z.strictObject({ outcome: callOutcome, text: optionalText }).optional(),
  /** What is known of a complaint from its first moment. */
  complaint: z
    .strictObject({
      source: complaintSource.default('outside'),
      isAngry: z.boolean().default(false),
      hasApologised: z.boolean().default(false),
      demand: optionalText.default(''),
      handling: optionalText.default(''),
      /** The person a loud caller is handed to. */
      follower: z.string().max(120).default(''),
    })
    .optional(),
  /** What a guest wants besides (R1.3: 特殊要求). */
  specialWish: optionalText.default(''),
  /** Our address is sent to the caller within two minutes (T6). */
  sendAddress: z.boolean().default(false),
  /** The caller would rather be called back than wait (T4). */
  callBack: z.boolean().default(false),
  relation: z.strictObject({ kind: z.enum(['join', 'rework']), order: orderNumber }).optional(),
  rings: z.int().min(0).max(60).optional(),
  intakeSeconds: z.int().min(0).max(86_400).optional(),
  attachments: z.array(attachment).max(20).default([]),
  /** The draft this call was written in; it is gone once the call is in the book. */
  draft: id.optional(),
  /** 补录: when it truly happened, and the emergency slip it was written on meanwhile. */
  happenedAt: moment.optional(),
  paper: emergencyNumber.optional(),
  /** The number that was reserved with the draft of a complaint. */
  reservedNumber: orderNumber.optional(),
  /** Send it to the department, and print its slip, in the same change. */
  dispatch: z.boolean().default(false),
  print: z.boolean().default(true),
});
export type TakeInput = z.output<typeof takeInput>;
