import { z } from 'zod';
import { said, type RawFact, type RawLine } from './raw-journal.ts';

/** An order as the lines of the journal tell it, with moments in milliseconds. */
export interface RawOrder {
  number: string;
  kind: string;
  severity: string | null;
  department: string;
  registered: number;
  begun: number;
  sent: number | null;
  firstSent: number | null;
  pickedUp: number | null;
  arrived: number | null;
  done: number | null;
  slipBack: number | null;
  closed: number | null;
  isVoid: boolean;
  isRework: boolean;
  firstResponse: number | null;
  pauses: { from: number; to: number }[];
  score: number | null;
  followUps: Map<string, number | null>;
}

export interface RawCall {
  number: string;
  at: string;
  kind: string;
  order: string | null;
  outcome: string | null;
  rings: number | null;
  intakeSeconds: number | null;
  backEntry: unknown;
}

export interface RawLoan {
  number: string;
  opened: number;
  due: number | null;
  closed: number | null;
}

/** All that figures are made of, told by the lines of a journal and by nothing else. */
export interface RawBook {
  calls: RawCall[];
  orders: Map<string, RawOrder>;
  keys: Map<string, RawLoan>;
  lost: number[];
}

const newOrder = z.looseObject({
  number: z.string(),
  kind: z.string(),
  severity: z.string().nullable(),
  department: z.string(),
  registeredAt: z.string(),
  reworkOf: z.string().nullable(),
});
const newCall = z.looseObject({
  number: z.string(),
  at: z.string(),
  kind: z.string(),
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
  dueAt: z.string().nullable(),
});
const things = z.array(z.looseObject({ id: z.string(), register: z.string() }));

const scores = z.object({ quality: z.number(), timeliness: z.number(), attitude: z.number() });
const entry = z.looseObject({ kind: z.string() });

function meanIn(fact: RawFact): number | null {
  const found = scores.safeParse(fact['scores']);
  if (!found.success) return null;
  const { quality, timeliness, attitude } = found.data;
  return (quality + timeliness + attitude) / 3;
}

/** Reads a journal into what figures are made of. */
export function rawBook(lines: readonly RawLine[]): RawBook {
  const book: RawBook = { calls: [], orders: new Map(), keys: new Map(), lost: [] };
  const keys = new Set<string>();
  for (const { at, facts } of lines)
    for (const fact of facts) {
      const now = Date.parse(at);
      if (fact.type === 'things-received')
        for (const { id, register } of things.parse(fact['things'])) if (register === 'keys') keys.add(id);
      if (fact.type === 'call-taken') book.calls.push(newCall.parse(fact['call']));
      else if (fact.type === 'order-registered') begin(book, newOrder.parse(fact['order']));
      else if (fact.type === 'custody-opened') open(book, newStay.parse(fact['custody']));
      else step(book.orders.get(said(fact, 'order')), fact, now);
      stay(book, fact, now);
      if (fact.type === 'thing-acted' && said(fact, 'act') === 'lose' && keys.has(said(fact, 'thing')))
        book.lost.push(now);
    }
  return book;
}

function begin(
  { orders }: RawBook,
  { number, kind, severity, department, registeredAt, reworkOf }: z.output<typeof newOrder>,
) {
  const registered = Date.parse(registeredAt);
  orders.set(number, {
    ...{ number, kind, severity, department, registered, begun: registered, isRework: reworkOf !== null },
    ...{
      sent: null,
      firstSent: null,
      pickedUp: null,
      arrived: null,
      done: null,
      slipBack: null,
      closed: null,
    },
    ...{ isVoid: false, firstResponse: null, pauses: [], score: null, followUps: new Map() },
  });
}

function open({ keys }: RawBook, { number, kind, register, openedAt, dueAt }: z.output<typeof newStay>) {
  if (kind !== 'loan' || register !== 'keys') return;
  const due = dueAt === null ? null : Date.parse(dueAt);
  keys.set(number, { number, opened: Date.parse(openedAt), due, closed: null });
}

function stay({ keys }: RawBook, fact: RawFact, now: number) {
  const loan = keys.get(said(fact, 'custody') || said(fact, 'loan'));
  if (!loan) return;
  if (fact.type === 'loan-extended') loan.due = Date.parse(said(fact, 'dueAt'));
  if (fact.type === 'loan-returned' || (fact.type === 'thing-acted' && said(fact, 'act') === 'lose'))
    loan.closed = now;
}

function endPause({ pauses }: RawOrder, now: number) {
  const last = pauses.at(-1);
  if (last?.to === Infinity) last.to = now;
}

function restart(order: RawOrder, now: number) {
  endPause(order, now);
  Object.assign(order, { pickedUp: null, arrived: null, done: null, slipBack: null, closed: null });
}

function tried({ followUps }: RawOrder, followUp: string, mean: number | null) {
  if (mean !== null) followUps.set(followUp, mean);
}

function step(order: RawOrder | undefined, fact: RawFact, now: number) {
  if (!order) return;
  switch (fact.type) {
    case 'order-dispatched':
      Object.assign(order, { sent: now, department: said(fact, 'department') });
      order.firstSent ??= now;
      return;
    case 'order-reassigned':
      restart(order, now);
      Object.assign(order, { sent: now, department: said(fact, 'department') });
      return;
    case 'order-reopened':
      restart(order, now);
      Object.assign(order, { sent: null, firstSent: null, begun: now });
      return;
    case 'order-picked-up':
      order.pickedUp = now;
      return;
    case 'order-arrived':
      order.arrived = Date.parse(said(fact, 'arrivedAt'));
      return;
    case 'order-started':
      order.arrived ??= order.done;
      order.done = null;
      return;
    case 'order-paused':
      order.pauses.push({ from: now, to: Infinity });
      return;
    case 'order-resumed':
    case 'slip-sent-back':
      endPause(order, now);
      return;
    case 'order-done':
      endPause(order, now);
      order.done = Date.parse(said(fact, 'doneAt'));
      return;
    case 'slip-returned':
      endPause(order, now);
      order.slipBack = now;
      return;
    case 'order-called-back':
      order.score = meanIn(fact) ?? order.score;
      return;
    case 'follow-up-tried':
      tried(order, said(fact, 'followUp'), meanIn(fact));
      return;
    case 'caller-told':
      order.firstResponse ??= now;
      return;
    case 'complaint-recorded':
      if (entry.parse(fact['entry']).kind === 'response') order.firstResponse ??= now;
      return;
    case 'order-closed':
      order.closed = now;
      return;
    case 'order-voided':
      Object.assign(order, { closed: now, isVoid: true });
  }
}
