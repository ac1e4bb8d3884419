import type { StoppedReading } from '../../rules/clock-reading.ts';
import { instantOfMoment } from '../../rules/clock-runs.ts';
import { countedBetween } from '../../rules/counted-time.ts';
import { numberOf } from '../../rules/numbers.ts';
import { isOpen } from '../../rules/order-acts.ts';
import type { Order } from '../order/order.ts';
import { ageAt, closedAsOf } from './ages.ts';
import { orderBase, readingsAtEnd } from './order-reading.ts';
import { tally, type Around, type Tally } from './tally.ts';

const DAY_MS = 86_400_000;

/**
 * Whether a complaint of the period is handled: it is closed. One that was open at the end of the period counts against the
 * figure when one of its clocks was late by then or the workday of T18 was over, even if it was closed later; before that
 * nothing can be said of it until it is closed or late.
 *
 * Source: T28 "客户投诉的处理率达到100%" (000), "cannot hide open complaints".
 */
export function complaintTallies(order: Order, readings: readonly StoppedReading[], around: Around): Tally[] {
  const owed = openComplaintTallies(order, around);
  if (order.kind !== 'complaint' || order.state === 'voided' || owed.length > 0) return owed;
  if (closedAsOf(order, around.end) !== null) return [handled(order, false, around.end, around)];
  if (!isOpen(order)) return [handled(order, false, around.now, around)];
  return isOverdue(order, readings, around.now, around) ? [handled(order, true, around.now, around)] : [];
}

/** A complaint of any time that was open at the end of the period and whose time was over by then. */
export function openComplaintTallies(order: Order, around: Around): Tally[] {
  const { end } = around;
  if (order.kind !== 'complaint' || ageAt(order, end) === null) return [];
  return isOverdue(order, readingsAtEnd(order, around), end, around)
    ? [handled(order, true, end, around)]
    : [];
}

function isOverdue(order: Order, readings: readonly StoppedReading[], at: number, around: Around): boolean {
  const runsLate = readings.some((reading) => reading.mood === 'late');
  return runsLate || msOpen(order, at, around) > numberOf(around.numbers, 'complaint-days') * DAY_MS;
}

function handled(order: Order, isMissed: boolean, at: number, around: Around): Tally {
  const days = Math.round((msOpen(order, at, around) / DAY_MS) * 10) / 10;
  return tally('complaints-handled', orderBase(order), around, { isMissed, value: days, unit: 'days' });
}

/** The worked time since it was registered, until it was closed or until a moment; in milliseconds of workdays. */
function msOpen(order: Order, at: number, { tables }: Around): number {
  const from = instantOfMoment(order, 'registeredAt') ?? Date.parse(order.registeredAt);
  const aheadMs = from - Date.parse(order.registeredAt);
  const until = Math.min(closingInstant(order, at, aheadMs) ?? Infinity, at + tables.setBackMs);
  const { workdays: calendar, timeZone } = tables;
  return countedBetween(from, until, { rests: [], calendar, timeZone, aheadMs });
}

/** An order knows the instant of its last closing only; an earlier one has that of the clock on the wall, as far ahead as at first. */
function closingInstant(order: Order, at: number, aheadMs: number): number | null {
  const closedAt = closedAsOf(order, at);
  if (closedAt === null) return null;
  return closedAt === order.closedAt ? instantOfMoment(order, 'closedAt') : Date.parse(closedAt) + aheadMs;
}
