import { isOpen } from '../../rules/order-acts.ts';
import { movesWithCounter } from '../../rules/handover-groups.ts';
import type { Book } from '../book.ts';
import type { Fact } from '../facts.ts';

/**
 * The facts by which open orders of one person go to another together with the counter; `stays` are order numbers that do
 * not, because their callback stays too.
 *
 * Source: R1.5, R9; the table of kinds is in `rules/handover-groups.ts`.
 */
export function ownershipFacts(
  { desk }: Pick<Book, 'desk'>,
  from: string,
  to: string,
  stays: ReadonlySet<string> = new Set(),
): Fact[] {
  if (from === to) return [];
  return Object.values(desk.orders)
    .filter((order) => {
      const isOwed = isOpen(order) || order.followUps.some(({ settledAt }) => settledAt === null);
      return isOwed && order.owner === from && movesWithCounter(order) && !stays.has(order.number);
    })
    .map(({ number }) => ({ type: 'owner-taken', order: number, from, to }));
}
