import { z } from 'zod';
import { callNumber, deskLetter, id, label, moment, optionalText, orderNumber, text } from '../primitives.ts';
import { channel, kind } from '../call/call.ts';
import { callbackScores, callbackTry, entrusted, followUp } from '../callback/follow-up.ts';
import { clockStep, notice, snooze } from '../clock/notice.ts';
import { backEntry } from '../paper/back-entry.ts';
import { complaint } from '../complaint/complaint.ts';
import { request } from '../request/request.ts';

/** The states of R3; `shared/rules/order-acts.ts` says which act leads where. */
export const orderState = z.enum([
  'registered',
  'dispatched',
  'picked-up',
  'arrived',
  'quoted',
  'quote-accepted',
  'in-progress',
  'paused',
  'done',
  'sent-back',
  'awaiting-callback',
  'called-back',
  'closed',
  'voided',
]);
export type OrderState = z.output<typeof orderState>;

/** Severity of a complaint (C1): S1 重大, S2 重要·严重, S3 一般, S4 轻微. */
export const severity = z.enum(['S1', 'S2', 'S3', 'S4']);
export type Severity = z.output<typeof severity>;

/** How soon a repair, a cleaning or a request is wanted. */
export const urgency = z.enum(['normal', 'urgent']);
export type Urgency = z.output<typeof urgency>;

/** Service mode (R3.6): 上门、送修、寄修、有偿服务、电话应答. */
export const serviceMode = z.enum(['visit', 'carry-in', 'mail-in', 'paid', 'phone']);
export type ServiceMode = z.output<typeof serviceMode>;

/** Why work rests: 待料、多方协调、改期、免打扰、客户不在. */
export const pauseReason = z.enum(['material', 'coordination', 'rescheduled', 'dnd', 'absent']);
export type PauseReason = z.output<typeof pauseReason>;

/** What was said about the visit (R1.7): an hour may be promised only after somebody was asked. */
export const visit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('confirm-first') }),
  z.strictObject({ kind: z.literal('asked-soon') }),
  z.strictObject({ kind: z.literal('asked-fixed'), at: moment }),
]);
export type Visit = z.output<typeof visit>;

/** Who the order is for; the number is masked wherever it leaves the book without need. */
export const contact = z.strictObject({
  personId: id.nullable(),
  name: z.string().max(120),
  title: z.enum(['mr', 'ms', 'none']),
  role: z.string().max(40),
  phone: z.string().max(40),
});
export type Contact = z.output<typeof contact>;

/** A file that was added as evidence; the bytes lie beside the book under their hash. */
export const attachment = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: label,
  mediaType: z.string().max(100),
  bytes: z.int().nonnegative(),
  at: moment,
  by: id,
});
export type Attachment = z.output<typeof attachment>;

const yuan = z.number().nonnegative().max(10_000_000).multipleOf(0.01);

export const quote = z.strictObject({
  labourYuan: yuan,
  materialsYuan: yuan,
  note: optionalText,
  acceptedAt: moment.nullable(),
});
export type Quote = z.output<typeof quote>;

/** One line of an order's timeline; the renderer owns the words. */
export const timelineEntry = z.strictObject({
  at: moment,
  by: id.nullable(),
  act: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type TimelineEntry = z.output<typeof timelineEntry>;

/** Moments that only clocks and duties ask for. */
export const furtherMoment = z.enum([
  /** The first time it was sent; sending it elsewhere does not make that later. */
  'sentAt',
  /** Since when it is open again; what counts from its registration counts from here on. */
  'reopenedAt',
  'severityAt',
  'notifiedAt',
  'firstResponseAt',
  'complexAt',
  'escalatedAt',
  'formAt',
  'digestedAt',
  'relayedAt',
  'chasedAt',
  'dndAt',
]);
export type FurtherMoment = z.output<typeof furtherMoment>;

/** Fields that orders of version 0.1.0 do not have; whatever is read from an old book gets them empty. */
export const laterFields = {
  moments: z.partialRecord(furtherMoment, moment).default({}),
  /** The moments of the order in milliseconds of the desk's own time line, which never goes back. */
  instants: z.record(z.string(), z.number()).default({}),
  /** The steps of the ladder that have fallen due. */
  steps: z.array(clockStep).default([]),
  /** The calling list of this order. */
  notices: z.array(notice).default([]),
  snoozes: z.array(snooze).default([]),
  complaint: complaint.nullable().default(null),
  request: request.nullable().default(null),
  followUps: z.array(followUp).default([]),
  /** Who has taken over the callback. */
  entrusted: entrusted.nullable().default(null),
  /** What was lent for this order, by the code on its tag. */
  keys: z
    .array(z.strictObject({ code: z.string().max(30), loan: z.string().max(20), isOut: z.boolean() }))
    .default([]),
  /** Entered after it happened; `registeredAt` is the true time. */
  backEntry: backEntry.nullable().default(null),
};

/** The later fields of an order that has none of them yet. */
export const noLaterFields = z.strictObject(laterFields).parse({});

/** A work order: everything a call left to do, until the desk closes it. */
export const order = z.strictObject({
  number: orderNumber,
  desk: deskLetter,
  calls: z.array(callNumber),
  kind,
  severity: severity.nullable(),
  urgency,
  problem: z.strictObject({ code: z.string(), label: z.string() }).nullable(),
  place: z.strictObject({ id: id.nullable(), name: z.string().max(120) }),
  contact,
  text,
  channel,
  collector: z.string().max(120),
  mode: serviceMode,
  warranty: z.boolean(),
  visit,
  promisedAt: moment.nullable(),
  referenceNo: z.string().max(60),
  messageFor: z.string().max(120),
  department: id,
  assignee: z.string().max(120),
  copyTo: z.array(z.string().max(120)),
  firstContact: id,
  owner: id,
  ownerOffer: z.strictObject({ to: id, reason: z.string(), at: moment }).nullable(),
  escalatedTo: z.string().max(120),
  readBackAt: moment.nullable(),
  state: orderState,
  stateBeforePause: orderState.nullable(),
  registeredAt: moment,
  dispatchedAt: moment.nullable(),
  pickedUpAt: moment.nullable(),
  signer: z.string().max(120),
  arrivedAt: moment.nullable(),
  completionAskedAt: moment.nullable(),
  doneAt: moment.nullable(),
  slipBackAt: moment.nullable(),
  calledBackAt: moment.nullable(),
  closedAt: moment.nullable(),
  quote: quote.nullable(),
  pauses: z.array(
    z.strictObject({
      reason: pauseReason,
      from: moment,
      to: moment.nullable(),
      until: moment.nullable(),
      note: z.string(),
      fromInstant: z.number().nullable().default(null),
      toInstant: z.number().nullable().default(null),
    }),
  ),
  result: optionalText,
  materialsYuan: z.number().nonnegative().nullable(),
  slipCheck: z
    .strictObject({ complete: z.boolean(), done: z.boolean(), signed: z.boolean(), at: moment })
    .nullable(),
  callback: z
    .strictObject({
      tries: z.array(callbackTry),
      scores: callbackScores.nullable(),
      text: optionalText,
    })
    .nullable(),
  reworkOf: orderNumber.nullable(),
  reworks: z.array(orderNumber),
  reopenings: z.int().nonnegative(),
  attachments: z.array(attachment),
  copies: z.int().nonnegative(),
  voidReason: z.string(),
  timeline: z.array(timelineEntry),
  ...laterFields,
});
export type Order = z.output<typeof order>;
