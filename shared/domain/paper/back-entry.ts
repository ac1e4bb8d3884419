import { z } from 'zod';
import { moment } from '../primitives.ts';
import { emergencyNumber } from './emergency-number.ts';

/** 补录: that something was entered later than it happened, with both times and the slip it was first written on. */
export const backEntry = z.strictObject({
  /** Null when it was noted on other paper, or kept in mind. */
  paper: emergencyNumber.nullable(),
  happenedAt: moment,
  at: moment,
});
export type BackEntry = z.output<typeof backEntry>;
