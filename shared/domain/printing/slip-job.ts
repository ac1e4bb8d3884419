import { z } from 'zod';
import { exportSubject } from '../ledger/export-receipt.ts';
import { id, localDay, moment, orderNumber } from '../primitives.ts';
import { slipKind } from './printer.ts';

/**
 * Where a slip is on its way to paper.
 *
 * `unknown`: bytes were on their way when the connection, the printer or the PC stopped; only a person can tell
 * whether paper came out, so the queue asks and never sends a second copy by itself.
 */
export const slipState = z.enum(['queued', 'sending', 'sent', 'confirmed', 'failed', 'unknown', 'cancelled']);
export type SlipState = z.output<typeof slipState>;

/** Why a slip did not come out; `detail` is for the technician. */
export const slipTrouble = z.strictObject({
  kind: z.enum([
    'printer-unreachable',
    'printer-refused',
    'printer-timeout',
    'connection-lost',
    'out-of-paper',
    'cover-open',
    'printer-offline',
    'queue-missing',
    'no-drawing-here',
    'file-not-written',
    'printer-removed',
    'interrupted',
    'records-missing',
  ]),
  detail: z.string().max(500),
});
export type SlipTrouble = z.output<typeof slipTrouble>;

/** One copy of one slip for one printer. */
export const slipJob = z.strictObject({
  id,
  slip: slipKind,
  order: orderNumber.nullable(),
  printerId: id,
  /** 1 for the first print; 2 and more are marked 补打 on the paper. */
  copy: z.int().positive(),
  reason: z.string().max(200),
  state: slipState,
  attempts: z.int().nonnegative(),
  queuedAt: moment,
  queuedBy: id.nullable(),
  changedAt: moment,
  trouble: slipTrouble.nullable(),
  /** Where the PDF lies, relative to the book's folder; only for file printers. */
  file: z.string().max(400).nullable(),
  /** The local days a summary is about, both included. */
  days: z.strictObject({ from: localDay, to: localDay }).nullable().default(null),
  /** What of the registers it is about: loans and deposits by number, labels of things by id. */
  about: z
    .strictObject({ numbers: z.array(z.string().max(20)).max(10_000), things: z.array(id).max(10_000) })
    .nullable()
    .default(null),
  /** The ledger or the report that is printed. */
  subject: exportSubject.nullable().default(null),
});
export type SlipJob = z.output<typeof slipJob>;

/** Whether only a person can tell if paper came out; nothing was sent of a slip whose records were missing. */
export function mayHavePrinted({ state, trouble }: Pick<SlipJob, 'state' | 'trouble'>): boolean {
  return state === 'unknown' && trouble?.kind !== 'records-missing';
}

/** Whether it is certain that no paper came out. */
export function didNotPrint(job: Pick<SlipJob, 'state' | 'trouble'>): boolean {
  return job.state === 'failed' || (job.state === 'unknown' && !mayHavePrinted(job));
}
