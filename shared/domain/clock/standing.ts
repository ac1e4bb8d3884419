import { z } from 'zod';
import { id, localDay, moment } from '../primitives.ts';

/** The tasks that the calendar sets the desk: daily count, day-end check, weekly digest. */
export const standingTask = z.enum(['daily-count', 'day-end', 'weekly-digest']);
export type StandingTask = z.output<typeof standingTask>;

/** How a task of the calendar stands: when it last fell due, and for which day it was last done. */
export const standing = z.strictObject({
  dueOn: localDay.nullable(),
  dueAt: moment.nullable(),
  doneOn: localDay.nullable(),
  doneAt: moment.nullable(),
  doneBy: id.nullable(),
});
export type Standing = z.output<typeof standing>;

/** A draw of closed orders for the survey; the seed lets anybody draw it once more. */
export const sample = z.strictObject({
  on: localDay,
  seed: z.int().nonnegative(),
  percent: z.number(),
  /** How many were drawn from. */
  of: z.int().nonnegative(),
  orders: z.array(z.string()),
});
export type Sample = z.output<typeof sample>;
