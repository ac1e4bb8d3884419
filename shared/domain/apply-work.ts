import { orderActs, type OrderAct } from '../rules/order-acts.ts';
import { mark, type PromiseFactType, type PromiseStep } from './apply-promises.ts';
import type { Fact } from './facts.ts';
import type { Order } from './order/order.ts';

/** Facts that are a step of an order. */
export type OrderFactType = Exclude<
  Extract<Fact, { order: string }>['type'],
  'number-reserved' | 'phone-revealed'
>;
type WorkFactType = Exclude<OrderFactType, PromiseFactType>;

function enter(order: Order, act: OrderAct): void {
  const to = orderActs[act].to;
  if (to !== 'same' && to !== 'decided') order.state = to;
}

function endPause(order: Order, at: string): void {
  const last = order.pauses.at(-1);
  if (last && last.to === null) last.to = at;
  order.stateBeforePause = null;
  const { dndAt: _over, ...moments } = order.moments;
  order.moments = moments;
}

/**
 * Sends the order back to the beginning of its way: every later moment is forgotten, the timeline keeps them.
 *
 * Pauses stay, for a clock that goes on counts them still.
 */
function restart(order: Order, at: string): void {
  endPause(order, at);
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
    entrusted: null,
    moments: keptMoments(order),
  } satisfies Partial<Order>);
}

/** What was answered, told and noted stays; what belongs to the work that begins anew does not. */
function keptMoments({ moments }: Order): Order['moments'] {
  const {
    chasedAt: _chased,
    dndAt: _dnd,
    relayedAt: _relayed,
    complexAt: _complex,
    escalatedAt: _up,
    ...kept
  } = moments;
  return kept;
}

/** What each fact of the work does to its order: sent, fetched, done, brought back, closed. */
export const workSteps: { [T in WorkFactType]: PromiseStep<T> } = {
  'order-dispatched': (order, fact, { at }) => {
    enter(order, 'dispatch');
    Object.assign(order, {
      department: fact.department,
      assignee: fact.assignee,
      copyTo: fact.copyTo,
      dispatchedAt: at,
    });
    // A request is chased from the moment it was passed on (T8).
    if (order.kind === 'request') mark(order, 'chasedAt', at);
    if (!order.moments.sentAt) mark(order, 'sentAt', at);
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
    // Work that goes on after the paper was sent back is not done, whatever the earlier report said; but somebody was there.
    order.arrivedAt ??= order.doneAt;
    order.doneAt = null;
  },
  'order-paused': (order, fact, { at }) => {
    order.stateBeforePause = order.state;
    enter(order, 'pause');
    const { reason, until, note } = fact;
    order.pauses.push({ reason, from: at, to: null, until, note, fromInstant: null, toInstant: null });
    if (reason === 'dnd') mark(order, 'dndAt', at);
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
    order.state = order.calledBackAt === null ? 'awaiting-callback' : 'called-back';
    Object.assign(order, { slipBackAt: at, slipCheck: { complete: true, done: true, signed: true, at } });
  },
  'slip-sent-back': (order, fact, { at }) => {
    endPause(order, at);
    order.state = 'sent-back';
    order.slipCheck = { complete: fact.complete, done: fact.done, signed: fact.signed, at };
  },
  'order-called-back': (order, fact, { at, by }, { role }) => {
    const earlier = order.callback ?? { tries: [], scores: null, text: '' };
    const tries = [...earlier.tries, { at, by: by ?? '', outcome: fact.outcome, byRole: role }];
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
    restart(order, at);
    enter(order, 'reassign');
    Object.assign(order, { department: fact.department, assignee: fact.assignee, dispatchedAt: at });
    if (order.kind === 'request') mark(order, 'chasedAt', at);
  },
  'order-escalated': (order, fact, { at }) => {
    order.escalatedTo = fact.to;
    if (!order.moments.escalatedAt) mark(order, 'escalatedAt', at);
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
  'caller-told': (order, fact, { at }) => {
    if (fact.promisedAt) order.promisedAt = fact.promisedAt;
    if (order.kind === 'complaint' && !order.moments.firstResponseAt) mark(order, 'firstResponseAt', at);
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
  'order-reopened': (order, _fact, { at }) => {
    restart(order, at);
    enter(order, 'reopen');
    const { sentAt: _sent, ...moments } = order.moments;
    order.moments = moments;
    mark(order, 'reopenedAt', at);
    Object.assign(order, { dispatchedAt: null, reopenings: order.reopenings + 1 });
  },
};
