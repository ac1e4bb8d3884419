import type { DeskState } from '../../../shared/domain/book.ts';
import { PDF_PRINTER } from '../../../shared/domain/printing/printer.ts';
import { mayHavePrinted, type SlipJob } from '../../../shared/domain/printing/slip-job.ts';
import { blocksOf } from '../../../shared/rules/order-acts.ts';
import { otherPrinters } from './select-slips.ts';

/** Something a person can do with the chosen slip. */
export type SlipAct =
  | { readonly kind: 'in-hand' }
  | { readonly kind: 'not-in-hand' }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'retry' }
  | { readonly kind: 'test-again' }
  /** The next copy; on paper it carries 补打 and its number. Without a printer: the one that prints this slip. */
  | { readonly kind: 'reprint'; readonly copy: number; readonly printerId?: string }
  /** The same copy, elsewhere. */
  | { readonly kind: 'reroute'; readonly printerId: string }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'open'; readonly order: string };

/** What Enter does with the slip, or why it does nothing. */
export type EnterAct =
  SlipAct | { readonly kind: 'nothing'; readonly why: 'answerFirst' | 'waits' | 'sending' | 'back' };

type Desk = Pick<DeskState, 'orders' | 'printers'>;

/** The act of Enter: another copy of what is done, the same copy of what did not come out. */
export function enterAct(job: SlipJob, desk: Desk): EnterAct {
  switch (job.state) {
    case 'unknown':
      return mayHavePrinted(job) ? { kind: 'nothing', why: 'answerFirst' } : { kind: 'retry' };
    case 'queued':
      return { kind: 'nothing', why: 'waits' };
    case 'sending':
      return { kind: 'nothing', why: 'sending' };
    case 'failed':
      return { kind: 'retry' };
    case 'sent':
    case 'confirmed':
    case 'cancelled':
      if (job.slip === 'test') return { kind: 'test-again' };
      return reprint(job, desk) ?? { kind: 'nothing', why: 'back' };
  }
}

function reprint(job: SlipJob, desk: Desk, printerId?: string): SlipAct | null {
  const order = job.order === null ? undefined : desk.orders[job.order];
  if (!order || blocksOf(order, 'print', desk.orders).length > 0) return null;
  return { kind: 'reprint', copy: order.copies + 1, ...(printerId === undefined ? {} : { printerId }) };
}

/** The numbered acts of a slip, in the order of their digits; what its state forbids is not among them. */
export function digitActs(job: SlipJob, desk: Desk): SlipAct[] {
  const isOut = job.state === 'sent' || job.state === 'confirmed' || job.state === 'cancelled';
  const isHeld = job.state === 'queued' || job.state === 'failed' || job.state === 'unknown';
  const others = otherPrinters(desk.printers, job.printerId);
  return [
    ...(mayHavePrinted(job) ? ([{ kind: 'in-hand' }, { kind: 'not-in-hand' }] as const) : []),
    ...(job.state === 'sent' && !isFiled(job) ? ([{ kind: 'confirm' }] as const) : []),
    ...(isHeld ? others.map(({ id }) => ({ kind: 'reroute', printerId: id }) as const) : []),
    ...(isOut ? others.flatMap(({ id }) => reprint(job, desk, id) ?? []) : []),
    ...(isHeld ? ([{ kind: 'cancel' }] as const) : []),
    // A filed order is opened from history.
    ...(job.order === null ? [] : ([{ kind: 'open', order: job.order }] as const)),
  ].slice(0, 9);
}

/** Whether a slip lies as a file and not on paper. */
export function isFiled({ file }: Pick<SlipJob, 'file'>): boolean {
  return file !== null;
}

/** Whether an act asks why before it is done: a copy on paper does, a PDF does not. */
export function asksWhy(act: SlipAct): act is SlipAct & { kind: 'reprint' } {
  return act.kind === 'reprint' && act.printerId !== PDF_PRINTER;
}
