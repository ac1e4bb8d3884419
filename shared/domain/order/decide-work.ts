import { refused, type Decide } from '../decision.ts';
import { doneFact } from './done-fact.ts';
import type { PauseReason } from './order.ts';
import { step, type StepAnswer } from './step.ts';

/** The department fetched the slip, or confirmed by radio; `signer` is who signed (T9 stops). */
export const decidePickUp = step<{ order: string; signer: string }>(
  'pickUp',
  (order, { signer }) => [{ type: 'order-picked-up', order: order.number, signer }],
  () => 'picked-up',
);

/** Somebody stands at the place (T10 stops). */
export const decideArrive: Decide<
  { order: string; worker?: string | undefined; arrivedAt?: string | undefined },
  StepAnswer
> = (book, input, actor) => {
  const arrivedAt = input.arrivedAt ?? actor.at;
  if (Date.parse(arrivedAt) > Date.parse(actor.at)) return refused({ kind: 'time-in-future' });
  return step<typeof input>(
    'arrive',
    (order) => [
      { type: 'order-arrived', order: order.number, worker: input.worker ?? order.signer, arrivedAt },
    ],
    () => 'arrived',
  )(book, input, actor);
};

/** Paid work: labour and materials are told before anything is done (R3.3). */
export const decideQuote = step<{ order: string; labourYuan: number; materialsYuan: number; note: string }>(
  'quote',
  (order, { labourYuan, materialsYuan, note }) => [
    {
      type: 'order-quoted',
      order: order.number,
      quote: { labourYuan, materialsYuan, note, acceptedAt: null },
    },
  ],
  () => 'quoted',
);

/** The customer agrees to the price. */
export const decideAcceptQuote = step<{ order: string }>(
  'acceptQuote',
  (order) => [{ type: 'order-quote-accepted', order: order.number }],
  () => 'quote-accepted',
);

/** Work begins, or goes on after the slip was sent back. */
export const decideStart = step<{ order: string }>(
  'start',
  (order) => [{ type: 'order-started', order: order.number }],
  () => 'in-progress',
);

/** Work rests for a reason; arrival and completion clocks rest with it. */
export const decidePause = step<{
  order: string;
  reason: PauseReason;
  until?: string | undefined;
  note: string;
}>(
  'pause',
  (order, { reason, until, note }) => [
    { type: 'order-paused', order: order.number, reason, until: until ?? null, note },
  ],
  () => 'paused',
);

/** Work goes on where it stopped. */
export const decideResume = step<{ order: string }>(
  'resume',
  (order) => [{ type: 'order-resumed', order: order.number, to: order.stateBeforePause ?? 'in-progress' }],
  (order) => order.stateBeforePause ?? 'in-progress',
);

/** The department reports the work done, or a message is acknowledged, or a follow-up answered. */
export const decideComplete: Decide<
  { order: string; doneAt?: string | undefined; result: string; materialsYuan?: number | undefined },
  StepAnswer
> = (book, input, actor) => {
  const doneAt = input.doneAt ?? actor.at;
  if (Date.parse(doneAt) > Date.parse(actor.at)) return refused({ kind: 'time-in-future' });
  return step<typeof input>(
    'complete',
    (order) => [doneFact(order, { ...input, doneAt })],
    () => 'done',
  )(book, input, actor);
};
