import { z } from 'zod';
import { id, label } from '../primitives.ts';

/** The papers a slip is laid out for. */
export const paper = z.enum(['thermal-58', 'thermal-80', 'a5', 'carbon-241']);
export type Paper = z.output<typeof paper>;

/** What is printed; each printer is told which of these come out of it. */
export const slipKind = z.enum([
  'work-order',
  'complaint',
  'message',
  'list',
  'test',
  'complaint-information',
  'complaint-handling',
  'complaint-summary',
  'loan',
  'thing-label',
  'deposit-tag',
  'custody-list',
  'emergency-slip',
  'blank-log',
  'handover',
  'duty-log',
  'ledger',
  'report',
]);
export type SlipKind = z.output<typeof slipKind>;

/** How the bytes travel: a socket, the spooler of the system, or a file beside the book. */
export const transport = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('tcp'),
    host: z.string().min(1).max(253),
    port: z.int().min(1).max(65_535),
  }),
  z.strictObject({ kind: z.literal('system'), queue: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('file') }),
]);
export type Transport = z.output<typeof transport>;

/** A printer of this desk and how paper comes out of it. */
export const printer = z.strictObject({
  id,
  name: label,
  transport,
  paper,
  /** `built-in`: the printer has a Chinese font; `image`: every slip is drawn. Only for thermal paper. */
  chinese: z.enum(['built-in', 'image']),
  offsetXmm: z.number().min(-20).max(20),
  offsetYmm: z.number().min(-20).max(20),
  cut: z.enum(['each', 'whole', 'none']),
  prints: z.array(slipKind),
  /** The printer that is offered, never taken by itself, when this one does not answer. */
  fallback: id.nullable(),
});
export type Printer = z.output<typeof printer>;

/** The printer every desk has: PDF files beside the book. */
export const PDF_PRINTER = 'pdf';
