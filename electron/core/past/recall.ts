import type { Book } from '../../../shared/domain/book.ts';
import type { Decision } from '../../../shared/domain/decision.ts';
import type { Fact } from '../../../shared/domain/facts.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import { ok } from '../../../shared/result.ts';
import type { History } from '../store/history/history.ts';
import type { Store } from '../store/store.ts';

/** The orders that a wish is about: the one it names, or the one that a call is related to. */
function numbersIn(wish: unknown): string[] {
  if (typeof wish !== 'object' || wish === null) return [];
  const order = 'order' in wish ? wish.order : null;
  const relation = 'relation' in wish ? wish.relation : null;
  const related =
    typeof relation === 'object' && relation !== null && 'order' in relation ? relation.order : null;
  return [order, related].filter((number) => typeof number === 'string');
}

/** The orders of a wish that no longer live, as history has them. */
export async function recallOrders(
  wish: unknown,
  store: Pick<Store, 'book'>,
  history: Pick<History, 'order'>,
): Promise<Order[]> {
  const gone = numbersIn(wish).filter((number) => !Object.hasOwn(store.book.desk.orders, number));
  const found = await Promise.all(gone.map((number) => history.order(number)));
  return found.filter((order) => order !== null);
}

/**
 * Decides as if filed orders still lived; when something comes of it, they live again by the same change.
 *
 * A refusal leaves them where they are.
 */
export function decideOver<T>(
  recalled: readonly Order[],
  book: Book,
  decide: (book: Book) => Decision<T>,
): Decision<T> {
  const missing = recalled.filter(({ number }) => !Object.hasOwn(book.desk.orders, number));
  if (missing.length === 0) return decide(book);
  const orders = { ...book.desk.orders };
  for (const order of missing) orders[order.number] = order;
  const decision = decide({ ...book, desk: { ...book.desk, orders } });
  if (!decision.ok || decision.value.facts.length === 0) return decision;
  const back = missing.map((order): Fact => ({ type: 'order-recalled', order }));
  return ok({ facts: [...back, ...decision.value.facts], value: decision.value.value });
}
