import { z } from 'zod';
import { said, type RawFact } from './raw-journal.ts';

/** An order as the lines of the journal tell it, with moments in milliseconds. */
export interface RawOrder {
  readonly number: string;
  readonly kind: string;
  readonly severity: string | null;
  readonly place: string;
  readonly problem: string;
  readonly isRework: boolean;
  readonly registered: number;
  department: string;
  owner: string;
  /** When it was registered, or opened again. */
  begun: number;
  isVoid: boolean;
  /** When it was sent for the first time since it was begun, and when to whom has it now. */
  firstSent: number | null;
  sent: number | null;
  pickedUp: number | null;
  arrived: number | null;
  asked: number | null;
  done: number | null;
  slipBack: number | null;
  calledBack: number | null;
  closed: number | null;
  firstResponse: number | null;
  formWritten: number | null;
  digested: number | null;
  /** Since when the floor has to be asked again. */
  chased: number | null;
  /** Those who have to be told at once, and when the last of them was. */
  untold: string[];
  notified: number | null;
  pauses: { readonly from: number; to: number; readonly reason: string }[];
  score: number | null;
  /** Who called last. */
  caller: string | null;
  promises: RawPromise[];
}

/** A promise to get in touch besides the callback that ends an order. */
export interface RawPromise {
  readonly id: string;
  readonly reason: string;
  readonly planned: number;
  settled: number | null;
  caller: string | null;
  outcome: string | null;
  score: number | null;
}

const newOrder = z.looseObject({
  number: z.string(),
  kind: z.string(),
  severity: z.string().nullable(),
  department: z.string(),
  owner: z.string(),
  registeredAt: z.string(),
  reworkOf: z.string().nullable(),
  place: z.looseObject({ name: z.string() }),
  problem: z.looseObject({ label: z.string() }).nullable(),
  notices: z.array(z.looseObject({ id: z.string(), why: z.string() })),
});

/** An order at its registration. */
export function rawOrder(fact: RawFact): RawOrder {
  const order = newOrder.parse(fact['order']);
  const { number, kind, severity, department, owner, reworkOf, place, problem } = order;
  const registered = Date.parse(order.registeredAt);
  return {
    ...{ number, kind, severity, department, owner, registered, begun: registered, isVoid: false },
    ...{ place: place.name, problem: problem?.label ?? '', isRework: reworkOf !== null },
    ...{ firstSent: null, sent: null, pickedUp: null, arrived: null, asked: null, done: null },
    ...{ slipBack: null, calledBack: null, closed: null, firstResponse: null, formWritten: null },
    ...{ digested: null, chased: null, notified: null, pauses: [], score: null, caller: null, promises: [] },
    untold: order.notices.filter(({ why }) => why === 'severity').map(({ id }) => id),
  };
}

/** A line of the journal as an order hears of it. */
interface Said {
  readonly fact: RawFact;
  readonly now: number;
  readonly by: string | null;
}

const entry = z.looseObject({ kind: z.string() });
const scores = z.object({ quality: z.number(), timeliness: z.number(), attitude: z.number() });
const planned = z.looseObject({ id: z.string(), reason: z.string(), plannedAt: z.string() });

function meanIn(fact: RawFact): number | null {
  const found = scores.safeParse(fact['scores']);
  if (!found.success) return null;
  const { quality, timeliness, attitude } = found.data;
  return (quality + timeliness + attitude) / 3;
}

function endPause({ pauses }: RawOrder, now: number): void {
  const last = pauses.at(-1);
  if (last?.to === Infinity) last.to = now;
}

/** Whoever gets it begins anew. */
function restart(order: RawOrder, now: number): void {
  endPause(order, now);
  Object.assign(order, { pickedUp: null, arrived: null, asked: null, done: null, slipBack: null });
  Object.assign(order, { calledBack: null, closed: null, chased: null });
}

function send(order: RawOrder, { fact, now }: Said): void {
  Object.assign(order, { sent: now, department: said(fact, 'department') });
  if (order.kind === 'request') order.chased = now;
}

const steps: Readonly<Record<string, (order: RawOrder, said: Said) => void>> = {
  'order-dispatched': (order, line) => {
    send(order, line);
    order.firstSent ??= line.now;
  },
  'order-reassigned': (order, line) => {
    restart(order, line.now);
    send(order, line);
  },
  'order-reopened': (order, { now }) => {
    restart(order, now);
    Object.assign(order, { sent: null, firstSent: null, begun: now });
  },
  'order-picked-up': (order, { now }) => void (order.pickedUp = now),
  'order-arrived': (order, { fact }) => void (order.arrived = Date.parse(said(fact, 'arrivedAt'))),
  'order-started': (order) => {
    order.arrived ??= order.done;
    order.done = null;
  },
  'order-paused': ({ pauses }, { fact, now }) =>
    void pauses.push({ from: now, to: Infinity, reason: said(fact, 'reason') }),
  'order-resumed': (order, { now }) => endPause(order, now),
  'slip-sent-back': (order, { now }) => endPause(order, now),
  'completion-asked': (order, { now }) => void (order.asked ??= now),
  'order-done': (order, { fact, now }) => {
    endPause(order, now);
    order.done = Date.parse(said(fact, 'doneAt'));
  },
  'slip-returned': (order, { now }) => {
    endPause(order, now);
    order.slipBack = now;
  },
  'order-called-back': (order, { fact, now, by }) => {
    order.score = meanIn(fact) ?? order.score;
    order.caller = by;
    if (said(fact, 'outcome') !== 'no-answer') order.calledBack = now;
  },
  'follow-up-planned': ({ promises }, { fact }) => {
    const { id, reason, plannedAt } = planned.parse(fact['followUp']);
    promises.push(promise(id, reason, Date.parse(plannedAt)));
  },
  'follow-up-tried': (order, { fact, now, by }) => {
    const kept = order.promises.find(({ id }) => id === said(fact, 'followUp'));
    if (!kept) return;
    const outcome = said(fact, 'outcome');
    Object.assign(kept, { caller: by, outcome, score: meanIn(fact) ?? kept.score });
    if (outcome !== 'no-answer') kept.settled = now;
  },
  'caller-told': (order, { now }) => void (order.firstResponse ??= now),
  'complaint-recorded': (order, { fact, now }) => {
    const { kind } = entry.parse(fact['entry']);
    if (kind === 'response') order.firstResponse ??= now;
    if (kind === 'form') order.formWritten ??= now;
  },
  'complaint-digested': (order, { now }) => void (order.digested = now),
  'notice-told': (order, { fact, now }) => {
    const left = order.untold.filter((id) => id !== said(fact, 'notice'));
    if (order.untold.length > 0 && left.length === 0) order.notified ??= now;
    order.untold = left;
  },
  'relay-confirmed': (order, { now }) => void (order.chased = now),
  'request-chased': (order, { now }) => void (order.chased = now),
  'owner-taken': (order, { fact }) => void (order.owner = said(fact, 'to')),
  'order-closed': (order, { now }) => void (order.closed = now),
  'order-voided': (order, { now }) => void Object.assign(order, { closed: now, isVoid: true }),
};

/** A promise that nobody has kept yet. */
export function promise(id: string, reason: string, at: number): RawPromise {
  return { id, reason, planned: at, settled: null, caller: null, outcome: null, score: null };
}

/** Lets an order go the way that a line of the journal tells. */
export function stepOrder(order: RawOrder | undefined, line: Said): void {
  if (order) steps[line.fact.type]?.(order, line);
}
