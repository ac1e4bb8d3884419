import type { Order } from '../../../shared/domain/order/order.ts';
import type { ClockReading } from '../../../shared/rules/clock-reading.ts';
import { blocksOf, nextAct, type OrderAct } from '../../../shared/rules/order-acts.ts';

/**
 * The act that Enter does on an order, on the board, in every list and in the order itself (ux 5, board row).
 *
 * On a late clock it is what the clock asks for: the chase, or the question whether the work is done. Elsewhere it is
 * the step of the state table. Null when nothing is left to do.
 */
export function stepOf(order: Order, nearest: Pick<ClockReading, 'rule' | 'mood'> | null): OrderAct | null {
  const wanted = nearest?.mood === 'late' ? lateAct(nearest) : null;
  if (wanted && blocksOf(order, wanted, {}).length === 0) return wanted;
  return nextAct(order);
}

function lateAct({ rule }: Pick<ClockReading, 'rule'>): OrderAct {
  return rule.clock === 'completion-query' ? 'askCompletion' : 'chase';
}
