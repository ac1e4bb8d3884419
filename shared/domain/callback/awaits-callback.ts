import { openDuties } from '../../rules/duties.ts';
import { mayCallBackWhenDone } from '../../rules/order-acts.ts';
import type { Order } from '../order/order.ts';

/** Whether an order waits for the callback that ends it: its slip is back, it has no slip, or the desk was told that it is done. */
export function awaitsCallback(order: Order): boolean {
  if (order.state === 'awaiting-callback') return true;
  if (order.state === 'called-back') return openDuties(order).includes('manager-callback');
  return order.state === 'done' && mayCallBackWhenDone(order);
}
