import type { ChannelName } from '../../../shared/contract.ts';
import type { DeskState } from '../../../shared/domain/book.ts';
import type { Decide } from '../../../shared/domain/decision.ts';
import { decideReopen, decideVoid } from '../../../shared/domain/order/decide-end.ts';
import { decideEscalate } from '../../../shared/domain/order/decide-owner.ts';
import { decideRecordCallback } from '../../../shared/domain/callback/decide-callback.ts';
import type { CallbackScores } from '../../../shared/domain/callback/follow-up.ts';
import { decideClose, decideReturnSlip } from '../../../shared/domain/order/decide-paper.ts';
import { decideDispatch, decideReassign } from '../../../shared/domain/order/decide-sending.ts';
import * as talk from '../../../shared/domain/order/decide-talk.ts';
import * as work from '../../../shared/domain/order/decide-work.ts';
import type { StepAnswer } from '../../../shared/domain/order/step.ts';
import { decideChaseRequest, decideRelay } from '../../../shared/domain/request/decide-request.ts';
import type { ChaseOutcome } from '../../../shared/domain/request/request.ts';
import type { Order, PauseReason } from '../../../shared/domain/order/order.ts';
import type { OrderAct } from '../../../shared/rules/order-acts.ts';
import type { BulkChange } from './bulk-book.ts';
import { weighted, type Chances } from './chances.ts';
import type { Sentences } from './sentences.ts';
import type { Shifts } from './shifts.ts';

/** What acting on an order may answer besides its state. */
export interface ActAnswer extends StepAnswer {
  readonly slip?: string | null;
  readonly rework?: string | null;
}

/** One act on one order, ready for the book. */
export type ActChange = BulkChange<ActAnswer>;

type Plan = (order: Order) => Pick<ActChange, 'command' | 'decide'>;

const pauseReasons = weighted<PauseReason>([
  ['material', 42],
  ['absent', 26],
  ['rescheduled', 16],
  ['coordination', 12],
  ['dnd', 4],
]);
const outcomes = weighted<'reached' | 'no-answer' | 'refused'>([
  ['reached', 84],
  ['no-answer', 14],
  ['refused', 2],
]);
const chaseOutcomes = weighted<'coming' | 'no-answer' | 'said-when' | 'told'>([
  ['coming', 50],
  ['said-when', 25],
  ['no-answer', 15],
  ['told', 10],
]);

const relayOutcomes = weighted<ChaseOutcome>([
  ['done', 64],
  ['working', 28],
  ['no-answer', 8],
]);

function by<I>(
  command: ChannelName,
  decide: Decide<I, ActAnswer>,
  input: I,
): Pick<ActChange, 'command' | 'decide'> {
  return { command, decide: (book, actor) => decide(book, input, actor) };
}

/** Invents what is said and signed at each act, and makes the change of it by the real rules. */
export function createOrderActing(
  given: { desk: DeskState; sentences: Sentences; shifts: Shifts },
  chances: Chances,
): (act: OrderAct, order: Order, at: number) => ActChange {
  const { desk, sentences, shifts } = given;
  const signer = (order: Order) =>
    chances.pick(desk.departments[order.department]?.workers ?? [], order.assignee);
  const yuan = (most: number) => 5 * (1 + chances.below(most / 5));
  const materials = () => (chances.chance(0.25) ? yuan(300) : undefined);

  const plans: Partial<Record<OrderAct, Plan>> = {
    dispatch: (order) =>
      order.kind === 'request'
        ? relayed(order)
        : by('orders.dispatch', decideDispatch, { order: order.number, print: true }),
    pickUp: (order) => by('orders.pickUp', work.decidePickUp, { order: order.number, signer: signer(order) }),
    arrive: ({ number }) => by('orders.arrive', work.decideArrive, { order: number }),
    quote: ({ number }) =>
      by('orders.quote', work.decideQuote, {
        order: number,
        labourYuan: yuan(400),
        materialsYuan: yuan(600),
        note: sentences.said('quote'),
      }),
    acceptQuote: ({ number }) => by('orders.acceptQuote', work.decideAcceptQuote, { order: number }),
    start: ({ number }) => by('orders.start', work.decideStart, { order: number }),
    pause({ number }) {
      const reason = pauseReasons(chances);
      return by('orders.pause', work.decidePause, { order: number, reason, note: sentences.said(reason) });
    },
    resume: ({ number }) => by('orders.resume', work.decideResume, { order: number }),
    complete: (order) => (order.kind === 'request' ? chased(order) : completed(order)),
    returnSlip: (order) => by('orders.returnSlip', decideReturnSlip, returned(order)),
    callBack: ({ number }) =>
      by('orders.callBack', decideRecordCallback, { order: number, refusesFuture: false, ...calledBack() }),
    close: ({ number, state }) =>
      by('orders.close', decideClose, {
        order: number,
        reason: state === 'awaiting-callback' ? sentences.said('closed') : '',
      }),
    reassign: ({ number, department }) =>
      by('orders.reassign', decideReassign, {
        order: number,
        department: chances.pick(Object.keys(desk.departments), department),
        reason: sentences.said('reassign'),
      }),
    escalate: ({ number }) =>
      by('orders.escalate', decideEscalate, {
        order: number,
        to: desk.staff[shifts.supervisor()]?.name ?? '',
        reason: sentences.said('escalate'),
      }),
    chase: (order) =>
      by('orders.chase', talk.decideChase, {
        order: order.number,
        who: order.assignee,
        outcome: chaseOutcomes(chances),
        note: sentences.said('chase'),
      }),
    askCompletion: ({ number }) =>
      by('orders.askCompletion', talk.decideAskCompletion, {
        order: number,
        answer: chances.chance(0.3) ? 'done' : 'not-yet',
        note: sentences.said('completion'),
      }),
    tellCaller: ({ number }) =>
      by('orders.tellCaller', talk.decideTellCaller, { order: number, note: sentences.said('caller') }),
    note: ({ number }) => by('orders.note', talk.decideNote, { order: number, text: sentences.said('note') }),
    void: ({ number }) => by('orders.void', decideVoid, { order: number, reason: sentences.said('void') }),
    reopen: ({ number }) =>
      by('orders.reopen', decideReopen, { order: number, reason: sentences.said('reopen') }),
  };

  function completed({ number, kind, problem }: Order) {
    return by('orders.complete', work.decideComplete, {
      order: number,
      result: sentences.done(kind, problem?.code ?? null),
      materialsYuan: materials(),
    });
  }

  /** The floor is told by radio, repeats it and confirms. */
  function relayed(order: Order) {
    const told = signer(order) || order.department;
    return by('requests.relay', decideRelay, {
      ...{ order: order.number, way: 'radio' as const },
      ...{ told, confirmedBy: told },
    });
  }

  /** Every three minutes the floor is asked, until it is done. */
  function chased({ number }: Order) {
    const outcome = relayOutcomes(chances);
    const note = outcome === 'working' ? sentences.said('relayed') : '';
    return by('requests.chase', decideChaseRequest, { order: number, outcome, note });
  }

  function returned(order: Order) {
    const isGood = !chances.chance(order.state === 'sent-back' ? 0.1 : 0.045);
    const lacks = chances.below(3);
    return {
      order: order.number,
      complete: isGood || lacks !== 0,
      done: isGood || lacks !== 1,
      signed: isGood || lacks !== 2,
      result: order.doneAt === null ? sentences.done(order.kind, order.problem?.code ?? null) : '',
      materialsYuan: order.doneAt === null ? materials() : undefined,
      note: isGood ? '' : sentences.said('sentBack'),
    };
  }

  function calledBack() {
    const outcome = outcomes(chances);
    if (outcome !== 'reached') return { outcome, text: '' };
    const isUnhappy = chances.chance(0.03);
    const text = sentences.said(isUnhappy ? 'unhappy' : 'content');
    return { outcome, scores: scored(isUnhappy), text };
  }

  function scored(isUnhappy: boolean): CallbackScores {
    const one = () => (isUnhappy ? 1 + chances.below(4) : 5 - Math.floor(chances.share() ** 2 * 2.4));
    return { quality: one(), timeliness: one(), attitude: one() };
  }

  /** Who may and should: the grave complaints are asked about and closed higher up (R6). */
  function personFor(act: OrderAct, { severity }: Order, at: number): string {
    if (act === 'void' || act === 'reopen' || act === 'escalate') return shifts.supervisor();
    const isEnd = act === 'close' || act === 'callBack';
    if (isEnd && severity === 'S1') return shifts.manager();
    return act === 'close' && severity === 'S2' ? shifts.supervisor() : shifts.clerk(at);
  }

  return (act, order, at) => {
    const plan = plans[act];
    if (!plan) throw new Error(`Nobody invents ${act}`);
    return { ...plan(order), by: personFor(act, order, at), at: new Date(at).toISOString() };
  };
}
