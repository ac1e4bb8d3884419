import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import { newSlipJob } from './new-slip-job.ts';
import type { SlipKind } from './printer.ts';
import { queueSlip } from './queue-slip.ts';

interface Printed {
  readonly slip: string;
  readonly copy: number;
}

/** Prints a complaint in one of the customer's forms. */
export const decidePrintForm: Decide<
  {
    order: string;
    form: Extract<SlipKind, 'complaint' | 'complaint-information' | 'complaint-handling'>;
    printerId?: string | undefined;
  },
  Printed
> = (book, { order: number, form, printerId }, actor) => {
  const order = entryOf(book.desk.orders, number);
  if (!order) return refused({ kind: 'order-unknown', what: number });
  if (order.kind !== 'complaint') return refused({ kind: 'not-a-complaint' });
  if (printerId !== undefined && !entryOf(book.desk.printers, printerId))
    return refused({ kind: 'printer-unknown', what: printerId });
  const queued = queueSlip(book, { slip: form, order, reason: '', printerId }, actor);
  // Only the slip itself is counted: a further copy of it is marked as one.
  const job = form === 'complaint' ? queued : { ...queued, copy: 1 };
  return decided([{ type: 'slip-queued', job }], { slip: job.id, copy: job.copy });
};

/** Prints 投诉汇总表 of some local days. */
export const decidePrintSummary: Decide<
  { fromOn: string; toOn: string; printerId?: string | undefined },
  Printed
> = (book, { fromOn, toOn, printerId }, actor) => {
  if (printerId !== undefined && !entryOf(book.desk.printers, printerId))
    return refused({ kind: 'printer-unknown', what: printerId });
  const days = { from: fromOn, to: toOn };
  const job = newSlipJob(book, { slip: 'complaint-summary', days, printerId }, actor);
  return decided([{ type: 'slip-queued', job }], { slip: job.id, copy: job.copy });
};
