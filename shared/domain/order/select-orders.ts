import { z } from 'zod';
import { hasPaper, isOpen } from '../../rules/order-acts.ts';
import { kindRule } from '../../rules/kinds.ts';
import { awaitsCallback } from '../callback/awaits-callback.ts';
import type { ClockReading } from '../../rules/clock-reading.ts';
import { compareWorst, nearestClock } from '../../rules/read-clocks.ts';
import { clockTables } from '../clock/clock-tables.ts';
import type { DeskState } from '../book.ts';
import { kind } from '../call/call.ts';
import { dayDigits, dayOf, numberDay } from '../numbers.ts';
import { order as orderSchema, type Order } from './order.ts';

/** The views of the list of orders (ux 6.5). */
export const orderView = z.enum([
  'to-do',
  'not-picked-up',
  'not-arrived',
  'slip-out',
  'callbacks',
  'complaints',
  'paused',
  'today',
  'closed',
  'all',
]);
export type OrderView = z.output<typeof orderView>;

/** What a list of orders is narrowed to. */
export const orderFilter = z.strictObject({
  view: orderView.default('to-do'),
  kind: kind.optional(),
  state: orderSchema.shape.state.optional(),
  department: z.string().max(64).optional(),
  owner: z.string().max(64).optional(),
  text: z.string().max(120).optional(),
  limit: z.int().min(1).max(10_000).default(1_000),
  offset: z.int().min(0).default(0),
});
export type OrderFilter = z.output<typeof orderFilter>;

/** Whether paper of this order is outside and must come back. */
export function isSlipOut(order: Order): boolean {
  return hasPaper(order) && order.pickedUpAt !== null && order.slipBackAt === null && isOpen(order);
}

type Test = (order: Order, desk: DeskState, today: string) => boolean;

const views: Record<OrderView, Test> = {
  'to-do': (order) => isOpen(order),
  'not-picked-up': (order) => order.state === 'dispatched',
  'not-arrived': (order) => order.state === 'picked-up' && kindRule(order.kind).arrives,
  'slip-out': isSlipOut,
  callbacks: awaitsCallback,
  complaints: (order) => order.kind === 'complaint' && isOpen(order),
  paused: (order) => order.state === 'paused',
  today: (order, _desk, today) => numberDay(order.number) === today,
  closed: (order) => !isOpen(order),
  all: () => true,
};

/** Whether an order belongs to a view at a moment. */
export function isInView(order: Order, view: OrderView, desk: DeskState, now: number): boolean {
  return views[view](order, desk, todayDigits(desk, now));
}

function todayDigits(desk: DeskState, now: number): string {
  return dayDigits(dayOf(new Date(now).toISOString(), desk.centre?.timeZone ?? 'Asia/Shanghai'));
}

function matches(order: Order, filter: OrderFilter): boolean {
  if (filter.kind !== undefined && order.kind !== filter.kind) return false;
  if (filter.state !== undefined && order.state !== filter.state) return false;
  if (filter.department !== undefined && order.department !== filter.department) return false;
  if (filter.owner !== undefined && order.owner !== filter.owner) return false;
  return filter.text === undefined || orderHaystack(order).includes(searchForm(filter.text));
}

/** The normalised form in which text is compared: half-width, lower case, no spaces. */
export function searchForm(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Everything of an order that a search looks through. */
export function orderHaystack(order: Order): string {
  return searchForm(
    [
      order.number,
      order.place.name,
      order.contact.name,
      order.text,
      order.problem?.label ?? '',
      order.messageFor,
      order.referenceNo,
      order.assignee,
      order.signer,
    ].join('\n'),
  );
}

/** An order with the clock that asks first. */
export interface OrderRow {
  readonly order: Order;
  readonly nearest: ClockReading | null;
}

/**
 * The orders of a filter, worst first; closed ones newest first.
 *
 * `now` is in milliseconds since the epoch. The same function serves the board, the lists and `orders.list`.
 */
export function selectOrders(
  desk: DeskState,
  filter: OrderFilter,
  now: number,
): { rows: OrderRow[]; total: number } {
  const today = todayDigits(desk, now);
  const test = views[filter.view];
  const tables = clockTables(desk);
  const rows = Object.values(desk.orders)
    .filter((order) => test(order, desk, today) && matches(order, filter))
    .map((order) => ({ order, nearest: isOpen(order) ? nearestClock(order, tables, now) : null }));
  rows.sort(filter.view === 'closed' ? newestFirst : openFirst);
  return { rows: rows.slice(filter.offset, filter.offset + filter.limit), total: rows.length };
}

function newestFirst(a: OrderRow, b: OrderRow): number {
  return (b.order.closedAt ?? '').localeCompare(a.order.closedAt ?? '');
}

function openFirst(a: OrderRow, b: OrderRow): number {
  return Number(!isOpen(a.order)) - Number(!isOpen(b.order)) || compareWorst(a, b);
}
