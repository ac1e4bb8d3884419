import { z } from 'zod';
import { slug } from '../custody/register.ts';
import { id, language, localDay, moment } from '../primitives.ts';
import { reportKind } from '../report/report.ts';
import { ledgerFilter, ledgerWish } from './ledger.ts';

const reportSubject = z.strictObject({
  kind: z.literal('report'),
  report: reportKind,
  /** Any day of the period. */
  on: localDay,
  language: ledgerWish.shape.language,
});

/** What can be written out: a ledger, or a report of the week or the month. */
export const exportSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ledger'), ...ledgerWish.shape }),
  reportSubject,
]);
export type ExportSubject = z.output<typeof exportSubject>;

/** Which list of a register: what is lent, kept or inside. */
export const custodySubject = z.strictObject({
  kind: z.literal('custody'),
  of: z.enum(['loan', 'deposit', 'visit']),
  language,
});

/**
 * What was written out, as its receipt says it: of words that narrowed it only that there were some, since they may well be
 * the name or the telephone of somebody.
 */
export const receiptSubject = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ledger'),
    ...ledgerWish.omit({ filter: true }).shape,
    // Not strict: a receipt that still has the words loses them as it is read.
    filter: z.object({ ...ledgerFilter.omit({ text: true }).shape, hasText: z.boolean().default(false) }),
  }),
  reportSubject,
  custodySubject.extend({ register: slug.nullable(), hasText: z.boolean() }),
]);
export type ReceiptSubject = z.output<typeof receiptSubject>;

/** What a receipt says of a subject. */
export function receiptOf(subject: ExportSubject): ReceiptSubject {
  if (subject.kind === 'report') return subject;
  const { text = '', ...filter } = subject.filter;
  return { ...subject, filter: { ...filter, hasText: text !== '' } };
}

export const exportFormat = z.enum(['xlsx', 'csv', 'pdf']);
export type ExportFormat = z.output<typeof exportFormat>;

/** Where it went: into a file, onto paper, or as JSON to a terminal. */
export const receiptFormat = z.enum([...exportFormat.options, 'paper', 'json']);

/**
 * How an export ended; after a stop of the program in the middle it is `interrupted`, and `incomplete` when records of the book
 * could not be read.
 */
export const exportOutcome = z.enum(['written', 'cancelled', 'failed', 'interrupted', 'incomplete']);
export type ExportOutcome = z.output<typeof exportOutcome>;

/** What was written out of the book, by whom and why; kept whatever becomes of the file. */
export const exportReceipt = z.strictObject({
  id,
  subject: receiptSubject,
  format: receiptFormat,
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
  /** The name the file was to get, however it ended; empty where there is no file. */
  path: z.string().default(''),
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** SHA-256 of the file, known before it gets its name; empty when there is none. */
  sha256: z.string(),
});
export type ExportReceipt = z.output<typeof exportReceipt>;
