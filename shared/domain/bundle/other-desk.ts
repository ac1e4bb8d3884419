import { z } from 'zod';
import { deskLetter, moment } from '../primitives.ts';

/** The desk of which a record is, and how far its book is here. */
export const deskMark = z.strictObject({
  /** The first 16 digits of its origin. */
  desk: z.string().regex(/^[0-9a-f]{16}$/),
  letter: deskLetter,
  centre: z.string(),
  upTo: z.int().nonnegative(),
  takenAt: moment,
});
export type DeskMark = z.output<typeof deskMark>;

/** A desk whose bundles were taken in. */
export const otherDesk = z.strictObject({
  desk: deskMark.shape.desk,
  /** Null while all that came begins behind the first change, or when it is broken. */
  mark: deskMark.nullable(),
  /** How many bundles wait for those before them. */
  waiting: z.int(),
  /** What is here cannot be read; a whole bundle has to be taken anew. */
  isBroken: z.boolean(),
  /** Another book with the letter of this desk. */
  sameLetter: z.boolean(),
});
export type OtherDesk = z.output<typeof otherDesk>;
