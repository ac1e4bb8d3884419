import { z } from 'zod';
import { callNumber, id, moment, orderNumber } from '../primitives.ts';
import { emergencyIndex, emergencyNumber, emergencyNumberOf } from './emergency-number.ts';

/** What became of a blank; it happens once. */
export const blankFate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), call: callNumber, order: orderNumber.nullable() }),
  z.strictObject({ kind: z.literal('log'), entry: id }),
  z.strictObject({ kind: z.literal('spoiled'), reason: z.string().max(500) }),
]);
export type BlankFate = z.output<typeof blankFate>;

/** What became of a blank, when and by whom. */
export const settledBlank = z.strictObject({ fate: blankFate, at: moment, by: id.nullable() });
export type SettledBlank = z.output<typeof settledBlank>;

/** Blanks that were printed in one go, both ends included. */
export const blankBatch = z.strictObject({
  id,
  from: z.int().positive(),
  to: z.int().positive(),
  at: moment,
  by: id.nullable(),
  /** What became of them, by number; one that is not named here is still blank. */
  settled: z.record(emergencyNumber, settledBlank),
});
export type BlankBatch = z.output<typeof blankBatch>;

/** The blanks of a desk; a batch that is settled and old is not among them any more. */
export const emergencyPaper = z.strictObject({
  /** The highest index that was ever printed. */
  last: z.int().nonnegative(),
  batches: z.array(blankBatch),
});
export type EmergencyPaper = z.output<typeof emergencyPaper>;

/** A desk that has printed no blanks. */
export const noPaper: EmergencyPaper = { last: 0, batches: [] };

/** How a number stands: never printed, printed and blank, settled, or settled so long ago that only the journal knows. */
export const blankState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('blank'), printedAt: moment, printedBy: id.nullable() }),
  z.strictObject({ kind: z.literal('settled'), settled: settledBlank }),
  z.strictObject({ kind: z.literal('past') }),
]);
export type BlankState = z.output<typeof blankState>;

/** How a number of this desk stands. */
export function stateOfBlank(paper: EmergencyPaper, letter: string | undefined, number: string): BlankState {
  const index = emergencyIndex(number);
  if (letter === undefined || emergencyNumberOf(letter, index) !== number || index < 1 || index > paper.last)
    return { kind: 'unknown' };
  const batch = batchOf(paper, index);
  if (!batch) return { kind: 'past' };
  const settled = batch.settled[number];
  return settled ? { kind: 'settled', settled } : { kind: 'blank', printedAt: batch.at, printedBy: batch.by };
}

/** The batch that an index belongs to. */
export function batchOf({ batches }: EmergencyPaper, index: number): BlankBatch | undefined {
  return batches.find(({ from, to }) => from <= index && index <= to);
}

/** The numbers of a batch, in order. */
export function numbersOf({ from, to }: Pick<BlankBatch, 'from' | 'to'>, letter: string): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => emergencyNumberOf(letter, from + at));
}

/** A number that is still blank, and who printed it when. */
export interface BlankOut {
  readonly number: string;
  readonly at: string;
  readonly by: string | null;
}

/** All numbers that are still blank, in order. */
export function blanksOut({ batches }: EmergencyPaper, letter: string): BlankOut[] {
  return batches.flatMap((batch) =>
    numbersOf(batch, letter)
      .filter((number) => !batch.settled[number])
      .map((number) => ({ number, at: batch.at, by: batch.by })),
  );
}
