import { z } from 'zod';
import { recordKind } from '../../rules/retention.ts';
import { id, localDay, moment } from '../primitives.ts';

/**
 * Whose data is taken out of the book: those of a person, or of all closed records of a kind before a day.
 *
 * `borrowers` are the entries in the list of borrowers that go with the person, or that are all there is of somebody.
 */
export const erasureSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: id, borrowers: z.array(id).default([]) }),
  z.strictObject({ kind: z.literal('borrower'), borrowers: z.array(id).min(1) }),
  z.strictObject({
    kind: z.literal('records'),
    of: recordKind,
    closedBefore: localDay,
    /** How many there were. */
    count: z.int().nonnegative().nullable().default(null),
  }),
]);
export type ErasureSubject = z.output<typeof erasureSubject>;

/** An erasure as the book remembers it: that it happened, not what was erased. */
export const erasure = z.strictObject({
  id,
  at: moment,
  by: id.nullable(),
  reason: z.string(),
  subject: erasureSubject,
  /** Null while bytes are still being taken out; opening the book goes on with it. */
  finishedAt: moment.nullable(),
  /** True while a second backup folder that was not there still holds the bytes. */
  secondFolderOwes: z.boolean(),
});
export type Erasure = z.output<typeof erasure>;

/** What an erasure would touch, shown before it is done. */
export const erasureOutlook = z.strictObject({
  name: z.string(),
  orders: z.int(),
  openOrders: z.int(),
  calls: z.int(),
  /** Loans, deposits and visits of the person, and how many of them have not ended. */
  stays: z.int(),
  openStays: z.int(),
  logLines: z.int(),
  changes: z.int(),
  files: z.int(),
});
export type ErasureOutlook = z.output<typeof erasureOutlook>;
