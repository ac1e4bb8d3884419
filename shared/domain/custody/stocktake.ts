import { z } from 'zod';
import { id, moment } from '../primitives.ts';
import { slug } from './register.ts';
import { thingState } from './thing.ts';

/** What a difference turned out to be. */
export const differenceCause = z.enum(['lost', 'returned', 'found', 'miscounted', 'elsewhere']);
export type DifferenceCause = z.output<typeof differenceCause>;

/** How one difference was resolved. */
export const resolution = z.strictObject({
  code: z.string().max(30),
  cause: differenceCause,
  reason: z.string().trim().min(1).max(500),
});
export type Resolution = z.output<typeof resolution>;

/** How things were counted: one by one by code (scanned, or by their hook), or only how many there are. */
export const countMethod = z.enum(['scan', 'hook', 'number']);

/** One count of a register, or of a cabinet of it, blind and signed. */
export const stocktake = z.strictObject({
  id,
  at: moment,
  by: id,
  register: slug,
  cabinet: z.string().max(40).nullable(),
  method: countMethod,
  /** What the book expected when the count ended. */
  expected: z.int().nonnegative(),
  counted: z.int().nonnegative(),
  missing: z.array(z.string().max(30)),
  extra: z.array(z.strictObject({ code: z.string().max(30), state: thingState })),
  unknown: z.array(z.string().max(120)),
  resolutions: z.array(resolution),
  note: z.string().max(500),
});
export type Stocktake = z.output<typeof stocktake>;
