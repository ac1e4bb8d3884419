import type { Order } from '../../../shared/domain/order/order.ts';
import { dayOf } from '../../../shared/domain/numbers.ts';
import { isOpen } from '../../../shared/rules/order-acts.ts';

/** A time of today that an open order waits for. */
export interface Appointment {
  readonly at: string;
  readonly order: Order;
  readonly why: 'promised' | 'visitAt' | 'untilPause';
}

/** The promised times, fixed visits and ends of pauses of today, earliest first; `now` is in milliseconds. */
export function comingUp(orders: readonly Order[], now: number, timeZone: string): Appointment[] {
  const today = dayOf(new Date(now).toISOString(), timeZone);
  return orders
    .filter(isOpen)
    .flatMap(timesOf)
    .filter(({ at }) => dayOf(at, timeZone) === today)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function timesOf(order: Order): Appointment[] {
  const pausedUntil = order.state === 'paused' ? order.pauses.at(-1)?.until : null;
  const times: Appointment[] = [];
  if (order.promisedAt !== null && order.doneAt === null)
    times.push({ at: order.promisedAt, order, why: 'promised' });
  if (order.visit.kind === 'asked-fixed' && order.arrivedAt === null) {
    // A fixed visit is usually promised too; one line is enough.
    if (order.visit.at !== order.promisedAt) times.push({ at: order.visit.at, order, why: 'visitAt' });
  }
  if (pausedUntil) times.push({ at: pausedUntil, order, why: 'untilPause' });
  return times;
}
