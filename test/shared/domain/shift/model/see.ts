import type { Fact } from '../../../../../shared/domain/facts.ts';
import { newOrder, type Model, type ModelOrder, type ModelStay, type ModelTrust } from './model.ts';

/** What the desk does to an order by itself, and nobody has to be told. */
const silent = new Set(['clock-stepped', 'clock-snoozed', 'notice-told']);

/** Notes what happened at the counter; what happens between two shifts the steps note themselves. */
export function see(model: Model, facts: readonly Fact[]): void {
  for (const fact of facts) {
    if ('order' in fact && typeof fact.order === 'string' && !silent.has(fact.type)) {
      const order = model.orders.get(fact.order);
      if (order) {
        order.acts += 1;
        seeStep(order, fact);
      }
    }
    seeOther(model, fact);
  }
}

function seeStep(order: ModelOrder, fact: Fact): void {
  switch (fact.type) {
    case 'order-done':
      order.isDone = true;
      return;
    case 'completion-asked':
      order.wasAsked = true;
      return;
    case 'slip-returned':
      order.isDone = false;
      order.isWaiting = !order.isCalled;
      return;
    case 'slip-sent-back':
    case 'order-started':
      order.isDone = false;
      order.isWaiting = false;
      return;
    case 'order-called-back':
      if (fact.outcome === 'no-answer') return;
      Object.assign(order, { isDone: false, isWaiting: false, isCalled: true });
      return;
    case 'order-closed':
    case 'order-voided':
      order.isOpen = false;
      return;
    case 'order-reopened':
    case 'order-reassigned':
      Object.assign(order, { isOpen: true, isDone: false, wasAsked: false, isWaiting: false });
      Object.assign(order, { isCalled: false, trust: null });
      return;
    case 'owner-taken':
      order.owner = fact.to;
      return;
    default:
      seeCallback(order, fact);
  }
}

function seeCallback(order: ModelOrder, fact: Fact): void {
  if (fact.type === 'follow-up-planned')
    order.followUps.set(fact.followUp.id, { isOpen: true, tries: 0, trust: null });
  if (fact.type === 'follow-up-tried') {
    const followUp = order.followUps.get(fact.followUp);
    if (!followUp) return;
    followUp.tries += 1;
    if (fact.outcome !== 'no-answer') followUp.isOpen = false;
  }
  if (fact.type !== 'callback-entrusted' && fact.type !== 'callback-accepted') return;
  const holder = fact.followUp === null ? order : order.followUps.get(fact.followUp);
  if (holder && fact.type === 'callback-entrusted') holder.trust = trustIn(fact.to);
  if (holder?.trust && fact.type === 'callback-accepted') holder.trust.isAccepted = true;
}

function trustIn(to: string): ModelTrust {
  return { to, isAccepted: false };
}

function seeOther(model: Model, fact: Fact): void {
  switch (fact.type) {
    case 'staff-saved':
      model.staff.set(fact.staff.id, fact.staff.isActive);
      return;
    case 'order-registered': {
      const { number, kind, owner, complaint } = fact.order;
      model.orders.set(number, newOrder(kind, owner, (complaint?.follower ?? '') !== ''));
      return;
    }
    case 'slip-moved':
      if (fact.state === 'failed' || fact.state === 'unknown') model.stuck.set(fact.jobId, fact.state);
      else model.stuck.delete(fact.jobId);
      return;
    case 'log-written':
      if (fact.entry.forNext) model.lines.add(fact.entry.id);
      return;
    case 'standing-due':
      model.tasks.set(fact.task, fact.dueAt);
      return;
    case 'standing-done':
      model.tasks.delete(fact.task);
      return;
    default:
      seeStay(model, fact);
  }
}

function seeStay(model: Model, fact: Fact): void {
  if (fact.type === 'custody-opened') {
    open(model, fact);
    return;
  }
  if (!('custody' in fact) || typeof fact.custody !== 'string') return;
  const stay = model.stays.get(fact.custody);
  if (!stay) return;
  switch (fact.type) {
    case 'loan-returned':
      leave(model, stay, 'returned');
      if (stay.order !== null) touch(model, stay.order);
      return;
    case 'deposit-released':
      leave(model, stay, 'released');
      return;
    case 'visit-entered':
      Object.assign(stay, { state: 'in', due: fact.dueAt, pass: fact.pass?.thing ?? null });
      hang(model, stay.pass, false);
      return;
    case 'visit-left':
      hang(model, stay.pass, true);
      if (fact.isOver) leave(model, stay, 'left');
      else Object.assign(stay, { state: 'expected', due: null, pass: null });
      return;
    case 'custody-asked':
      stay.asks += 1;
      return;
    case 'loan-extended':
      stay.due = fact.dueAt;
      return;
    default:
  }
}

function open(model: Model, { custody }: Extract<Fact, { type: 'custody-opened' }>): void {
  const { number, kind, state, dueAt } = custody;
  const stay: ModelStay = {
    ...{ kind, state, due: dueAt, asks: 0, isOpen: true },
    order: custody.kind === 'loan' ? custody.order : null,
    thing: custody.kind === 'loan' ? custody.thing : null,
    yuan: custody.kind === 'loan' ? custody.depositYuan : 0,
    expected: custody.kind === 'visit' && custody.expectedAt ? Date.parse(custody.expectedAt) : null,
    isPermit: custody.kind === 'visit' && custody.permitUntil !== null,
    pass: custody.kind === 'visit' ? (custody.pass?.thing ?? null) : null,
  };
  model.stays.set(number, stay);
  hang(model, stay.thing ?? stay.pass, false);
  if (stay.order !== null) touch(model, stay.order);
}

function leave(model: Model, stay: ModelStay, state: string): void {
  Object.assign(stay, { isOpen: false, state });
  hang(model, stay.thing, true);
}

function hang(model: Model, id: string | null, isHere: boolean): void {
  const thing = id === null ? undefined : model.things.get(id);
  if (thing) thing.isHere = isHere;
}

function touch(model: Model, number: string): void {
  const order = model.orders.get(number);
  if (order) order.acts += 1;
}
