import type { OrderAct } from '../../rules/order-acts.ts';
import type { Book } from '../book.ts';
import { decided, type Actor, type Decide } from '../decision.ts';
import type { Fact } from '../facts.ts';
import { findOrderFor } from './find-order.ts';
import type { Order } from './order.ts';

/** What every step of an order answers: the order's number and the state it is in afterwards. */
export interface StepAnswer {
  readonly order: string;
  readonly state: Order['state'];
}

type Plan<I> = (order: Order, input: I, context: { book: Book; actor: Actor }) => readonly Fact[];

/** Makes the rule of one act: state table first, then the facts of the plan. */
export function step<I extends { order: string }>(
  act: OrderAct,
  plan: Plan<I>,
  stateAfter: (order: Order, input: I) => Order['state'],
): Decide<I, StepAnswer> {
  return (book, input, actor) => {
    const found = findOrderFor(book, input.order, act);
    if (!found.ok) return found;
    const facts = plan(found.value, input, { book, actor });
    return decided(facts, { order: input.order, state: stateAfter(found.value, input) });
  };
}

/** For acts that leave an order in its state. */
export const sameState = (order: Order) => order.state;
