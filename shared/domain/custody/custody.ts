import { z } from 'zod';
import { notice } from '../clock/notice.ts';
import { attachment } from '../order/order.ts';
import { deskLetter, id, label, localDay, moment, optionalText, orderNumber } from '../primitives.ts';
import { party } from './borrower.ts';
import { slug } from './register.ts';
import { consent, custodyNumber } from './thing.ts';

/** What came of asking for something back: 催还. */
export const askOutcome = z.enum(['coming', 'no-answer', 'said-when', 'told', 'refuses']);
export type AskOutcome = z.output<typeof askOutcome>;

/** What loans, deposits and visits have in common: one stay of something, or somebody, with one holder. */
const common = {
  number: custodyNumber,
  desk: deskLetter,
  register: slug,
  class: slug,
  who: party,
  openedAt: moment,
  openedBy: id,
  /** By when it is to be back, to be reminded of, to be out again; null when nothing says so. */
  dueAt: moment.nullable(),
  closedAt: moment.nullable(),
  closedBy: id.nullable(),
  values: z.record(slug, z.string().max(500)),
  note: optionalText,
  /** 催还: every time somebody was asked, oldest first. */
  asks: z.array(z.strictObject({ at: moment, by: id, outcome: askOutcome, note: z.string().max(500) })),
  /** Steps of the ladder that have fallen due; `due` is the instant of the due time they count from. */
  steps: z.array(
    z.strictObject({ rule: z.string().max(64), due: z.number(), percent: z.number(), dueAt: moment }),
  ),
  notices: z.array(notice),
  /** Opened, due and closed in milliseconds of the desk's own time line, which never goes back. */
  instants: z.strictObject({
    opened: z.number(),
    due: z.number().nullable(),
    closed: z.number().nullable(),
  }),
  photos: z.array(attachment).max(10),
  signature: attachment.nullable(),
  /** How many copies of its slip or tag were queued. */
  copies: z.int().nonnegative(),
} as const;

/** How a thing came back. */
export const returnReport = z.strictObject({
  condition: z.enum(['good', 'damaged', 'incomplete']),
  pieces: z.int().min(0).max(200),
  /** Only where pages are counted. */
  pages: z.int().min(0).max(100_000).nullable(),
  note: z.string().max(500),
});
export type ReturnReport = z.output<typeof returnReport>;

/** One thing that was lent: from the counter until it is back. */
export const loan = z.strictObject({
  kind: z.literal('loan'),
  ...common,
  /** The number of the first loan of those that were lent together on one slip. */
  lending: custodyNumber,
  thing: id,
  code: z.string().max(30),
  thingName: z.string().max(120),
  pieces: z.int().min(1),
  purpose: z.string().max(500),
  /** The order the thing was lent for. */
  order: orderNumber.nullable(),
  extensions: z.array(
    z.strictObject({ at: moment, by: id, from: moment.nullable(), to: moment, reason: z.string().max(500) }),
  ),
  depositYuan: z.number().nonnegative().max(1_000_000),
  consent: consent.nullable(),
  /** The second member of staff, by the own PIN: as the second person, as approver, or to let it pass. */
  second: z.strictObject({ staff: id, as: z.array(z.enum(['second', 'approval', 'overrule'])) }).nullable(),
  returned: returnReport.nullable(),
  state: z.enum(['out', 'returned', 'lost', 'withdrawn']),
});
export type Loan = z.output<typeof loan>;

/** How a deposit was given out. */
export const releaseReport = z.strictObject({
  to: label,
  identity: z.enum(['id-card', 'passport', 'licence', 'known', 'other']),
  /** The second half of the tag was there. */
  tagSeen: z.boolean(),
  note: z.string().max(500),
});
export type ReleaseReport = z.output<typeof releaseReport>;

/** One thing that was deposited, or found. */
export const deposit = z.strictObject({
  kind: z.literal('deposit'),
  ...common,
  what: label,
  pieces: z.int().min(1).max(1_000),
  /** Where it lies. */
  shelf: z.string().max(60),
  /** The forbidden goods were asked about. */
  toldAt: moment.nullable(),
  reminders: z.array(
    z.strictObject({ days: z.int(), at: moment, by: id, outcome: askOutcome, note: z.string().max(500) }),
  ),
  released: releaseReport.nullable(),
  /** Why it was disposed of, handed to the police, sent back; empty when it was not. */
  disposal: z.string().max(500),
  state: z.enum(['kept', 'released', 'disposed', 'withdrawn']),
});
export type Deposit = z.output<typeof deposit>;

/** Somebody, or a vehicle, that is let in. */
export const visit = z.strictObject({
  kind: z.literal('visit'),
  ...common,
  persons: z.int().min(1).max(500),
  plate: z.string().max(20),
  place: z.strictObject({ id: id.nullable(), name: z.string().max(120) }),
  /** Whom they visit. */
  host: z.string().max(120),
  why: z.string().max(500),
  identity: z.enum(['none', 'seen', 'last-four']),
  identityTail: z.string().regex(/^$|^[0-9X]{4}$/),
  /** The safety rules were told. */
  toldAt: moment.nullable(),
  /** What the place said when it was asked: 业主同意. */
  agreed: z.string().max(200),
  pass: z.strictObject({ thing: id, code: z.string().max(30) }).nullable(),
  /** The last day of a permit to come and go. */
  permitUntil: localDay.nullable(),
  /** When it is expected; null for who just came. */
  expectedAt: moment.nullable(),
  entries: z.array(z.strictObject({ in: moment, out: moment.nullable(), pass: z.string().max(30) })),
  state: z.enum(['expected', 'in', 'left', 'ended', 'withdrawn']),
});
export type Visit = z.output<typeof visit>;

/** One stay of something with a holder: a loan, a deposit or a visit. */
export const custody = z.discriminatedUnion('kind', [loan, deposit, visit]);
export type Custody = z.output<typeof custody>;

/** Whether it still has to end: out, kept, inside or with a permit. */
export function isCustodyOpen({ closedAt }: Pick<Custody, 'closedAt'>): boolean {
  return closedAt === null;
}
