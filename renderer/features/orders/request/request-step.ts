import type { Order } from '../../../../shared/domain/order/order.ts';
import { isOpen } from '../../../../shared/rules/order-acts.ts';

/** What Enter does on a request: tell the floor, chase it, note an attempt at a closed door, call back, close. */
export type RequestStep = 'relay' | 'chase' | 'dnd' | 'resume' | 'callBack' | 'close';

/** What the digit 1 does besides. */
export type RequestSecond = 'offer' | 'rest';

/** Whether an order rests because a room does not want to be disturbed (R5.6). */
export function restsForDnd({ state, pauses }: Pick<Order, 'state' | 'pauses'>): boolean {
  const last = pauses.at(-1);
  return state === 'paused' && last?.reason === 'dnd' && last.to === null;
}

/** Whether an order is handled by the steps of a request: a request that is open, or any order before a closed door. */
export function hasRequestSteps(order: Order): boolean {
  return (order.kind === 'request' && isOpen(order)) || restsForDnd(order);
}

/** The next of the steps of R5.2: listen → offer → tell → confirm → chase → done → call the guest. */
export function requestStep(order: Order): RequestStep {
  switch (order.state) {
    case 'registered':
    case 'dispatched':
      return 'relay';
    case 'paused':
      return restsForDnd(order) ? 'dnd' : 'resume';
    case 'done':
    case 'awaiting-callback':
      return 'callBack';
    case 'called-back':
      return 'close';
    default:
      return 'chase';
  }
}

/** What may be wanted besides: another offer while the floor has not been told, rest while it is at work. */
export function requestSecond(order: Order): RequestSecond | null {
  if (order.kind !== 'request') return null;
  const step = requestStep(order);
  if (step === 'chase') return 'rest';
  return step === 'relay' || step === 'dnd' || step === 'resume' ? 'offer' : null;
}
