import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { History } from '../store/history/history.ts';
import type { Store } from '../store/store.ts';

/** An order wherever it is: at the desk, or in history; null when the book has none of that number. */
export async function findOrder(
  { store, history }: { store: Store; history: History },
  number: string,
): Promise<Order | null> {
  const living = await store.read((book) => entryOf(book.desk.orders, number));
  return living ?? history.order(number);
}
