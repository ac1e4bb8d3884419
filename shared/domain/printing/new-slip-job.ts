import type { Book } from '../book.ts';
import type { Actor } from '../decision.ts';
import { PDF_PRINTER, type Printer, type SlipKind } from './printer.ts';
import type { SlipJob } from './slip-job.ts';

/** What is to be printed; what is left out is empty, and without a printer the table of printers decides. */
export type SlipJobWish = Pick<SlipJob, 'slip'> &
  Partial<Pick<SlipJob, 'order' | 'copy' | 'reason' | 'days' | 'about' | 'subject'>> & {
    readonly printerId?: string | undefined;
  };

/** The printer that a slip comes out of by the table of printers; PDF where nobody else prints it. */
export function printerFor(printers: Readonly<Record<string, Printer>>, slip: SlipKind): string {
  const found = Object.values(printers).find((printer) => printer.prints.includes(slip));
  return found?.id ?? PDF_PRINTER;
}

/** A job as it stands when it has just been queued. */
export function newSlipJob(
  book: Book,
  { printerId, ...wish }: SlipJobWish,
  { at, by, newId }: Actor,
): SlipJob {
  return {
    id: newId(),
    order: null,
    printerId: printerId ?? printerFor(book.desk.printers, wish.slip),
    copy: 1,
    reason: '',
    state: 'queued',
    attempts: 0,
    queuedAt: at,
    // The desk itself, which queues the sheet of a seal that a crash cut short, is nobody.
    queuedBy: by === '' ? null : by,
    changedAt: at,
    trouble: null,
    file: null,
    days: null,
    about: null,
    subject: null,
    ...wish,
  };
}
