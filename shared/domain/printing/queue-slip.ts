import type { Book } from '../book.ts';
import type { Actor } from '../decision.ts';
import type { Order } from '../order/order.ts';
import { PDF_PRINTER, type Printer, type SlipKind } from './printer.ts';
import type { SlipJob } from './slip-job.ts';

/** The printer that a slip comes out of by the table of printers; PDF where nobody else prints it. */
export function printerFor(printers: Readonly<Record<string, Printer>>, slip: SlipKind): string {
  const found = Object.values(printers).find((printer) => printer.prints.includes(slip));
  return found?.id ?? PDF_PRINTER;
}

/** The job of the next copy of an order's slip. */
export function queueSlip(
  book: Book,
  wish: { slip: SlipKind; order: Order; reason: string; printerId?: string | undefined },
  actor: Actor,
): SlipJob {
  return {
    id: actor.newId(),
    slip: wish.slip,
    order: wish.order.number,
    printerId: wish.printerId ?? printerFor(book.desk.printers, wish.slip),
    copy: wish.order.copies + 1,
    reason: wish.reason,
    state: 'queued',
    attempts: 0,
    queuedAt: actor.at,
    queuedBy: actor.by,
    changedAt: actor.at,
    trouble: null,
    file: null,
    days: null,
    about: null,
  };
}
