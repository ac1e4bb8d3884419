import type { Refusal } from '../../refusal.ts';
import { ok, type Result } from '../../result.ts';
import type { Book } from '../book.ts';
import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import { findOrderFor } from '../order/find-order.ts';
import type { Order } from '../order/order.ts';
import type { StepAnswer } from '../order/step.ts';
import { openFollowUp } from './decide-callback.ts';
import type { Entrusted } from './follow-up.ts';

interface Which {
  readonly order: string;
  readonly followUp?: string | undefined;
}

/** The order of a callback, and who it is entrusted to so far. */
function findCallback(
  book: Book,
  which: Which,
): Result<{ order: Order; entrusted: Entrusted | null }, Refusal> {
  if (which.followUp === undefined) {
    const found = findOrderFor(book, which.order, 'note');
    return found.ok ? ok({ order: found.value, entrusted: found.value.entrusted }) : found;
  }
  const order = entryOf(book.desk.orders, which.order);
  if (!order) return refused({ kind: 'order-unknown', what: which.order });
  const followUp = openFollowUp(order, which.followUp);
  return followUp.ok ? ok({ order, entrusted: followUp.value.entrusted }) : followUp;
}

/** Asks a colleague to make a callback: "在交班时要委托其他同事进行" (001); it moves only when accepted by PIN. */
export const decideEntrust: Decide<Which & { to: string; reason: string }, StepAnswer> = (book, input) => {
  const receiver = entryOf(book.desk.staff, input.to);
  if (!receiver) return refused({ kind: 'staff-unknown', what: input.to });
  if (!receiver.isActive) return refused({ kind: 'staff-inactive', what: input.to });
  const found = findCallback(book, input);
  if (!found.ok) return found;
  const { order } = found.value;
  if (input.followUp === undefined && order.calledBackAt !== null)
    return refused({ kind: 'callback-settled', what: order.calledBackAt });
  const { to, reason } = input;
  return decided(
    [{ type: 'callback-entrusted', order: order.number, followUp: input.followUp ?? null, to, reason }],
    { order: order.number, state: order.state },
  );
};

/** The colleague accepts; the PIN was checked before. */
export const decideAcceptCallback: Decide<Which & { staff: string }, StepAnswer> = (book, input) => {
  const found = findCallback(book, input);
  if (!found.ok) return found;
  const { order, entrusted } = found.value;
  if (entrusted?.to !== input.staff || entrusted.acceptedAt !== null)
    return refused({ kind: 'callback-not-entrusted' });
  return decided(
    [{ type: 'callback-accepted', order: order.number, followUp: input.followUp ?? null, by: input.staff }],
    { order: order.number, state: order.state },
  );
};
