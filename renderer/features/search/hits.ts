import type { OutputOf } from '../../../shared/contract.ts';
import type { HistoryHit } from '../../../shared/domain/history/history-hit.ts';
import type { Screen } from '../../app/navigation/navigation.ts';
import { searchForm } from '../../../shared/domain/order/select-orders.ts';

/** What the core found for one text. */
export type Found = OutputOf<'search.find'>;
export type CallerHit = Found['callers'][number];
export type OrderHit = Found['orders'][number];
export type ThingHit = Found['things'][number];
export type StayHit = Found['custody'][number];

/** The groups of the search, in the order in which they stand. */
export type Group = 'callers' | 'orders' | 'things' | 'past';

type LendingScreen = Extract<Screen, { place: 'lending' }>;

/** One line of the search. */
export type Hit =
  | { readonly group: 'callers'; readonly key: string; readonly caller: CallerHit }
  | { readonly group: 'orders'; readonly key: string; readonly order: OrderHit }
  | { readonly group: 'things'; readonly of: 'thing'; readonly key: string; readonly thing: ThingHit }
  | { readonly group: 'things'; readonly of: 'stay'; readonly key: string; readonly stay: StayHit }
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
  const outAndIn = outAndInOf(found);
  const living = new Set([
    ...found.orders.map(({ number }) => number),
    ...found.custody.map(({ custody }) => custody.number),
  ]);
  const filed = past
    .filter((hit) => hit.kind === 'log' || hit.kind === 'call' || !living.has(hit.number))
    .map((hit): Hit => ({ group: 'past', key: pastKey(hit), past: hit }));
  return [...callers, ...orders, ...outAndIn, ...filed].filter(
    ({ group }) => only === null || group === only,
  );
}

/** What was found of things and of what is out with them; a thing that is out is one line, with whoever has it. */
function outAndInOf({ things, custody }: Found): Hit[] {
  const named = new Set(things.flatMap(({ holder }) => holder?.custody ?? []));
  return [
    ...things.map((thing): Hit => ({
      group: 'things',
      of: 'thing',
      key: `thing ${thing.thing.id}`,
      thing,
    })),
    ...custody
      .filter((stay) => !named.has(stay.custody.number))
      .map((stay): Hit => ({ group: 'things', of: 'stay', key: `stay ${stay.custody.number}`, stay })),
  ];
}

/** What tells one record of the past from another. */
export function pastKey(hit: HistoryHit): string {
  return `past ${hit.kind} ${hit.kind === 'log' ? hit.entry.id : hit.number}`;
}

/** The order that a line leads to; null for a caller, and for a call or a log line that left none. */
export function orderOf(hit: Hit): string | null {
  if (hit.group === 'orders') return hit.order.number;
  if (hit.group !== 'past') return null;
  if (hit.past.kind === 'order') return hit.past.number;
  return hit.past.kind === 'call' ? hit.past.order : null;
}

/** The place in Lending that a line leads to; null for a line that is about something else. */
export function lendingOf(hit: Hit): LendingScreen | null {
  if (hit.group === 'past')
    return hit.past.kind === 'custody' ? stayScreen(hit.past.register, hit.past.number) : null;
  if (hit.group !== 'things') return null;
  if (hit.of === 'stay') return stayScreen(hit.stay.custody.register, hit.stay.custody.number);
  const { register, code } = hit.thing.thing;
  return { place: 'lending', register, panel: { kind: 'thing', code } };
}

function stayScreen(register: string, number: string): LendingScreen {
  return { place: 'lending', register, panel: { kind: 'stay', number } };
}

/** Whether Enter leads on from a line. */
export function canOpen(hit: Hit): boolean {
  return hit.group === 'callers' || orderOf(hit) !== null || lendingOf(hit) !== null;
}

/** The group Tab limits to: that of the chosen line first, then the other, then all again. */
export function nextLimit(only: Group | null, chosen: Group | undefined): Group | null {
  if (only === null) return chosen ?? null;
  return null;
}

/**
 * What may be a whole code, as a scanner would read it: `a261122-0007`, `k-003`, `S-2001`; null for anything else.
 *
 * A place such as `A-1203` may look like one; what is no code in this book is looked for like any other text.
 */
export function codeIn(text: string): string | null {
  const code = text.normalize('NFKC').trim().toUpperCase();
  return /^(?=.*[A-Z])(?=.*\d)[A-Z0-9][A-Z0-9./_-]{1,39}$/.test(code) ? code : null;
}

/** Whether there is enough to look for. */
export function isSearchable(text: string): boolean {
  return searchForm(text) !== '';
}
