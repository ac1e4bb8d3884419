import { decided, refused, type Decide, type Decision } from '../decision.ts';
import type { Fact } from '../facts.ts';
import { doneFact } from './done-fact.ts';
import { findOrderFor } from './find-order.ts';
import type { CallbackScores } from '../callback/follow-up.ts';
import type { Order } from './order.ts';
import type { StepAnswer } from './step.ts';
import type { Role } from '../desk/staff.ts';
import { entryOf } from '../entry-of.ts';

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
  // What the book has is not asked about again: the clock of the PC may have been set back since.
  if (input.doneAt !== undefined && Date.parse(input.doneAt) > Date.parse(actor.at))
    return refused({ kind: 'time-in-future' });
  const doneAt = input.doneAt ?? order.doneAt ?? actor.at;
  if (!(input.complete && input.done && input.signed)) return sendBack(order, input);
  const facts: Fact[] = [];
  const tellsMore = input.result !== '' || input.materialsYuan !== undefined || input.doneAt !== undefined;
  if (order.doneAt === null || tellsMore) facts.push(doneFact(order, keepKnown(order, input, doneAt)));
  facts.push({ type: 'slip-returned', order: order.number });
  const state = order.calledBackAt === null ? 'awaiting-callback' : 'called-back';
  return decided(facts, { order: order.number, state });
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

/** The lowest of the three scores, or null when nothing was scored. */
export function lowestScore(scores: CallbackScores | null): number | null {
  return scores === null ? null : Math.min(scores.quality, scores.timeliness, scores.attitude);
}

/** Who may close a complaint of a severity: S1 the manager, S2 the supervisor (R10). */
const closers: Readonly<Partial<Record<NonNullable<Order['severity']>, readonly Role[]>>> = {
  S1: ['manager'],
  S2: ['supervisor', 'manager'],
};

/**
 * Closes an order; only the desk does, and only when its paper is back, its duties are done and no rework is open.
 *
 * An order that still waits for its callback may be closed with the reason why nobody was asked.
 */
export const decideClose: Decide<{ order: string; reason: string }, StepAnswer> = (book, input, actor) => {
  const found = findOrderFor(book, input.order, 'close');
  if (!found.ok) return found;
  const order = found.value;
  const roles = order.severity === null ? undefined : closers[order.severity];
  const role = entryOf(book.desk.staff, actor.by)?.role;
  if (roles && (role === undefined || !roles.includes(role)))
    return refused({ kind: 'needs-role', roles: [...roles] });
  const score = lowestScore(order.callback?.scores ?? null);
  const { number, place } = order;
  return decided([{ type: 'order-closed', order: number, placeId: place.id, score, reason: input.reason }], {
    order: number,
    state: 'closed',
  });
};
