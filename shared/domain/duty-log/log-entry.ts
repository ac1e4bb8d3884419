import { z } from 'zod';
import { id, moment, orderNumber, text } from '../primitives.ts';

/** One line of the duty log; never edited, only supplemented. */
export const logEntry = z.strictObject({
  id,
  /** When it happened. */
  happenedAt: moment,
  /** When it was written. */
  at: moment,
  by: id.nullable(),
  category: z.enum(['note', 'notice', 'incident', 'equipment', 'visitor', 'system']),
  text,
  orders: z.array(orderNumber),
});
export type LogEntry = z.output<typeof logEntry>;
