import type { Call } from '../../../shared/domain/call/call.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { lowestScore } from '../../../shared/domain/order/decide-paper.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { History } from '../store/history/history.ts';
import type { Store } from '../store/store.ts';

/** A call of the past with the order it left behind. */
export interface Matter {
  readonly call: Call;
  readonly order: Order | null;
}

/** So much of what was said stands beside the form. */
const EXCERPT = 80;

/** The last matters of a place, newest first, wherever their records are. */
export async function earlierMatters(
  { store, history }: { store: Store; history: History },
  placeId: string | undefined,
): Promise<Matter[]> {
  const recent = placeId === undefined ? [] : (entryOf(store.book.activity.places, placeId)?.recent ?? []);
  const { calls: living, orders } = store.book.desk;
  const gone = recent.filter((number) => !Object.hasOwn(living, number));
  const filed = new Map((await history.calls(gone)).map((call) => [call.number, call]));
  const calls = recent.flatMap((number) => entryOf(living, number) ?? filed.get(number) ?? []);
  const wanted = calls.flatMap(({ order }) =>
    order !== null && !Object.hasOwn(orders, order) ? [order] : [],
  );
  const closed = new Map((await history.orders(wanted)).map((order) => [order.number, order]));
  return calls.map((call) => ({
    call,
    order: call.order === null ? null : (entryOf(orders, call.order) ?? closed.get(call.order) ?? null),
  }));
}

/** A matter as a line beside the form says it. */
export function describeMatter({ call, order }: Matter) {
  return {
    call: call.number,
    order: call.order,
    kind: call.kind,
    text: call.text.slice(0, EXCERPT),
    at: call.at,
    closedAt: call.order === null ? call.at : (order?.closedAt ?? null),
    score: lowestScore(order?.callback?.scores ?? null),
  };
}
