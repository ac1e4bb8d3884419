import type { Attachment } from './order.ts';
import { blocksOf } from '../../rules/order-acts.ts';
import { decided, type Decide } from '../decision.ts';
import type { Fact } from '../facts.ts';
import { doneFact } from './done-fact.ts';
import { findOrderFor } from './find-order.ts';
import { sameState, step, type StepAnswer } from './step.ts';

/** Asks the department to hurry and keeps what it said. */
export const decideChase = step<{
  order: string;
  who: string;
  outcome: 'coming' | 'no-answer' | 'said-when' | 'told';
  note: string;
}>(
  'chase',
  (order, { who, outcome, note }) => [{ type: 'order-chased', order: order.number, who, outcome, note }],
  sameState,
);

/** Asks after an hour whether the work is finished (T11); a yes is the department's report that it is done. */
export const decideAskCompletion: Decide<
  { order: string; answer: 'done' | 'not-yet' | 'no-answer'; note: string },
  StepAnswer
> = (book, { order: number, answer, note }, actor) => {
  const found = findOrderFor(book, number, 'askCompletion');
  if (!found.ok) return found;
  const order = found.value;
  const asked: Fact = { type: 'completion-asked', order: number, answer, note };
  const isReported = answer === 'done' && blocksOf(order, 'complete', book.desk.orders).length === 0;
  if (!isReported) return decided([asked], { order: number, state: order.state });
  return decided([asked, doneFact(order, { doneAt: actor.at, result: note })], {
    order: number,
    state: 'done',
  });
};

/** Tells the caller how it stands (R3.4), with a new promise where there is one. */
export const decideTellCaller = step<{ order: string; note: string; promisedAt?: string | undefined }>(
  'tellCaller',
  (order, { note, promisedAt }) => [
    { type: 'caller-told', order: order.number, note, promisedAt: promisedAt ?? null },
  ],
  sameState,
);

/** Adds a sentence to the timeline; nothing written before is changed. */
export const decideNote = step<{ order: string; text: string }>(
  'note',
  (order, { text }) => [{ type: 'order-noted', order: order.number, text }],
  sameState,
);

/** Adds a file whose bytes are already on disk. */
export const decideAttach = step<{ order: string; attachment: Attachment }>(
  'attach',
  (order, { attachment }) => [{ type: 'file-attached', order: order.number, attachment }],
  sameState,
);
