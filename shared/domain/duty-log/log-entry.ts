import { z } from 'zod';
import { id, moment, optionalText, orderNumber } from '../primitives.ts';
import { handoverNumber, shiftNumber } from '../shift/shift.ts';
import { logEvent, logLink } from './log-event.ts';

/** The sorts of lines in the duty log. */
export const logCategory = z.enum([
  'note',
  'notice',
  'incident',
  'equipment',
  'visitor',
  'meeting',
  'chase',
  'shift',
  'system',
]);
export type LogCategory = z.output<typeof logCategory>;

/** Fields that lines of version 0.1.0 do not have; whatever is read from an old book gets them empty. */
export const laterLogFields = {
  /** A line for the next shift: it stands in the handovers until one was sealed. */
  forNext: z.boolean().default(false),
  handedOver: handoverNumber.nullable().default(null),
  /** The line that this one supplements or corrects. */
  supplements: id.nullable().default(null),
  links: z.array(logLink).max(40).default([]),
  /** What happened, for lines that the desk writes; `text` is empty then. */
  event: logEvent.nullable().default(null),
  /** The emergency slip or page it was first written on. */
  paper: z.string().max(20).nullable().default(null),
  shift: shiftNumber.nullable().default(null),
};

/** The later fields of a line that has none of them. */
export const noLaterLogFields = z.strictObject(laterLogFields).parse({});

/** One line of the duty log; never edited, only supplemented. */
export const logEntry = z.strictObject({
  id,
  /** When it happened. */
  happenedAt: moment,
  /** When it was written. */
  at: moment,
  by: id.nullable(),
  category: logCategory,
  text: optionalText,
  orders: z.array(orderNumber),
  ...laterLogFields,
});
export type LogEntry = z.output<typeof logEntry>;
