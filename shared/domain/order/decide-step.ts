import { kindRule } from '../../rules/kinds.ts';
import { decided, refused, type Actor, type Decide, type Decision } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import type { Fact } from '../facts.ts';
import type { Book } from '../book.ts';
import type { Attachment, CallbackOutcome, CallbackScores, Order, PauseReason } from './order.ts';
import { queueSlip } from '../printing/queue-slip.ts';
import { findOrderFor } from './find-order.ts';
import { planRework } from './plan-rework.ts';
import type { OrderAct } from '../../rules/order-acts.ts';

/** What every step of an order answers: the order's number and the state it is in afterwards. */
export interface StepAnswer {
  readonly order: string;
  readonly state: Order['state'];
}

type Plan<I> = (order: Order, input: I, context: { book: Book; actor: Actor }) => readonly Fact[];

/** Makes the rule of one act: state table first, then the facts of the plan. */
function step<I extends { order: string }>(
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

const same = (order: Order) => order.state;

/** The department fetched the slip, or confirmed by radio; `signer` is who signed (T9 stops). */
export const decidePickUp = step<{ order: string; signer: string }>(
  'pickUp',
  (order, { signer }) => [{ type: 'order-picked-up', order: order.number, signer }],
  () => 'picked-up',
);

/** Somebody stands at the place (T10 stops). */
export const decideArrive: Decide<{ order: string; worker?: string | undefined; arrivedAt?: string | undefined }, StepAnswer> = (
  book,
  input,
  actor,
) => {
  const arrivedAt = input.arrivedAt ?? actor.at;
  if (Date.parse(arrivedAt) > Date.parse(actor.at)) return refused({ kind: 'time-in-future' });
  return step<typeof input>(
    'arrive',
    (order) => [{ type: 'order-arrived', order: order.number, worker: input.worker ?? order.signer, arrivedAt }],
    () => 'arrived',
  )(book, input, actor);
};

/** Paid work: labour and materials are told before anything is done (R3.3). */
export const decideQuote = step<{ order: string; labourYuan: number; materialsYuan: number; note: string }>(
  'quote',
  (order, { labourYuan, materialsYuan, note }) => [
    { type: 'order-quoted', order: order.number, quote: { labourYuan, materialsYuan, note, acceptedAt: null } },
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
export const decidePause = step<{ order: string; reason: PauseReason; until?: string | undefined; note: string }>(
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

function doneFact(
  order: Order,
  input: { doneAt: string; result: string; materialsYuan?: number | undefined },
): Fact {
  return {
    type: 'order-done',
    order: order.number,
    doneAt: input.doneAt,
    result: input.result,
    materialsYuan: input.materialsYuan ?? null,
  };
}

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
  const rework = lowest !== null && lowest <= LOW_SCORE ? planRework(book, found.value, input.text, actor) : null;
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
  const job = slip === null ? null : queueSlip(book, { slip, order: found.value, reason: input.reason }, actor);
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

/** Takes a difficult or serious matter one step up (R3.7). */
export const decideEscalate = step<{ order: string; to: string; reason: string }>(
  'escalate',
  (order, { to, reason }) => [{ type: 'order-escalated', order: order.number, to, reason }],
  same,
);

/** Asks a colleague to take over the first-contact ownership (R1.5); it moves only when accepted. */
export const decideOfferOwner: Decide<{ order: string; to: string; reason: string }, StepAnswer> = (book, input, actor) => {
  const receiver = entryOf(book.desk.staff, input.to);
  if (!receiver) return refused({ kind: 'staff-unknown', what: input.to });
  if (!receiver.isActive) return refused({ kind: 'staff-inactive', what: input.to });
  return step<typeof input>(
    'offerOwner',
    (order) => [{ type: 'owner-offered', order: order.number, to: input.to, reason: input.reason }],
    same,
  )(book, input, actor);
};

/** Accepts the ownership that was offered to the one who acts. */
export const decideTakeOwner: Decide<{ order: string }, StepAnswer> = (book, input, actor) => {
  const found = findOrderFor(book, input.order, 'takeOwner');
  if (!found.ok) return found;
  if (found.value.ownerOffer?.to !== actor.by) {
    return refused({ kind: 'blocked', order: input.order, act: 'takeOwner', blocks: [{ kind: 'nothing-offered' }] });
  }
  return decided([{ type: 'owner-taken', order: input.order, from: found.value.owner, to: actor.by }], {
    order: input.order,
    state: found.value.state,
  });
};

/** Asks the department to hurry and keeps what it said. */
export const decideChase = step<{
  order: string;
  who: string;
  outcome: 'coming' | 'no-answer' | 'said-when' | 'told';
  note: string;
}>(
  'chase',
  (order, { who, outcome, note }) => [{ type: 'order-chased', order: order.number, who, outcome, note }],
  same,
);

/** Asks after an hour whether the work is finished (T11). */
export const decideAskCompletion = step<{ order: string; answer: 'done' | 'not-yet' | 'no-answer'; note: string }>(
  'askCompletion',
  (order, { answer, note }) => [{ type: 'completion-asked', order: order.number, answer, note }],
  same,
);

/** Tells the caller how it stands (R3.4), with a new promise where there is one. */
export const decideTellCaller = step<{ order: string; note: string; promisedAt?: string | undefined }>(
  'tellCaller',
  (order, { note, promisedAt }) => [
    { type: 'caller-told', order: order.number, note, promisedAt: promisedAt ?? null },
  ],
  same,
);

/** Adds a sentence to the timeline; nothing written before is changed. */
export const decideNote = step<{ order: string; text: string }>(
  'note',
  (order, { text }) => [{ type: 'order-noted', order: order.number, text }],
  same,
);

/** Adds a file whose bytes are already on disk. */
export const decideAttach = step<{ order: string; attachment: Attachment }>(
  'attach',
  (order, { attachment }) => [{ type: 'file-attached', order: order.number, attachment }],
  same,
);

/** Sets an order aside for good, with a reason; its number stays in the book. */
export const decideVoid = step<{ order: string; reason: string }>(
  'void',
  (order, { reason }) => [{ type: 'order-voided', order: order.number, reason }],
  () => 'voided',
);

/** Opens a closed order again, with a reason. */
export const decideReopen = step<{ order: string; reason: string }>(
  'reopen',
  (order, { reason }) => [{ type: 'order-reopened', order: order.number, reason }],
  () => 'registered',
);
