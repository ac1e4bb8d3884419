import type { DeskState } from '../domain/book.ts';
import { entryOf } from '../domain/entry-of.ts';
import { dayDigits, dayOf, numberDay } from '../domain/numbers.ts';
import type { Order } from '../domain/order/order.ts';
import { isOpen } from './order-acts.ts';

/** How many local days closed records stay at the desk besides today; older ones are in history. */
export const DAYS_AT_THE_DESK = 1;

/** The numbers and ids of what has become history. */
export interface Filable {
  readonly orders: readonly string[];
  readonly calls: readonly string[];
  readonly log: readonly string[];
  readonly custody: readonly string[];
  readonly handovers: readonly string[];
}

/** Somebody is still to be called about it: a survey, a delivery, a promise. */
function isStillOwed({ followUps }: Order): boolean {
  return followUps.some(({ settledAt }) => settledAt === null);
}

/**
 * What may leave the living state for history: what was closed before yesterday.
 *
 * `now` is in milliseconds since the epoch. Open orders stay however old they are, and a call stays as long as the order
 * it left behind, a handover as long as the shift that it began or could not end.
 */
export function selectFilable(desk: DeskState, now: number): Filable {
  const timeZone = desk.centre?.timeZone ?? 'Asia/Shanghai';
  const firstKept = dayOf(new Date(now - DAYS_AT_THE_DESK * 86_400_000).toISOString(), timeZone);
  const isOld = (at: string): boolean => dayOf(at, timeZone) < firstKept;
  const orders = Object.values(desk.orders).filter(
    (order) => !isOpen(order) && !isStillOwed(order) && order.closedAt !== null && isOld(order.closedAt),
  );
  const running = entryOf(desk.shifts, desk.shift ?? '');
  // What was refused in this shift is repeated with its notes; what the shift began with is told against.
  const isAtHand = (number: string, shift: string): boolean =>
    running !== undefined && (shift === running.number || number === running.cameBy);
  const leaving = new Set(orders.map(({ number }) => number));
  const isLeft = (order: string | null): boolean =>
    order === null || leaving.has(order) || !Object.hasOwn(desk.orders, order);
  const calls = Object.values(desk.calls).filter(
    ({ number, order }) => numberDay(number) < dayDigits(firstKept) && isLeft(order),
  );
  return {
    orders: [...leaving],
    calls: calls.map(({ number }) => number),
    // What was written for the next shift stays until it was handed over.
    log: desk.log
      .filter(({ at, forNext, handedOver }) => isOld(at) && (!forNext || handedOver !== null))
      .map(({ id }) => id),
    custody: Object.values(desk.custody)
      .filter(({ closedAt }) => closedAt !== null && isOld(closedAt))
      .map(({ number }) => number),
    handovers: Object.values(desk.handovers)
      .filter(
        ({ closedAt, number, shift }) => closedAt !== null && isOld(closedAt) && !isAtHand(number, shift),
      )
      .map(({ number }) => number),
  };
}
