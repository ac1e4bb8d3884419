import { decided, refused, type Decide, type Decision } from '../decision.ts';
import type { Fact } from '../facts.ts';
import { doneFact } from './done-fact.ts';
import { findOrderFor } from './find-order.ts';
import type { CallbackOutcome, CallbackScores, Order } from './order.ts';
import { planRework } from './plan-rework.ts';
import { step, type StepAnswer } from './step.ts';

/** What the desk read off a slip that came back. */
export interface ReturnedSlip {
  order: string;
  complete: boolean;
  done: boolean;
  signed: boolean;
  doneAt?: string | undefined;
  result: string;
  materialsYuan?: number | undefined;
  note: string;
}

/**
 * Takes a slip back after the three-point check, or sends it away again when one answer is no.
 *
 * Source: R3.2 "内容是完整,事件是否已经处理完毕,责任部门的负责人是否签字确认" (001).
 */
export const decideReturnSlip: Decide<ReturnedSlip, StepAnswer> = (book, input, actor) => {
  const found = findOrderFor(book, input.order, 'returnSlip');
  if (!found.ok) return found;
  const order = found.value;
  const doneAt = input.doneAt ?? order.doneAt ?? actor.at;
  if (Date.parse(doneAt) > Date.parse(actor.at)) return refused({ kind: 'time-in-future' });
  if (!(input.complete && input.done && input.signed)) return sendBack(order, input);
  const facts: Fact[] = [];
  const tellsMore = input.result !== '' || input.materialsYuan !== undefined || input.doneAt !== undefined;
  if (order.doneAt === null || tellsMore) facts.push(doneFact(order, keepKnown(order, input, doneAt)));
  facts.push({ type: 'slip-returned', order: order.number });
  return decided(facts, { order: order.number, state: 'awaiting-callback' });
};

function keepKnown(order: Order, input: ReturnedSlip, doneAt: string) {
  return {
    doneAt,
    result: input.result || order.result,
    materialsYuan: input.materialsYuan ?? order.materialsYuan ?? undefined,
  };
}

function sendBack(order: Order, { complete, done, signed, note }: ReturnedSlip): Decision<StepAnswer> {
  return decided([{ type: 'slip-sent-back', order: order.number, complete, done, signed, note }], {
    order: order.number,
    state: 'sent-back',
  });
}

/** A score of this or less opens a rework (R4 [D]). */
export const LOW_SCORE = 2;

/** The lowest of the three scores, or null when nothing was scored. */
export function lowestScore(scores: CallbackScores | null): number | null {
  return scores === null ? null : Math.min(scores.quality, scores.timeliness, scores.attitude);
}

/**
 * Writes down one try to call back; low scores open a rework that holds this order open.
 *
 * Source: R4 "维修质量、服务及时性、服务态度" (001); low score (≤ 2) opens 返工 [D].
 */
export const decideCallBack: Decide<
  { order: string; outcome: CallbackOutcome; scores?: CallbackScores | undefined; text: string },
  StepAnswer & { rework: string | null }
> = (book, input, actor) => {
  const found = findOrderFor(book, input.order, 'callBack');
  if (!found.ok) return found;
  const scores = input.outcome === 'reached' ? (input.scores ?? null) : null;
  const facts: Fact[] = [
    { type: 'order-called-back', order: input.order, outcome: input.outcome, scores, text: input.text },
  ];
  const lowest = lowestScore(scores);
  const rework =
    lowest !== null && lowest <= LOW_SCORE ? planRework(book, found.value, input.text, actor) : null;
  if (rework) facts.push({ type: 'order-registered', order: rework });
  const state = input.outcome === 'no-answer' ? 'awaiting-callback' : 'called-back';
  return decided(facts, { order: input.order, state, rework: rework?.number ?? null });
};

/**
 * Closes an order; only the desk does, and only when its paper is back and no rework is open.
 *
 * An order that still waits for its callback may be closed with the reason why nobody was asked.
 */
export const decideClose = step<{ order: string; reason: string }>(
  'close',
  (order, { reason }) => {
    const score = lowestScore(order.callback?.scores ?? null);
    return [{ type: 'order-closed', order: order.number, placeId: order.place.id, score, reason }];
  },
  () => 'closed',
);
