import type { Order } from '../../../shared/domain/order/order.ts';
import { kindRule } from '../../../shared/rules/kinds.ts';

/** Where the paper of an order is: none, not printed, printed, with the department, not back though done, or back. */
export type PaperState = 'none' | 'notPrinted' | 'printed' | 'taken' | 'out' | 'back';

/** Reads the state of the paper from the facts of an order. */
export function paperOf(order: Order): PaperState {
  if (order.slipBackAt !== null) return 'back';
  if (kindRule(order.kind).slip === null && order.copies === 0) return 'none';
  // Work that is done and whose paper has not come back is what the desk must ask for.
  if (order.doneAt !== null && kindRule(order.kind).paperReturns) return 'out';
  if (order.pickedUpAt !== null) return 'taken';
  return order.copies === 0 ? 'notPrinted' : 'printed';
}
