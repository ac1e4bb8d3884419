import type { Call } from '../domain/call/call.ts';
import type { Custody } from '../domain/custody/custody.ts';
import { dayOf } from '../domain/numbers.ts';
import type { Order } from '../domain/order/order.ts';
import { isOpen } from './order-acts.ts';
import type { RetentionKind, RetentionRule } from './retention.ts';

/** What a rule takes out today: what was closed before this day. */
export interface RetentionCut {
  readonly kind: RetentionKind;
  readonly closedBefore: string;
}

/** The first day that a rule keeps, so many months before today; the last day of a shorter month stands for later ones. */
export function firstKeptDay(today: string, months: number): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 - months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(day, lastDay));
  return target.toISOString().slice(0, 10);
}

/** The cuts of the rules that do not keep for good. */
export function retentionCuts(rules: readonly RetentionRule[], today: string): RetentionCut[] {
  return rules.flatMap(({ kind, months }) =>
    months === null ? [] : [{ kind, closedBefore: firstKeptDay(today, months) }],
  );
}

/** Whether an order is of a kind and was closed before a day. */
export function isOrderCut(order: Order, { kind, closedBefore }: RetentionCut, timeZone: string): boolean {
  if (order.kind !== kind || order.closedAt === null || isOpen(order)) return false;
  return dayOf(order.closedAt, timeZone) < closedBefore;
}

/** Whether a call that left no order is of a kind and was taken before a day; others go with their order. */
export function isCallCut(call: Call, { kind, closedBefore }: RetentionCut, timeZone: string): boolean {
  return call.order === null && call.kind === kind && dayOf(call.at, timeZone) < closedBefore;
}

/** Whether a loan or a deposit is of a kind and ended before a day. */
export function isStayCut(stay: Custody, { kind, closedBefore }: RetentionCut, timeZone: string): boolean {
  return stay.kind === kind && stay.closedAt !== null && dayOf(stay.closedAt, timeZone) < closedBefore;
}
