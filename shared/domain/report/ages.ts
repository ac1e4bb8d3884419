import { instantOf, dayAfter } from '../../rules/local-days.ts';
import { ageBorders } from '../../rules/report-tables.ts';
import type { Order } from '../order/order.ts';
import type { ReportPeriod } from './report-period.ts';
import type { Report } from './report.ts';

const DAY_MS = 86_400_000;

/** The end of a period by the clock on the wall, in milliseconds: its last midnight, or now while it runs. */
export function endOf({ toOn }: Pick<ReportPeriod, 'toOn'>, now: number, timeZone: string): number {
  return Math.min(now, instantOf(dayAfter(toOn), 0, timeZone));
}

/**
 * When an order that was closed at a moment had been closed; null when it was open then.
 *
 * By what happened to it until then: a later reopening forgets the closing, but does not unmake the period it fell into.
 */
export function closedAsOf({ timeline, closedAt }: Closing, end: number): string | null {
  const told = timeline.filter(({ act }) => act === 'order-closed' || act === 'order-reopened');
  const last = told.findLast(({ at }) => Date.parse(at) <= end);
  if (last) return last.act === 'order-closed' ? last.at : null;
  return told.length === 0 && closedAt !== null && Date.parse(closedAt) <= end ? closedAt : null;
}

type Closing = Pick<Order, 'timeline' | 'closedAt'>;

/** How old an order was at the end of a period, in days; null when it was not open then. */
export function ageAt(order: Pick<Order, 'state' | 'registeredAt'> & Closing, end: number): number | null {
  const days = (end - Date.parse(order.registeredAt)) / DAY_MS;
  if (days < 0 || order.state === 'voided') return null;
  return closedAsOf(order, end) === null ? days : null;
}

/** How many are of each age, by the days that each has been open; none is left out. */
export function agesOf(days: readonly number[]): Report['ages'] {
  return ageBorders.map((fromDays, index) => ({
    fromDays,
    toDays: ageBorders[index + 1] ?? null,
    orders: days.filter((each) => ageOf(each) === fromDays).length,
  }));
}

/** The days that an age begins with in the report. */
export function ageOf(days: number): number {
  return ageBorders.findLast((fromDays) => fromDays <= days) ?? 0;
}
