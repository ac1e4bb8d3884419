import { z } from 'zod';
import { id, localDay, moment } from '../primitives.ts';
import { reportKind } from '../report/report.ts';
import { ledgerWish } from './ledger.ts';

/** What can be written out: a ledger, or a report of the week or the month. */
export const exportSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ledger'), ...ledgerWish.shape }),
  z.strictObject({
    kind: z.literal('report'),
    report: reportKind,
    /** Any day of the period. */
    on: localDay,
    language: ledgerWish.shape.language,
  }),
]);
export type ExportSubject = z.output<typeof exportSubject>;

export const exportFormat = z.enum(['xlsx', 'csv', 'pdf']);
export type ExportFormat = z.output<typeof exportFormat>;

/** How an export ended; after a stop of the program in the middle it is `interrupted`. */
export const exportOutcome = z.enum(['written', 'cancelled', 'failed', 'interrupted']);
export type ExportOutcome = z.output<typeof exportOutcome>;

/** What was written out of the book, by whom and why; kept whatever becomes of the file. */
export const exportReceipt = z.strictObject({
  id,
  subject: exportSubject,
  format: exportFormat,
  /** Telephones and names in full; else telephones are masked. */
  personal: z.boolean(),
  reason: z.string(),
  by: id.nullable(),
  beganAt: moment,
  /** Null while it runs. */
  outcome: exportOutcome.nullable(),
  endedAt: moment.nullable(),
  /** Where the file lies; while it runs, the name it is written under; empty when there is none. */
  file: z.string(),
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** SHA-256 of the file; empty when there is none. */
  sha256: z.string(),
});
export type ExportReceipt = z.output<typeof exportReceipt>;
