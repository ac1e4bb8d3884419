import type { Book } from '../../../../shared/domain/book.ts';
import type { Call } from '../../../../shared/domain/call/call.ts';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { scrubCustody } from '../../../../shared/domain/rescue/scrub-custody.ts';
import { createScrubbing } from '../../../../shared/domain/rescue/scrub-facts.ts';
import { scrubCall, scrubOrder } from '../../../../shared/domain/rescue/scrub-records.ts';
import type { ScrubScope } from '../../../../shared/domain/rescue/scrub-scope.ts';
import {
  isCallCut,
  isOrderCut,
  isStayCut,
  type RetentionCut,
} from '../../../../shared/rules/retention-due.ts';
import type { RetentionKind } from '../../../../shared/rules/retention.ts';
import type { History } from '../history/history.ts';
import type { Breathe } from './breather.ts';

/** What a retention rule takes out, by number. */
export interface DueRecords {
  readonly orders: readonly string[];
  /** The calls of the orders, and calls that left none. */
  readonly calls: readonly string[];
  /** Loans or deposits. */
  readonly custody: readonly string[];
  /** How many records still say something: orders, calls without one, stays. */
  readonly records: number;
  readonly oldestOn: string | null;
}

/** Where records are looked for, and how without holding anybody up. */
export interface DueSearch {
  readonly book: Pick<Book, 'desk'>;
  readonly history: Pick<History, 'days' | 'day'>;
  readonly timeZone: string;
  readonly breathe: Breathe;
  onProgress(done: number, total: number): void;
}

interface Gathered {
  orders: string[];
  calls: string[];
  custody: string[];
  records: number;
  oldestOn: string | null;
}

/**
 * Finds what the cuts take out, in one walk over history and the living records.
 *
 * A record of which nothing is left to take is passed over, so that a second run finds nothing. History may still have
 * a copy of an order that lives again: the living one counts.
 */
export async function findDue(
  cuts: readonly RetentionCut[],
  search: DueSearch,
): Promise<Map<RetentionKind, DueRecords>> {
  const { book, history, breathe, onProgress } = search;
  const found = new Map<RetentionKind, Gathered>();
  const last =
    cuts
      .map(({ closedBefore }) => closedBefore)
      .sort()
      .at(-1) ?? '';
  const days = (await history.days()).filter((day) => day < last).reverse();
  for (const [index, day] of days.entries()) {
    const { orders, calls, custody } = await history.day(day);
    const filed = {
      orders: orders.filter(({ number }) => !Object.hasOwn(book.desk.orders, number)),
      calls,
      custody: custody.filter(({ number }) => !Object.hasOwn(book.desk.custody, number)),
    };
    gather(found, cuts, { day, ...filed }, search.timeZone);
    onProgress(index + 1, days.length + 1);
    await breathe();
  }
  const { orders, calls, custody } = book.desk;
  const living = {
    orders: Object.values(orders),
    calls: Object.values(calls),
    custody: Object.values(custody),
  };
  gather(found, cuts, { day: null, ...living }, search.timeZone);
  return found;
}

interface RecordsOfDay {
  readonly day: string | null;
  readonly orders: readonly Order[];
  readonly calls: readonly Call[];
  readonly custody: readonly Custody[];
}

function gather(
  found: Map<RetentionKind, Gathered>,
  cuts: readonly RetentionCut[],
  { day, orders, calls, custody }: RecordsOfDay,
  timeZone: string,
): void {
  for (const cut of cuts) {
    const due = {
      orders: orders.filter((order) => isOrderCut(order, cut, timeZone) && saysSomething(order)),
      calls: calls.filter((call) => isCallCut(call, cut, timeZone) && callSaysSomething(call)),
      custody: custody.filter((each) => isStayCut(each, cut, timeZone) && staySaysSomething(each)),
    };
    const records = due.orders.length + due.calls.length + due.custody.length;
    if (records === 0) continue;
    const known = found.get(cut.kind) ?? {
      ...{ orders: [], calls: [], custody: [] },
      ...{ records: 0, oldestOn: null },
    };
    for (const order of due.orders) {
      known.orders.push(order.number);
      known.calls.push(...order.calls);
    }
    known.calls.push(...due.calls.map(({ number }) => number));
    known.custody.push(...due.custody.map(({ number }) => number));
    known.records += records;
    // Days come oldest first; what still lives is younger than what was filed.
    known.oldestOn ??= day ?? cut.closedBefore;
    found.set(cut.kind, known);
  }
}

function saysSomething(order: Order): boolean {
  return scrubOrder(order, createScrubbing(recordScope({ orders: [order.number] }))) !== order;
}

function callSaysSomething(call: Call): boolean {
  return scrubCall(call, createScrubbing(recordScope({ calls: [call.number] }))) !== call;
}

/** Whether a stay still has something that its erasure would take out. */
export function staySaysSomething(stay: Custody): boolean {
  return scrubCustody(stay, createScrubbing(recordScope({ custody: [stay.number] }))) !== stay;
}

/** The scope of whole records. */
export function recordScope({
  orders = [],
  calls = [],
  custody = [],
}: Partial<Pick<DueRecords, 'orders' | 'calls' | 'custody'>>): ScrubScope {
  return {
    takes: 'whole',
    people: [],
    orders: [...new Set(orders)],
    calls: [...new Set(calls)],
    custody: [...new Set(custody)],
    ...{ besideCustody: [], borrowers: [], things: [], words: [], phones: [], sharedPhones: [] },
  };
}
