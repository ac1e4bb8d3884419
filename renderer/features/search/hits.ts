import type { OutputOf } from '../../../shared/contract.ts';
import { searchForm } from '../../../shared/domain/order/select-orders.ts';

/** What the core found for one text. */
export type Found = OutputOf<'search.find'>;
export type CallerHit = Found['callers'][number];
export type OrderHit = Found['orders'][number];

/** The groups of the search, in the order in which they stand. */
export type Group = 'callers' | 'orders';

/** One line of the search. */
export type Hit =
  | { readonly group: 'callers'; readonly key: string; readonly caller: CallerHit }
  | { readonly group: 'orders'; readonly key: string; readonly order: OrderHit };

export const nothingFound: Found = { callers: [], orders: [] };

/** The lines of the search from top to bottom, of one group or of all. */
export function hitsOf(found: Found, only: Group | null): Hit[] {
  const callers = found.callers.map((caller): Hit => ({
    group: 'callers',
    key: `caller ${caller.placeId ?? ''} ${caller.personId ?? ''}`,
    caller,
  }));
  const orders = found.orders.map((order): Hit => ({ group: 'orders', key: `order ${order.number}`, order }));
  return [...callers, ...orders].filter(({ group }) => only === null || group === only);
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
