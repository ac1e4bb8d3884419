import { isOpen } from '../../rules/order-acts.ts';
import { movesWithCounter } from '../../rules/handover-groups.ts';
import type { Book } from '../book.ts';
import { entryOf } from '../entry-of.ts';
import type { Fact } from '../facts.ts';
import type { Order } from '../order/order.ts';

/** Whether somebody still works at the desk. */
export function isStillHere(staff: Book['desk']['staff'], id: string): boolean {
  return entryOf(staff, id)?.isActive === true;
}

/**
 * The facts by which open orders of one person go to another together with the counter; `stays` are order numbers that do
 * not, because their callback stays too. What belonged to somebody who works here no more goes as well.
 *
 * Source: R1.5, R9; the table of kinds is in `rules/handover-groups.ts`.
 */
export function ownershipFacts(
  { desk }: Pick<Book, 'desk'>,
  from: string,
  to: string,
  stays: ReadonlySet<string> = new Set(),
): Fact[] {
  const goes = (order: Order): boolean => {
    if (!isStillHere(desk.staff, order.owner)) return true;
    return order.owner === from && movesWithCounter(order) && !stays.has(order.number);
  };
  return Object.values(desk.orders)
    .filter((order) => {
      const isOwed = isOpen(order) || order.followUps.some(({ settledAt }) => settledAt === null);
      return isOwed && order.owner !== to && goes(order);
    })
    .map(({ number, owner }) => ({ type: 'owner-taken', order: number, from: owner, to }));
}
