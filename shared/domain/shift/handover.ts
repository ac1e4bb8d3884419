import { z } from 'zod';
import { slug } from '../custody/register.ts';
import { deskLetter, id, moment, optionalText } from '../primitives.ts';
import { openItem } from './open-item.ts';
import { handoverNumber, shiftNumber } from './shift.ts';

/** What the incoming person said to a line; a question is settled when its answer is accepted. */
export const lineMark = z.strictObject({
  as: z.enum(['told', 'question', 'accepted']),
  at: moment,
  /** The state of the matter when it was told; when it changes, the line is to be told again. */
  print: z.string().max(200),
  question: z.string().max(500),
  answer: z.string().max(500),
  answeredAt: moment.nullable(),
});
export type LineMark = z.output<typeof lineMark>;

/** What the outgoing person wrote to a line, and whether its callback goes to the incoming one. */
export const lineNote = z.strictObject({ text: z.string().max(500), entrust: z.boolean().nullable() });
export type LineNote = z.output<typeof lineNote>;

/** One line of a handover as it was sealed. */
export const handoverLine = openItem.extend({
  note: z.string().max(500),
  /** Callbacks only: it is entrusted to the incoming person. */
  entrust: z.boolean(),
  mark: lineMark.nullable(),
  /** In how many handovers it has stood before this one. */
  carried: z.int().nonnegative(),
});
export type HandoverLine = z.output<typeof handoverLine>;

/** The last count of one row: the things of a class, or the cash box in yuan. */
export const handoverCount = z.strictObject({
  /** `keys/site`, or `cash`. */
  row: z.string().min(1).max(90),
  register: slug.nullable(),
  class: slug.nullable(),
  /** What the book said when it was counted; shown only after the count. */
  expected: z.number(),
  counted: z.number(),
  at: moment,
  by: id,
  /** What was counted code by code is named exactly; a bare number names nothing. */
  missing: z.array(z.string().max(30)),
  extra: z.array(z.string().max(30)),
  isByCode: z.boolean(),
  /** How often this row was counted. */
  tries: z.int().positive(),
  /** Why it differs; obligatory when it does. */
  reason: z.string().max(500),
});
export type HandoverCount = z.output<typeof handoverCount>;

/** What a shift did, for the head of the document. */
export const shiftFigures = z.strictObject({
  calls: z.int().nonnegative(),
  complaints: z.int().nonnegative(),
  orders: z.int().nonnegative(),
  slipsBack: z.int().nonnegative(),
  closed: z.int().nonnegative(),
  lent: z.int().nonnegative(),
  returned: z.int().nonnegative(),
  /** Average of the calls that were timed, in whole seconds. */
  intakeSeconds: z.int().nonnegative().nullable(),
});
export type ShiftFigures = z.output<typeof shiftFigures>;

/** A place of the journal that nobody can change unseen once it is on paper. */
export const anchor = z.strictObject({
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** SHA-256 of the sealed document. */
  document: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Anchor = z.output<typeof anchor>;

/** Something that was added to a sealed handover: 后补. */
export const supplement = z.strictObject({ id, at: moment, by: id, text: z.string().max(2_000) });

/** How far a handover has come; the last three are its ends. */
export const handoverState = z.enum(['prepare', 'face', 'signed', 'refused', 'withdrawn']);
export type HandoverState = z.output<typeof handoverState>;

/**
 * A handover from its preparation until it is sealed or refused.
 *
 * While it runs its lines are built from the book at every look, so that nothing can be missing; only what people said
 * to them is kept. With its end the lines are frozen.
 */
export const handover = z.strictObject({
  number: handoverNumber,
  desk: deskLetter,
  shift: shiftNumber,
  from: id,
  to: id.nullable(),
  /** The supervisor who agreed to somebody who is not on the roster. */
  approvedBy: id.nullable(),
  state: handoverState,
  preparedAt: moment,
  /** When its shift ends by the plan, or null; older handovers do not know it, and what was sealed stays as it is. */
  plannedEnd: moment.nullable().optional(),
  metAt: moment.nullable(),
  closedAt: moment.nullable(),
  /** The handover by which the shift came that is handed over; null when the counter was opened. */
  before: handoverNumber.nullable(),
  /** The refused handover that this one repeats. */
  repeats: handoverNumber.nullable(),
  words: optionalText,
  notes: z.record(z.string(), lineNote),
  marks: z.record(z.string(), lineMark),
  counts: z.record(z.string(), handoverCount),
  lines: z.array(handoverLine).max(20_000),
  figures: shiftFigures.nullable(),
  /** Who did not take over, and why; or why it was withdrawn. */
  refusal: z.strictObject({ by: id, reason: z.string().max(500) }).nullable(),
  next: shiftNumber.nullable(),
  anchor: anchor.nullable(),
  supplements: z.array(supplement).max(200),
  copies: z.int().nonnegative(),
});
export type Handover = z.output<typeof handover>;

/** Whether it still runs; at most one does. */
export function isHandoverOpen({ closedAt }: Pick<Handover, 'closedAt'>): boolean {
  return closedAt === null;
}

/** A handover in one line of a list. */
export const handoverHead = handover
  .pick({
    number: true,
    shift: true,
    from: true,
    to: true,
    state: true,
    preparedAt: true,
    closedAt: true,
    words: true,
    refusal: true,
    next: true,
    repeats: true,
  })
  .extend({
    lines: z.int(),
    questions: z.int(),
    differences: z.int(),
    /** The most handovers in which one of its lines has stood. */
    longestCarried: z.int(),
    supplements: z.int(),
  });
export type HandoverHead = z.output<typeof handoverHead>;
