import type { Attachment } from './order.ts';
import { sameState, step } from './step.ts';

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

/** Asks after an hour whether the work is finished (T11). */
export const decideAskCompletion = step<{
  order: string;
  answer: 'done' | 'not-yet' | 'no-answer';
  note: string;
}>(
  'askCompletion',
  (order, { answer, note }) => [{ type: 'completion-asked', order: order.number, answer, note }],
  sameState,
);

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
