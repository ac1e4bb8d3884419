import { z } from 'zod';
import { callOutcome, channel, kind } from '../call/call.ts';
import { complaintSource } from '../complaint/complaint.ts';
import { attachment, serviceMode, severity, urgency } from '../order/order.ts';
import { id, moment, optionalText, orderNumber } from '../primitives.ts';

const short = z.string().max(120);

/** What has been typed into a call so far; fields of other kinds stay while the kind changes. */
export const draftFields = z.strictObject({
  who: short,
  placeId: id.nullable(),
  personId: id.nullable(),
  place: short,
  callerName: short,
  callerPhone: z.string().max(40),
  problem: z.string().max(40),
  text: optionalText,
  relation: z.strictObject({ kind: z.enum(['new', 'join', 'rework']), order: orderNumber.nullable() }),
  severity,
  urgency,
  visitKind: z.enum(['confirm-first', 'asked-soon', 'asked-fixed']),
  visitAt: z.string().max(40),
  department: short,
  channel,
  collector: short,
  /** When the matter came to somebody's ears, local `YYYY-MM-DDTHH:mm`, or empty. */
  collectedAt: z.string().max(40),
  mode: serviceMode,
  warranty: z.boolean(),
  messageFor: short,
  isAnswered: z.boolean(),
  /** How a call that needs no order ended; null until it was chosen. */
  outcome: callOutcome.nullable(),
  answer: optionalText,
  referenceNo: z.string().max(60),
  rings: z.int().min(0).max(60).nullable(),
  readBackAt: moment.nullable(),
  attachments: z.array(attachment).max(20),
  /** A complaint: whether the caller is loud, whether the desk has said sorry, what is wanted, who takes it over. */
  isAngry: z.boolean().default(false),
  hasApologised: z.boolean().default(false),
  complaintSource: complaintSource.default('outside'),
  demand: optionalText.default(''),
  /** What was done about a complaint while its caller was still there (R3.1). */
  handling: optionalText.default(''),
  follower: short.default(''),
  /** What a guest wants besides. */
  specialWish: optionalText.default(''),
  /** Promises made while talking (T6, T4). */
  sendAddress: z.boolean().default(false),
  callBack: z.boolean().default(false),
  /** 补录: it happened earlier, at this local `YYYY-MM-DDTHH:mm`, and stands on this emergency slip; both may be empty. */
  isBackEntry: z.boolean().default(false),
  happenedAt: z.string().max(40).default(''),
  paper: z.string().max(40).default(''),
});
export type DraftFields = z.output<typeof draftFields>;

/** The form of a call that has just begun. */
export const emptyDraftFields: DraftFields = {
  who: '',
  placeId: null,
  personId: null,
  place: '',
  callerName: '',
  callerPhone: '',
  problem: '',
  text: '',
  relation: { kind: 'new', order: null },
  severity: 'S3',
  urgency: 'normal',
  visitKind: 'confirm-first',
  visitAt: '',
  department: '',
  channel: 'phone',
  collector: '',
  collectedAt: '',
  mode: 'visit',
  warranty: false,
  messageFor: '',
  isAnswered: false,
  outcome: null,
  answer: '',
  referenceNo: '',
  rings: null,
  readBackAt: null,
  attachments: [],
  isAngry: false,
  hasApologised: false,
  complaintSource: 'outside',
  demand: '',
  handling: '',
  follower: '',
  specialWish: '',
  sendAddress: false,
  callBack: false,
  isBackEntry: false,
  happenedAt: '',
  paper: '',
};

/** A call that is being written down; it belongs to one person until somebody takes it over. */
export const draft = z.strictObject({
  id,
  owner: id,
  kind,
  fields: draftFields,
  /** A complaint's number is reserved with its draft, so that it can be told first. */
  reservedNumber: orderNumber.nullable(),
  startedAt: moment,
  /** Since when the caller is on hold (T4), or null. */
  heldAt: moment.nullable(),
  savedAt: moment,
});
export type Draft = z.output<typeof draft>;
