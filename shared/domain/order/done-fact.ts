import type { Fact } from '../facts.ts';
import type { Order } from './order.ts';

/** The fact that an order's work is done, with what was read off the paper or said by radio. */
export function doneFact(
  order: Order,
  input: { doneAt: string; result: string; materialsYuan?: number | undefined },
): Fact {
  return {
    type: 'order-done',
    order: order.number,
    doneAt: input.doneAt,
    result: input.result,
    materialsYuan: input.materialsYuan ?? null,
  };
}
