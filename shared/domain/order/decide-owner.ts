import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import { findOrderFor } from './find-order.ts';
import { sameState, step, type StepAnswer } from './step.ts';

/** Takes a difficult or serious matter one step up (R3.7). */
export const decideEscalate = step<{ order: string; to: string; reason: string }>(
  'escalate',
  (order, { to, reason }) => [{ type: 'order-escalated', order: order.number, to, reason }],
  sameState,
);

/** Asks a colleague to take over the first-contact ownership (R1.5); it moves only when accepted. */
export const decideOfferOwner: Decide<{ order: string; to: string; reason: string }, StepAnswer> = (
  book,
  input,
  actor,
) => {
  const receiver = entryOf(book.desk.staff, input.to);
  if (!receiver) return refused({ kind: 'staff-unknown', what: input.to });
  if (!receiver.isActive) return refused({ kind: 'staff-inactive', what: input.to });
  return step<typeof input>(
    'offerOwner',
    (order) => [{ type: 'owner-offered', order: order.number, to: input.to, reason: input.reason }],
    sameState,
  )(book, input, actor);
};

/** Accepts the ownership that was offered to the one who acts. */
export const decideTakeOwner: Decide<{ order: string }, StepAnswer> = (book, input, actor) => {
  const found = findOrderFor(book, input.order, 'takeOwner');
  if (!found.ok) return found;
  if (found.value.ownerOffer?.to !== actor.by) {
    return refused({
      kind: 'blocked',
      order: input.order,
      act: 'takeOwner',
      blocks: [{ kind: 'nothing-offered' }],
    });
  }
  return decided([{ type: 'owner-taken', order: input.order, from: found.value.owner, to: actor.by }], {
    order: input.order,
    state: found.value.state,
  });
};
