import type { DeskState } from '../../../shared/domain/book.ts';
import { dayDigits, dayOf, numberDay } from '../../../shared/domain/numbers.ts';
import { isSlipOut } from '../../../shared/domain/order/select-orders.ts';

/** What the head of Today counts; the first three of this local day, the others as they stand now. */
export interface DayCounts {
  readonly calls: number;
  readonly opened: number;
  readonly slipsBack: number;
  readonly slipsOut: number;
  readonly callbacks: number;
}

/** Counts the day from the facts of the desk; `now` is in milliseconds. */
export function countDay(desk: Pick<DeskState, 'calls' | 'orders' | 'centre'>, now: number): DayCounts {
  const zone = desk.centre?.timeZone ?? 'Asia/Shanghai';
  const today = dayOf(new Date(now).toISOString(), zone);
  const orders = Object.values(desk.orders);
  const isToday = (number: string) => numberDay(number) === dayDigits(today);
  return {
    calls: Object.keys(desk.calls).filter(isToday).length,
    opened: orders.filter((order) => isToday(order.number)).length,
    slipsBack: orders.filter((order) => order.slipBackAt !== null && dayOf(order.slipBackAt, zone) === today)
      .length,
    slipsOut: orders.filter(isSlipOut).length,
    callbacks: orders.filter((order) => order.state === 'awaiting-callback').length,
  };
}
