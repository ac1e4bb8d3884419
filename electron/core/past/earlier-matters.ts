import type { Call } from '../../../shared/domain/call/call.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { dayDigits, dayOf, numberDay } from '../../../shared/domain/numbers.ts';
import { lowestScore } from '../../../shared/domain/order/decide-paper.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { History } from '../store/history/history.ts';
import type { Store } from '../store/store.ts';

/** A call of the past with the order it left behind. */
export interface Matter {
  readonly call: Call;
  readonly order: Order | null;
}

/** So much of what was said stands beside the form, and so many of the matters. */
const EXCERPT = 80;
const SHOWN_MATTERS = 8;

/**
 * The last matters of a place, newest first, wherever their records are: those that are shown, and before them all that
 * reach into the days that count as rework, because a busy place has more calls than lines in a week.
 *
 * `since` is in milliseconds since the epoch.
 */
export async function earlierMatters(
  { store, history }: { store: Store; history: History },
  placeId: string | undefined,
  since: number,
): Promise<Matter[]> {
  const remembered =
    placeId === undefined ? [] : (entryOf(store.book.activity.places, placeId)?.recent ?? []);
  const firstDay = dayDigits(
    dayOf(new Date(since).toISOString(), store.book.desk.centre?.timeZone ?? 'Asia/Shanghai'),
  );
  const recent = remembered.filter((number, index) => index < SHOWN_MATTERS || numberDay(number) >= firstDay);
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

/** The matters that stand beside the form. */
export function shownMatters(matters: readonly Matter[]) {
  return matters.slice(0, SHOWN_MATTERS).map(describeMatter);
}

function describeMatter({ call, order }: Matter) {
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
