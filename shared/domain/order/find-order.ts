import { blocksOf, type OrderAct } from '../../rules/order-acts.ts';
import { ok, type Result } from '../../result.ts';
import type { Refusal } from '../../refusal.ts';
import type { Book } from '../book.ts';
import { refused } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import type { Order } from './order.ts';

/** Finds the order an act is about and asks the state table whether the act may happen now. */
export function findOrderFor(book: Book, number: string, act: OrderAct): Result<Order, Refusal> {
  const order = entryOf(book.desk.orders, number);
  if (!order) return refused({ kind: 'order-unknown', what: number });
  const blocks = blocksOf(order, act, book.desk.orders);
  return blocks.length === 0 ? ok(order) : refused({ kind: 'blocked', order: number, act, blocks });
}
