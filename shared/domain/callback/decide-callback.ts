import { noticesFor } from '../../rules/ladder.ts';
import { numberOf } from '../../rules/numbers.ts';
import { kindRule } from '../../rules/kinds.ts';
import type { Refusal } from '../../refusal.ts';
import { ok, type Result } from '../../result.ts';
import type { Book } from '../book.ts';
import { decided, refused, type Actor, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import type { Fact } from '../facts.ts';
import { lowestScore } from '../order/decide-paper.ts';
import { findOrderFor } from '../order/find-order.ts';
import type { Order } from '../order/order.ts';
import { planRework } from '../order/plan-rework.ts';
import type { StepAnswer } from '../order/step.ts';
import { isSpent } from './calling-window.ts';
import type { CallbackOutcome, CallbackScores, FollowUp, FollowUpReason } from './follow-up.ts';
import { planFollowUp } from './plan-follow-up.ts';

/** One try to call back, as it was at the telephone. */
export interface CallbackWish {
  readonly order: string;
  readonly followUp?: string | undefined;
  readonly outcome: CallbackOutcome;
  readonly scores?: CallbackScores | undefined;
  readonly text: string;
  readonly refusesFuture: boolean;
}

type CallbackAnswer = StepAnswer & { rework: string | null };

/**
 * Writes down one try to call back: the one that ends a repair or a complaint, or a follow-up.
 *
 * A low score opens a rework that holds the order open, and puts the head on the calling list; an unhappy guest brings the
 * supervisor too. Source: R4 low score (≤ 2 [D]) opens 返工 and tells the head; R5.4 "立即上报中心主管…一同出面" (001).
 */
export const decideRecordCallback: Decide<CallbackWish, CallbackAnswer> = (book, wish, actor) => {
  const found =
    wish.followUp === undefined ? findOrderFor(book, wish.order, 'callBack') : findAny(book, wish.order);
  if (!found.ok) return found;
  const order = found.value;
  const scores = wish.outcome === 'reached' ? (wish.scores ?? null) : null;
  const tried = triedFact(book, order, wish, scores);
  if (!tried.ok) return tried;
  const lowest = lowestScore(scores);
  const isLow = lowest !== null && lowest <= numberOf(book.desk.numbers, 'callback-low-score');
  const rework = isLow ? planRework(book, order, wish.text, actor) : null;
  const facts: Fact[] = [
    tried.value,
    ...(rework ? [{ type: 'order-registered' as const, order: rework }, tellOf(book, order, actor)] : []),
    ...refusalFacts(order, wish),
    ...settleFacts(order, wish, actor),
  ];
  return decided(facts, {
    order: order.number,
    state: stateAfter(order, wish),
    rework: rework?.number ?? null,
  });
};

function findAny(book: Book, number: string): Result<Order, Refusal> {
  const order = entryOf(book.desk.orders, number);
  return order ? ok(order) : refused({ kind: 'order-unknown', what: number });
}

function triedFact(
  { desk }: Book,
  order: Order,
  wish: CallbackWish,
  scores: CallbackScores | null,
): Result<Fact, Refusal> {
  const { outcome, text } = wish;
  // The callback that ends an order is given up by closing the order, which asks for the reason.
  if (wish.followUp === undefined && outcome === 'given-up') return refused({ kind: 'callback-not-spent' });
  if (wish.followUp === undefined)
    return ok({ type: 'order-called-back', order: order.number, outcome, scores, text });
  const followUp = openFollowUp(order, wish.followUp);
  if (!followUp.ok) return followUp;
  const timeZone = desk.centre?.timeZone ?? 'Asia/Shanghai';
  if (outcome === 'given-up' && !isSpent(followUp.value.tries, desk.numbers, timeZone))
    return refused({ kind: 'callback-not-spent' });
  return ok({ type: 'follow-up-tried', order: order.number, followUp: wish.followUp, outcome, scores, text });
}

/** A follow-up that nobody has settled yet. */
export function openFollowUp(order: Order, id: string): Result<FollowUp, Refusal> {
  const followUp = order.followUps.find((each) => each.id === id);
  if (!followUp) return refused({ kind: 'callback-unknown', what: id });
  return followUp.settledAt === null
    ? ok(followUp)
    : refused({ kind: 'callback-settled', what: followUp.settledAt });
}

function tellOf(book: Book, order: Order, actor: Actor): Fact {
  const levels = order.kind === 'request' ? (['supervisor', 'head'] as const) : (['head'] as const);
  const about = { why: 'low-score', percent: null, dueAt: actor.at, key: `low-score@${actor.at}` };
  return { type: 'notices-given', order: order.number, notices: noticesFor(book.desk, order, levels, about) };
}

function refusalFacts({ contact }: Order, { refusesFuture }: CallbackWish): Fact[] {
  return refusesFuture && contact.personId !== null
    ? [{ type: 'callbacks-refused', personId: contact.personId, refuses: true }]
    : [];
}

/** An enquiry that only waited for the address to be sent is finished with it. */
function settleFacts(order: Order, wish: CallbackWish, actor: Actor): Fact[] {
  const left = order.followUps.filter(({ id, settledAt }) => settledAt === null && id !== wish.followUp);
  const waits =
    !kindRule(order.kind).paperReturns && !kindRule(order.kind).visits && order.state === 'registered';
  if (wish.followUp === undefined || wish.outcome !== 'reached' || left.length > 0 || !waits) return [];
  const { number, place, result } = order;
  return [
    { type: 'order-done', order: number, doneAt: actor.at, result: wish.text || result, materialsYuan: null },
    { type: 'order-closed', order: number, placeId: place.id, score: null, reason: '' },
  ];
}

function stateAfter(order: Order, wish: CallbackWish): Order['state'] {
  if (wish.followUp === undefined && wish.outcome !== 'no-answer') return 'called-back';
  return order.state;
}

/** Promises to get in touch once more, for example three days after a delivery (T25). */
export const decidePlanCallback: Decide<
  { order: string; reason: FollowUpReason; from?: string | undefined; note: string },
  StepAnswer & { followUp: string }
> = (book, { order: number, reason, from, note }, actor) => {
  const found = findAny(book, number);
  if (!found.ok) return found;
  if (from !== undefined && Date.parse(from) > Date.parse(actor.at))
    return refused({ kind: 'time-in-future' });
  const followUp = planFollowUp({ reason, at: from ?? actor.at, note }, actor);
  return decided([{ type: 'follow-up-planned', order: number, followUp }], {
    order: number,
    state: found.value.state,
    followUp: followUp.id,
  });
};
