import { promiseSteps, mark, type PromiseStep, type StepAround } from './apply-promises.ts';
import { workSteps, type OrderFactType } from './apply-work.ts';
import type { DeskState } from './book.ts';
import { planFollowUp } from './callback/plan-follow-up.ts';
import { entryOf } from './entry-of.ts';
import type { ChangeStamp, Fact, FactOf, FactType } from './facts.ts';
import { keepInstants } from './order/keep-instants.ts';
import type { Order } from './order/order.ts';
import { timelineOf } from './order/timeline-of.ts';

const steps: { readonly [T in OrderFactType]: PromiseStep<T> } = { ...workSteps, ...promiseSteps };

function isStep(type: FactType): type is OrderFactType {
  return Object.hasOwn(steps, type);
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
  keepInstants(before, after, desk.setBackMs);
  desk.orders[number] = after;
}

/** Writes a new order with its instants and the first line of its timeline. */
function register(desk: DeskState, fact: FactOf<'order-registered'>, stamp: ChangeStamp): void {
  const { number } = fact.order;
  const order: Order = { ...fact.order, timeline: [timelineOf(fact, stamp)] };
  if (order.severity !== null && !order.moments.severityAt) mark(order, 'severityAt', order.registeredAt);
  keepInstants(null, order, desk.setBackMs);
  if (order.backEntry) order.instants = notBefore(desk.openedInstant, order.instants);
  desk.orders[number] = order;
}

/** What happened before the desk was opened counts from its opening: its time line does not reach further back. */
function notBefore(opened: number, instants: Order['instants']): Order['instants'] {
  return Object.fromEntries(
    Object.entries(instants).map(([moment, instant]) => [moment, Math.max(opened, instant)]),
  );
}

/** Applies a fact to the order it names; facts of other things are ignored. */
export function applyToOrders(desk: DeskState, fact: Fact, stamp: ChangeStamp): void {
  if (fact.type === 'order-registered') {
    const { number, reworkOf } = fact.order;
    register(desk, fact, stamp);
    if (reworkOf !== null) changeOrder(desk, reworkOf, (origin) => origin.reworks.push(number));
    return;
  }
  if (fact.type === 'sample-drawn') {
    for (const drawn of fact.followUps)
      changeOrder(desk, drawn.order, (order) => plan(order, drawn.id, stamp, desk));
    return;
  }
  if (!isStep(fact.type) || !('order' in fact) || typeof fact.order !== 'string') return;
  const step = steps[fact.type] as PromiseStep<OrderFactType>; // the key was just checked against the table
  const around: StepAround = {
    role: (stamp.by === null ? undefined : desk.staff[stamp.by])?.role ?? null,
    setBackMs: desk.setBackMs,
    openedInstant: desk.openedInstant,
  };
  changeOrder(desk, fact.order, (order) => {
    step(order, fact as FactOf<OrderFactType>, stamp, around); // the step of this very type
    order.timeline.push(timelineOf(fact, stamp));
  });
}

function plan(order: Order, id: string, { at }: ChangeStamp, { setBackMs }: DeskState): void {
  const followUp = planFollowUp({ reason: 'sample', at, note: '' }, { newId: () => id });
  order.followUps = [...order.followUps, { ...followUp, plannedInstant: Date.parse(at) + setBackMs }];
}
