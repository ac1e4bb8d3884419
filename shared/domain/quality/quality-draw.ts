import { z } from 'zod';
import { callNumber, id, localDay, moment, orderNumber } from '../primitives.ts';

/** What is looked at in a record (R14); `shared/rules/quality.ts` has their sentences, in the order of the digits. */
export const qualityPoint = z.enum(['fields', 'read-back', 'kind', 'promise', 'closing']);
export type QualityPoint = z.output<typeof qualityPoint>;

/** What a supervisor found in one record; a record with at least one point that is not right counts as an error. */
export const qualityCheck = z.strictObject({
  record: z.union([orderNumber, callNumber]),
  /** Whose record it is. */
  staff: id,
  /** Null until it was looked at. */
  wrong: z.array(qualityPoint).nullable(),
  note: z.string().max(500),
  by: id.nullable(),
  at: moment.nullable(),
});
export type QualityCheck = z.output<typeof qualityCheck>;

/**
 * A random draw of records of each person at the desk, which can be drawn once more from its seed.
 *
 * Source: T30 "抽样检查比例不低于15%,错误率超5%需加时培训" (003).
 */
export const qualityDraw = z.strictObject({
  id,
  fromOn: localDay,
  toOn: localDay,
  percent: z.int().min(1).max(100),
  seed: z.int().min(0),
  drawnAt: moment,
  drawnBy: id,
  /** Records of each person in the period, drawn or not. */
  of: z.record(id, z.int()),
  checks: z.array(qualityCheck),
});
export type QualityDraw = z.output<typeof qualityDraw>;
