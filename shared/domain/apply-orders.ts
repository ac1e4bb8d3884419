import { orderActs, type OrderAct } from '../rules/order-acts.ts';
import type { DeskState } from './book.ts';
import { entryOf } from './entry-of.ts';
import type { ChangeStamp, Fact, FactOf, FactType } from './facts.ts';
import type { Order, TimelineEntry } from './order/order.ts';

type OrderFactType = Exclude<Extract<Fact, { order: string }>['type'], 'number-reserved' | 'phone-revealed'>;
type Step<T extends OrderFactType> = (order: Order, fact: FactOf<T>, stamp: ChangeStamp) => void;

function enter(order: Order, act: OrderAct): void {
  const to = orderActs[act].to;
  if (to !== 'same' && to !== 'decided') order.state = to;
}

function endPause(order: Order, at: string): void {
  const last = order.pauses.at(-1);
  if (last && last.to === null) last.to = at;
  order.stateBeforePause = null;
}

/** Sends the order back to the beginning of its way: every later moment is forgotten, the timeline keeps them. */
function restart(order: Order): void {
  Object.assign(order, {
    pickedUpAt: null,
    signer: '',
    arrivedAt: null,
    completionAskedAt: null,
    doneAt: null,
    slipBackAt: null,
    calledBackAt: null,
    closedAt: null,
    slipCheck: null,
    pauses: [],
    stateBeforePause: null,
  } satisfies Partial<Order>);
}

const steps: { [T in OrderFactType]: Step<T> } = {
  'order-dispatched': (order, fact, { at }) => {
    enter(order, 'dispatch');
    Object.assign(order, {
      department: fact.department,
      assignee: fact.assignee,
      copyTo: fact.copyTo,
      dispatchedAt: at,
    });
  },
  'order-picked-up': (order, fact, { at }) => {
    enter(order, 'pickUp');
    Object.assign(order, { pickedUpAt: at, signer: fact.signer });
  },
  'order-arrived': (order, fact) => {
    enter(order, 'arrive');
    order.arrivedAt = fact.arrivedAt;
    if (fact.worker) order.assignee = fact.worker;
  },
  'order-quoted': (order, fact) => {
    enter(order, 'quote');
    order.quote = fact.quote;
  },
  'order-quote-accepted': (order, _fact, { at }) => {
    enter(order, 'acceptQuote');
    if (order.quote) order.quote = { ...order.quote, acceptedAt: at };
  },
  'order-started': (order) => {
    enter(order, 'start');
    // Work that goes on after the paper was sent back is not done, whatever the earlier report said.
    order.doneAt = null;
  },
  'order-paused': (order, fact, { at }) => {
    order.stateBeforePause = order.state;
    enter(order, 'pause');
    order.pauses.push({ reason: fact.reason, from: at, to: null, until: fact.until, note: fact.note });
  },
  'order-resumed': (order, fact, { at }) => {
    endPause(order, at);
    order.state = fact.to;
  },
  'order-done': (order, fact, { at }) => {
    endPause(order, at);
    enter(order, 'complete');
    Object.assign(order, { doneAt: fact.doneAt, result: fact.result, materialsYuan: fact.materialsYuan });
  },
  'slip-returned': (order, _fact, { at }) => {
    endPause(order, at);
    order.state = 'awaiting-callback';
    Object.assign(order, { slipBackAt: at, slipCheck: { complete: true, done: true, signed: true, at } });
  },
  'slip-sent-back': (order, fact, { at }) => {
    endPause(order, at);
    order.state = 'sent-back';
    order.slipCheck = { complete: fact.complete, done: fact.done, signed: fact.signed, at };
  },
  'order-called-back': (order, fact, { at, by }) => {
    const earlier = order.callback ?? { tries: [], scores: null, text: '' };
    const tries = [...earlier.tries, { at, by: by ?? '', outcome: fact.outcome }];
    order.callback = { tries, scores: fact.scores ?? earlier.scores, text: fact.text || earlier.text };
    if (fact.outcome === 'no-answer') return;
    order.state = 'called-back';
    order.calledBackAt = at;
  },
  'order-closed': (order, _fact, { at }) => {
    enter(order, 'close');
    order.closedAt = at;
  },
  'order-reassigned': (order, fact, { at }) => {
    restart(order);
    enter(order, 'reassign');
    Object.assign(order, { department: fact.department, assignee: fact.assignee, dispatchedAt: at });
  },
  'order-escalated': (order, fact) => {
    order.escalatedTo = fact.to;
  },
  'owner-offered': (order, fact, { at }) => {
    order.ownerOffer = { to: fact.to, reason: fact.reason, at };
  },
  'owner-taken': (order, fact) => {
    order.owner = fact.to;
    order.ownerOffer = null;
  },
  'order-chased': () => undefined,
  'completion-asked': (order, _fact, { at }) => {
    order.completionAskedAt ??= at;
  },
  'caller-told': (order, fact) => {
    if (fact.promisedAt) order.promisedAt = fact.promisedAt;
  },
  'order-noted': () => undefined,
  'file-attached': (order, fact) => {
    order.attachments.push(fact.attachment);
  },
  'call-joined': (order, fact) => {
    order.calls.push(fact.call);
  },
  'order-voided': (order, fact, { at }) => {
    enter(order, 'void');
    Object.assign(order, { voidReason: fact.reason, closedAt: at });
  },
  'order-reopened': (order) => {
    restart(order);
    enter(order, 'reopen');
    Object.assign(order, { dispatchedAt: null, reopenings: order.reopenings + 1 });
  },
};

function isStep(type: FactType): type is OrderFactType {
  return Object.hasOwn(steps, type);
}

const plain = new Set(['string', 'number', 'boolean']);

/** What the timeline keeps of a fact: its plain fields, so that a screen can put them into words. */
function timelineOf(fact: Fact, stamp: ChangeStamp): TimelineEntry {
  const entries = Object.entries(fact).filter(
    ([key, value]) => key !== 'type' && key !== 'order' && (plain.has(typeof value) || value === null),
  ) as [string, string | number | boolean | null][]; // the filter leaves only plain values
  const flat = fact.type === 'order-called-back' && fact.scores ? Object.entries(fact.scores) : [];
  const money =
    fact.type === 'order-quoted' ? [['yuan', fact.quote.labourYuan + fact.quote.materialsYuan] as const] : [];
  const file = fact.type === 'file-attached' ? [['name', fact.attachment.name] as const] : [];
  return {
    at: stamp.at,
    by: stamp.by,
    act: fact.type,
    detail: Object.fromEntries([...entries, ...flat, ...money, ...file]),
  };
}

/**
 * Replaces a living order by a changed copy; the record that was there stays as it was.
 *
 * Whoever holds the old record (a checkpoint that is still being written) goes on reading what it was then.
 */
export function changeOrder(desk: DeskState, number: string, change: (order: Order) => void): void {
  const before = entryOf(desk.orders, number);
  if (!before) return;
  const after: Order = {
    ...before,
    calls: [...before.calls],
    pauses: before.pauses.map((pause) => ({ ...pause })),
    reworks: [...before.reworks],
    attachments: [...before.attachments],
    timeline: [...before.timeline],
  };
  change(after);
  desk.orders[number] = after;
}

/** Applies a fact to the order it names; facts of other things are ignored. */
export function applyToOrders(desk: DeskState, fact: Fact, stamp: ChangeStamp): void {
  if (fact.type === 'order-registered') {
    const { number, reworkOf } = fact.order;
    desk.orders[number] = { ...fact.order, timeline: [timelineOf(fact, stamp)] };
    if (reworkOf !== null) changeOrder(desk, reworkOf, (origin) => origin.reworks.push(number));
    return;
  }
  if (!isStep(fact.type) || !('order' in fact) || typeof fact.order !== 'string') return;
  const step = steps[fact.type] as Step<OrderFactType>; // the key was just checked against the table
  changeOrder(desk, fact.order, (order) => {
    step(order, fact as FactOf<OrderFactType>, stamp); // the step of this very type
    order.timeline.push(timelineOf(fact, stamp));
  });
}
