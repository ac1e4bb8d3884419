import type { Refusal } from '../../refusal.ts';
import { ok, type Result } from '../../result.ts';
import { blocksOf, isOpen } from '../../rules/order-acts.ts';
import type { Book } from '../book.ts';
import { decided, refused, type Decide } from '../decision.ts';
import { withEventLines } from '../duty-log/with-event-lines.ts';
import { entryOf } from '../entry-of.ts';
import type { Fact } from '../facts.ts';
import { doneFact } from '../order/done-fact.ts';
import type { Order } from '../order/order.ts';
import type { StepAnswer } from '../order/step.ts';
import type { ChaseOutcome, DndMeans, DndOutcome, Request } from './request.ts';

function findRequest(book: Book, number: string): Result<Order, Refusal> {
  const order = entryOf(book.desk.orders, number);
  if (!order) return refused({ kind: 'order-unknown', what: number });
  if (order.kind !== 'request') return refused({ kind: 'not-a-request' });
  if (isOpen(order)) return ok(order);
  return refused({
    kind: 'blocked',
    order: number,
    act: 'chase',
    blocks: [{ kind: 'wrong-state', state: order.state }],
  });
}

/**
 * The floor was told, repeated it and confirmed; the chase of three minutes begins (T8).
 *
 * Source: "通过对讲机通知…确认楼层收到信息" (001), "重复宾客房号,姓氏,需求,特殊要求" (001).
 */
export const decideRelay: Decide<
  { order: string; way: 'radio' | 'phone'; told: string; confirmedBy: string },
  StepAnswer
> = (book, { order: number, way, told, confirmedBy }) => {
  const found = findRequest(book, number);
  if (!found.ok) return found;
  const order = found.value;
  const facts: Fact[] = [];
  if (order.state === 'registered') {
    const { department, copyTo } = order;
    facts.push({ type: 'order-dispatched', order: number, department, assignee: told, copyTo, toldBy: way });
  }
  facts.push({ type: 'relay-confirmed', order: number, way, told, confirmedBy });
  if (order.state === 'registered' || order.state === 'dispatched')
    facts.push({ type: 'order-picked-up', order: number, signer: confirmedBy });
  const isTaken = order.state === 'registered' || order.state === 'dispatched';
  return decided(facts, { order: number, state: isTaken ? 'picked-up' : order.state });
};

/** What is offered when the wish itself cannot be met, with its price: "讲明费用情况" (001). */
export const decideOffer: Decide<
  { order: string; text: string; yuan: number; answer: NonNullable<Request['alternative']>['answer'] },
  StepAnswer
> = (book, { order: number, text, yuan, answer }) => {
  const found = findRequest(book, number);
  if (!found.ok) return found;
  return decided([{ type: 'alternative-offered', order: number, text, yuan, answer }], {
    order: number,
    state: found.value.state,
  });
};

/** One chase by radio (T8): "未完成,将每一次追踪结果记录于值班记录,并继续追踪.直至完成" (001). */
export const decideChaseRequest: Decide<
  { order: string; outcome: ChaseOutcome; note: string },
  StepAnswer
> = (book, { order: number, outcome, note }, actor) => {
  const found = findRequest(book, number);
  if (!found.ok) return found;
  const order = found.value;
  const chased = withEventLines(book.desk, [{ type: 'request-chased', order: number, outcome, note }], actor);
  if (outcome !== 'done') return decided(chased, { order: number, state: order.state });
  const blocks = blocksOf(order, 'complete', book.desk.orders);
  if (blocks.length > 0) return refused({ kind: 'blocked', order: number, act: 'complete', blocks });
  return decided([...chased, doneFact(order, { doneAt: actor.at, result: note })], {
    order: number,
    state: 'done',
  });
};

/** One attempt while the room does not want to be disturbed (R5.6 [D]). */
export const decideDnd: Decide<
  { order: string; means: DndMeans; outcome: DndOutcome; note: string },
  StepAnswer
> = (book, { order: number, means, outcome, note }, actor) => {
  const found = entryOf(book.desk.orders, number);
  if (!found) return refused({ kind: 'order-unknown', what: number });
  if (found.moments.dndAt === undefined) return refused({ kind: 'not-resting' });
  const tried: Fact = { type: 'dnd-tried', order: number, means, outcome, note };
  return decided(withEventLines(book.desk, [tried], actor), { order: number, state: found.state });
};
