import { z } from 'zod';
import { kind } from '../call/call.ts';
import { standingTask } from '../clock/standing.ts';
import { custodyNumber } from '../custody/thing.ts';
import { pauseReason, severity } from '../order/order.ts';
import { id, moment, optionalText, orderNumber } from '../primitives.ts';

/** What an open matter is about; each matter stands in exactly one group. */
export const openGroup = z.enum([
  'urgent',
  'open',
  'paused',
  'messages',
  'slips',
  'callbacks',
  'prints',
  'out',
  'kept',
  'ahead',
  'tasks',
  'log',
]);
export type OpenGroup = z.output<typeof openGroup>;

/** The record behind an open matter. */
export const openSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('order'), order: orderNumber }),
  z.strictObject({ kind: z.literal('follow-up'), order: orderNumber, followUp: id }),
  z.strictObject({ kind: z.literal('custody'), custody: custodyNumber }),
  z.strictObject({ kind: z.literal('slip'), slip: id }),
  z.strictObject({ kind: z.literal('task'), task: standingTask }),
  z.strictObject({ kind: z.literal('log'), entry: id }),
]);
export type OpenSubject = z.output<typeof openSubject>;

/** One thing that is not finished, as it stands: enough to read it years later without its record. */
export const openItem = z.strictObject({
  /** Names the matter for as long as it is open: `order:A261122-0007`. */
  key: z.string().min(1).max(160),
  group: openGroup,
  about: openSubject,
  /** What is read at the left: the number of an order, the code of a key. */
  number: z.string().max(40),
  /** Where and who; never a telephone. */
  title: z.string().max(300),
  text: optionalText,
  kind: kind.nullable(),
  severity: severity.nullable(),
  /** The state of the record: of an order, a loan, a slip. */
  state: z.string().max(40),
  pause: pauseReason.nullable(),
  /** Who answers for it; null for whoever the counter belongs to. */
  owner: id.nullable(),
  /** The clock that asks first. */
  clock: z.string().max(40).nullable(),
  dueAt: moment.nullable(),
  mood: z.enum(['late', 'soon', 'running', 'none']),
  since: moment,
  /** How often somebody was called or asked. */
  tries: z.int().nonnegative(),
  /** The order a thing was lent for. */
  order: orderNumber.nullable(),
  /** What a later look is compared with: when it differs, the matter has changed meanwhile. */
  print: z.string().max(200),
});
export type OpenItem = z.output<typeof openItem>;
