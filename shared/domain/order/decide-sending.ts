import { kindRule } from '../../rules/kinds.ts';
import type { Book } from '../book.ts';
import { decided, refused, type Actor, type Decide, type Decision } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import type { Fact } from '../facts.ts';
import { queueSlip } from '../printing/queue-slip.ts';
import { findOrderFor } from './find-order.ts';
import type { Order } from './order.ts';
import type { StepAnswer } from './step.ts';

/** Sends the order to a department: the slip is queued in the same change, so that it is on disk before it prints. */
export const decideDispatch: Decide<
  {
    order: string;
    department?: string | undefined;
    assignee?: string | undefined;
    toldBy?: 'slip' | 'radio' | 'phone' | undefined;
    print: boolean;
  },
  StepAnswer & { slip: string | null }
> = (book, input, actor) => {
  const found = findOrderFor(book, input.order, 'dispatch');
  if (!found.ok) return found;
  const planned = planDispatch(book, found.value, input, actor);
  if (!planned.ok) return planned;
  return decided(planned.value.facts, {
    order: input.order,
    state: 'dispatched',
    slip: planned.value.value,
  });
};

/** The facts of sending an order away; used by `orders.dispatch` and by a call that is dispatched at once. */
export function planDispatch(
  book: Book,
  order: Order,
  input: {
    department?: string | undefined;
    assignee?: string | undefined;
    toldBy?: 'slip' | 'radio' | 'phone' | undefined;
    print: boolean;
  },
  actor: Actor,
): Decision<string | null> {
  const department = entryOf(book.desk.departments, input.department ?? order.department);
  if (!department) return refused({ kind: 'department-unknown', what: input.department ?? order.department });
  const slip = kindRule(order.kind).slip;
  const facts: Fact[] = [
    {
      type: 'order-dispatched',
      order: order.number,
      department: department.id,
      assignee: input.assignee ?? department.head,
      copyTo: book.desk.routes[order.kind].copyTo,
      toldBy: input.toldBy ?? (slip === null ? 'radio' : 'slip'),
    },
  ];
  if (slip === null || !input.print) return decided(facts, null);
  const job = queueSlip(book, { slip, order, reason: '' }, actor);
  return decided([...facts, { type: 'slip-queued', job }], job.id);
}

/** Gives the order to another department; its clocks begin anew and a new slip is printed. */
export const decideReassign: Decide<
  { order: string; department: string; assignee?: string | undefined; reason: string },
  StepAnswer & { slip: string | null }
> = (book, input, actor) => {
  const found = findOrderFor(book, input.order, 'reassign');
  if (!found.ok) return found;
  const department = entryOf(book.desk.departments, input.department);
  if (!department) return refused({ kind: 'department-unknown', what: input.department });
  const slip = kindRule(found.value.kind).slip;
  const job =
    slip === null ? null : queueSlip(book, { slip, order: found.value, reason: input.reason }, actor);
  const facts: Fact[] = [
    {
      type: 'order-reassigned',
      order: input.order,
      department: department.id,
      assignee: input.assignee ?? department.head,
      reason: input.reason,
    },
    ...(job ? [{ type: 'slip-queued' as const, job }] : []),
  ];
  return decided(facts, { order: input.order, state: 'dispatched', slip: job?.id ?? null });
};
