import { z } from 'zod';

/** Why a row of an owner register cannot be taken over as it stands. */
export const importProblemKind = z.enum([
  /** No place, and no firm that would explain a person without one. */
  'missing-place',
  /** Something is known of a person who has no name. */
  'missing-name',
  'bad-phone',
  'too-many-phones',
  'bad-plate',
  'too-many-plates',
  'bad-area',
  'too-long',
  'unknown-role',
  'unknown-title',
  'unknown-vip',
  /** The spreadsheet turned `3-12` into the twelfth of March. */
  'place-became-date',
  /** The same as an earlier row in every column that is taken over. */
  'duplicate-row',
  /** Another area for the same place than in an earlier row. */
  'contradicts-row',
  /** The person would have more places than a record holds. */
  'too-many-places',
]);
export type ImportProblemKind = z.output<typeof importProblemKind>;

/** A problem, by row and column as the spreadsheet numbers them, both beginning with 1. */
export const importProblem = z.strictObject({
  row: z.int().positive(),
  /** `null` when the whole row is meant, or when the file has no such column. */
  column: z.int().positive().nullable(),
  kind: importProblemKind,
  /** What stands in the cell, shortened; for `duplicate-row` and `contradicts-row` the number of the earlier row. */
  value: z.string().max(80),
});
export type ImportProblem = z.output<typeof importProblem>;

/** Why a file is no table that can be imported. */
export const importTrouble = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file-too-large'), bytes: z.int(), limit: z.int() }),
  /** A small file that unpacks to more than `limit` bytes: damaged, or made to do harm. */
  z.strictObject({ kind: z.literal('unpacks-too-large'), limit: z.int() }),
  z.strictObject({ kind: z.literal('too-many-rows'), limit: z.int() }),
  z.strictObject({ kind: z.literal('too-many-columns'), limit: z.int() }),
  /** The workbook format before 2007, or one that is locked with a password; both begin with the same bytes. */
  z.strictObject({ kind: z.literal('old-or-locked-workbook') }),
  z.strictObject({ kind: z.literal('damaged-workbook') }),
  z.strictObject({ kind: z.literal('not-a-table') }),
  /** Neither UTF-8 nor GB18030 nor UTF-16. */
  z.strictObject({ kind: z.literal('unknown-encoding') }),
  /** A quotation mark opens in this row and never closes, or stands in the middle of a cell. */
  z.strictObject({ kind: z.literal('broken-quotes'), row: z.int() }),
  z.strictObject({ kind: z.literal('no-rows') }),
  /** No column was recognised or chosen as place or name. */
  z.strictObject({ kind: z.literal('no-usable-column') }),
  z.strictObject({ kind: z.literal('cancelled') }),
]);
export type ImportTrouble = z.output<typeof importTrouble>;
