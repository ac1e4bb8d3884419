import { openDuties } from '../../rules/duties.ts';
import { isOpen } from '../../rules/order-acts.ts';
import type { DeskState } from '../book.ts';
import { deskDay, decided, refused, type Decide } from '../decision.ts';
import type { Fact } from '../facts.ts';
import type { Order } from '../order/order.ts';

/** The slight complaints that no digest has told the departments yet, oldest first. */
export function undigested(desk: Pick<DeskState, 'orders'>): Order[] {
  return Object.values(desk.orders).filter(
    (order) => order.severity === 'S4' && isOpen(order) && order.moments.digestedAt === undefined,
  );
}

/**
 * Makes the weekly digest of slight complaints; with `close` those that need nothing more are closed with it.
 *
 * Source: T17 "轻微问题…每周一次整理,并把相关的内容发相关部门" (001); "batch close after digest" (R6).
 */
export const decideDigest: Decide<
  { close: boolean; note: string },
  { orders: string[]; closed: string[] }
> = (book, { close, note }, actor) => {
  const orders = undigested(book.desk);
  if (orders.length === 0) return refused({ kind: 'nothing-to-digest' });
  const closing = close ? orders.filter(isClosedByDigest) : [];
  const on = deskDay(book, actor.at);
  const facts: Fact[] = orders.flatMap((order): Fact[] => [
    { type: 'complaint-digested', order: order.number },
    ...(closing.includes(order) ? closingFacts(order, actor.at, note) : []),
  ]);
  facts.push({
    type: 'standing-done',
    task: 'weekly-digest',
    on,
    open: orders.length - closing.length,
    note,
  });
  return decided(facts, {
    orders: orders.map(({ number }) => number),
    closed: closing.map(({ number }) => number),
  });
};

/** Whether a slight complaint needs nothing more than its digest. */
export function isClosedByDigest(order: Order): boolean {
  const isUntouched = order.state === 'registered' || order.state === 'done';
  return isUntouched && openDuties(order).every((duty) => duty === 'digest');
}

function closingFacts(order: Order, at: string, reason: string): Fact[] {
  const { number, place } = order;
  const done: Fact[] =
    order.state === 'done'
      ? []
      : [{ type: 'order-done', order: number, doneAt: at, result: order.result, materialsYuan: null }];
  return [...done, { type: 'order-closed', order: number, placeId: place.id, score: null, reason }];
}
