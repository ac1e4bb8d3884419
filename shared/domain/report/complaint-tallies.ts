import type { ClockReading } from '../../rules/clock-reading.ts';
import { countedBetween } from '../../rules/counted-time.ts';
import { numberOf } from '../../rules/numbers.ts';
import { isOpen } from '../../rules/order-acts.ts';
import { instantOfMoment } from '../../rules/clock-runs.ts';
import type { Order } from '../order/order.ts';
import { orderBase } from './order-reading.ts';
import { tally, type Around, type Tally } from './tally.ts';

const DAY_MS = 86_400_000;

/**
 * Whether a complaint is handled: it is closed. An open one counts against the figure once one of its clocks is late or the
 * workday of T18 is over; before that nothing can be said of it.
 *
 * Source: T28 "客户投诉的处理率达到100%" (000), "cannot hide open complaints".
 */
export function complaintTallies(order: Order, readings: readonly ClockReading[], around: Around): Tally[] {
  if (order.kind !== 'complaint' || order.state === 'voided') return [];
  const days = Math.round((daysOpen(order, around) / DAY_MS) * 10) / 10;
  if (!isOpen(order)) return [handled(order, false, days, around)];
  const runsLate = readings.some((reading) => reading.mood === 'late');
  const isOver = daysOpen(order, around) > numberOf(around.numbers, 'complaint-days') * DAY_MS;
  return runsLate || isOver ? [handled(order, true, days, around)] : [];
}

function handled(order: Order, isMissed: boolean, days: number, around: Around): Tally {
  return tally('complaints-handled', orderBase(order), around, { isMissed, value: days, unit: 'days' });
}

/** The worked time since it was registered, until it was closed or now; in milliseconds of workdays. */
function daysOpen(order: Order, { tables, now }: Around): number {
  const from = instantOfMoment(order, 'registeredAt') ?? Date.parse(order.registeredAt);
  const until = instantOfMoment(order, 'closedAt') ?? now + tables.setBackMs;
  const aheadMs = from - Date.parse(order.registeredAt);
  const { workdays: calendar, timeZone } = tables;
  return countedBetween(from, until, { rests: [], calendar, timeZone, aheadMs });
}
