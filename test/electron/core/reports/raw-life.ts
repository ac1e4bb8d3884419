import { z } from 'zod';
import { said, type RawFact, type RawLine } from './raw-journal.ts';
import { promise, rawOrder, stepOrder, type RawOrder } from './raw-order.ts';

export interface RawCall {
  readonly number: string;
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly place: string;
  readonly order: string | null;
  readonly outcome: string | null;
  readonly rings: number | null;
  readonly intakeSeconds: number | null;
  readonly backEntry: unknown;
}

export interface RawLoan {
  readonly number: string;
  readonly by: string;
  readonly opened: number;
  due: number | null;
  closed: number | null;
}

export interface RawHandover {
  readonly number: string;
  readonly from: string;
  readonly planned: number | null;
  signed: number | null;
}

/** A record that was drawn for a quality sample and looked at: how many points were not right. */
export interface RawCheck {
  readonly wrong: number;
}

/** All that figures are made of, told by the lines of a journal and by nothing else. */
export interface RawBook {
  readonly calls: RawCall[];
  readonly orders: Map<string, RawOrder>;
  readonly keys: Map<string, RawLoan>;
  readonly lost: { readonly at: number; readonly by: string }[];
  readonly handovers: RawHandover[];
  readonly cases: { readonly at: number; readonly by: string }[];
  readonly checks: Map<string, RawCheck>;
  /** Holidays, and days that are worked instead. */
  readonly calendar: Map<string, string>;
  /** The orders as they stood at the moments that were asked for. */
  readonly stood: Map<number, readonly RawOrder[]>;
}

const newCall = z.looseObject({
  number: z.string(),
  at: z.string(),
  by: z.string(),
  kind: z.string(),
  place: z.looseObject({ name: z.string() }),
  order: z.string().nullable(),
  outcome: z.string().nullable(),
  rings: z.number().nullable(),
  intakeSeconds: z.number().nullable(),
  backEntry: z.unknown(),
});
const newStay = z.looseObject({
  number: z.string(),
  kind: z.string(),
  register: z.string(),
  openedAt: z.string(),
  openedBy: z.string(),
  dueAt: z.string().nullable(),
});
const things = z.array(z.looseObject({ id: z.string(), register: z.string() }));
const days = z.array(z.looseObject({ on: z.string(), kind: z.string() }));
const drawn = z.array(z.looseObject({ order: z.string(), id: z.string() }));
const newHandover = z.looseObject({
  number: z.string(),
  from: z.string(),
  plannedEnd: z.string().nullable(),
});
const article = z.looseObject({ at: z.string(), by: z.string() });

/** Reads a journal into what figures are made of, and looks at its orders at some moments, given in order. */
export function rawBook(lines: readonly RawLine[], moments: readonly number[] = []): RawBook {
  const book: RawBook = {
    ...{ calls: [], orders: new Map(), keys: new Map(), lost: [], cases: [] },
    ...{ checks: new Map(), handovers: [], calendar: new Map(), stood: new Map() },
  };
  const keys = new Set<string>();
  const coming = [...moments];
  const look = (until: number): void => {
    while ((coming[0] ?? Infinity) < until) book.stood.set(coming.shift() ?? 0, standing(book));
  };
  for (const { at, by, facts } of lines) {
    const now = Date.parse(at);
    look(now);
    for (const fact of facts) {
      write(book, keys, { fact, now, by });
      stepOrder(book.orders.get(said(fact, 'order')), { fact, now, by });
      stay(book, fact, now);
    }
  }
  look(Infinity);
  return book;
}

function standing({ orders }: RawBook): RawOrder[] {
  return structuredClone([...orders.values()].filter(({ closed }) => closed === null));
}

interface Said {
  readonly fact: RawFact;
  readonly now: number;
  readonly by: string | null;
}

function write(book: RawBook, keys: Set<string>, { fact, now, by }: Said): void {
  switch (fact.type) {
    case 'things-received':
      for (const { id, register } of things.parse(fact['things'])) if (register === 'keys') keys.add(id);
      return;
    case 'thing-acted':
      if (said(fact, 'act') === 'lose' && keys.has(said(fact, 'thing')))
        book.lost.push({ at: now, by: by ?? '' });
      return;
    case 'call-taken': {
      const call = newCall.parse(fact['call']);
      book.calls.push({ ...call, place: call.place.name });
      return;
    }
    case 'order-registered': {
      const order = rawOrder(fact);
      book.orders.set(order.number, order);
      return;
    }
    case 'custody-opened':
      open(book, newStay.parse(fact['custody']));
      return;
    case 'sample-drawn':
      for (const { order, id } of drawn.parse(fact['followUps']))
        book.orders.get(order)?.promises.push(promise(id, 'sample', now));
      return;
    case 'calendar-loaded':
      for (const { on, kind } of days.parse(fact['days'])) book.calendar.set(on, kind);
      return;
    case 'case-written': {
      const { at, by } = article.parse(fact['article']);
      book.cases.push({ at: Date.parse(at), by });
      return;
    }
    case 'handover-prepared': {
      const { number, from, plannedEnd } = newHandover.parse(fact['handover']);
      const planned = plannedEnd === null ? null : Date.parse(plannedEnd);
      book.handovers.push({ number, from, planned, signed: null });
      return;
    }
    case 'handover-signed': {
      const signed = book.handovers.find(({ number }) => number === said(fact, 'handover'));
      if (signed) signed.signed = now;
      return;
    }
    case 'quality-checked':
      book.checks.set(said(fact, 'record'), { wrong: z.array(z.string()).parse(fact['wrong']).length });
  }
}

function open({ keys }: RawBook, opened: z.output<typeof newStay>) {
  const { number, kind, register, openedAt, openedBy: by, dueAt } = opened;
  if (kind !== 'loan' || register !== 'keys') return;
  const due = dueAt === null ? null : Date.parse(dueAt);
  keys.set(number, { number, by, opened: Date.parse(openedAt), due, closed: null });
}

function stay({ keys }: RawBook, fact: RawFact, now: number) {
  const loan = keys.get(said(fact, 'custody') || said(fact, 'loan'));
  if (!loan) return;
  if (fact.type === 'loan-extended') loan.due = Date.parse(said(fact, 'dueAt'));
  if (fact.type === 'loan-returned' || (fact.type === 'thing-acted' && said(fact, 'act') === 'lose'))
    loan.closed = now;
}
