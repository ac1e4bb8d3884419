import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import { receiptWithoutFile } from '../ledger/receipt-without-file.ts';
import type { Language } from '../primitives.ts';
import { newSlipJob } from '../printing/new-slip-job.ts';
import type { ReportWish } from './report.ts';

/** Prints the report of a week or a month with a receipt, as the book stands when the paper comes (T31). */
export const decidePrintReport: Decide<
  ReportWish & { language: Language; printerId?: string | undefined; reason: string },
  { slip: string; copy: number }
> = (book, { printerId, reason, ...wish }, actor) => {
  if (printerId !== undefined && !entryOf(book.desk.printers, printerId))
    return refused({ kind: 'printer-unknown', what: printerId });
  const subject = { kind: 'report' as const, ...wish };
  const job = newSlipJob(book, { slip: 'report', subject, printerId }, actor);
  const receipt = receiptWithoutFile(actor.newId(), { subject, format: 'paper', reason, rows: 0 });
  return decided([{ type: 'slip-queued', job }, ...receipt], { slip: job.id, copy: 1 });
};
