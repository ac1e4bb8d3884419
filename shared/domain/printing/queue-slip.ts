import type { Book } from '../book.ts';
import type { Actor } from '../decision.ts';
import type { Order } from '../order/order.ts';
import { newSlipJob } from './new-slip-job.ts';
import type { SlipKind } from './printer.ts';
import type { SlipJob } from './slip-job.ts';

/** The job of the next copy of an order's slip. */
export function queueSlip(
  book: Book,
  wish: { slip: SlipKind; order: Order; reason: string; printerId?: string | undefined },
  actor: Actor,
): SlipJob {
  const { slip, order, reason, printerId } = wish;
  return newSlipJob(book, { slip, order: order.number, copy: order.copies + 1, reason, printerId }, actor);
}
