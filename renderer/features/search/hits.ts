import type { OutputOf } from '../../../shared/contract.ts';
import type { HistoryHit } from '../../../shared/domain/history/history-hit.ts';
import { searchForm } from '../../../shared/domain/order/select-orders.ts';

/** What the core found for one text. */
export type Found = OutputOf<'search.find'>;
export type CallerHit = Found['callers'][number];
export type OrderHit = Found['orders'][number];

/** The groups of the search, in the order in which they stand. */
export type Group = 'callers' | 'orders' | 'past';

/** One line of the search. */
export type Hit =
  | { readonly group: 'callers'; readonly key: string; readonly caller: CallerHit }
  | { readonly group: 'orders'; readonly key: string; readonly order: OrderHit }
  | { readonly group: 'past'; readonly key: string; readonly past: HistoryHit };

export const nothingFound: Found = { callers: [], orders: [], things: [], custody: [] };

/** The lines of the search from top to bottom, of one group or of all; what lives stands before what was filed. */
export function hitsOf(found: Found, past: readonly HistoryHit[], only: Group | null): Hit[] {
  const callers = found.callers.map((caller): Hit => ({
    group: 'callers',
    key: `caller ${caller.placeId ?? ''} ${caller.personId ?? ''}`,
    caller,
  }));
  const orders = found.orders.map((order): Hit => ({ group: 'orders', key: `order ${order.number}`, order }));
  const living = new Set(found.orders.map(({ number }) => number));
  const filed = past
    .filter((hit) => hit.kind !== 'order' || !living.has(hit.number))
    .map((hit): Hit => ({ group: 'past', key: pastKey(hit), past: hit }));
  return [...callers, ...orders, ...filed].filter(({ group }) => only === null || group === only);
}

/** What tells one record of the past from another. */
export function pastKey(hit: HistoryHit): string {
  return `past ${hit.kind} ${hit.kind === 'log' ? hit.entry.id : hit.number}`;
}

/** The order that a line leads to; null for a caller, and for a call or a log line that left none. */
export function orderOf(hit: Hit): string | null {
  if (hit.group === 'orders') return hit.order.number;
  if (hit.group === 'callers' || hit.past.kind === 'log') return null;
  if (hit.past.kind === 'custody') return null;
  return hit.past.kind === 'order' ? hit.past.number : hit.past.order;
}

/** The group Tab limits to: that of the chosen line first, then the other, then all again. */
export function nextLimit(only: Group | null, chosen: Group | undefined): Group | null {
  if (only === null) return chosen ?? null;
  return null;
}

/** A full order number in what was typed or scanned, for example `a261122-0007`; null for anything else. */
export function orderNumberIn(text: string): string | null {
  const code = text.normalize('NFKC').trim().toUpperCase();
  return /^[A-Z]\d{6}-\d{4,}$/.test(code) ? code : null;
}

/** Whether there is enough to look for. */
export function isSearchable(text: string): boolean {
  return searchForm(text) !== '';
}
