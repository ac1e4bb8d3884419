import fc from 'fast-check';
import { decideTake } from '../../../../../shared/domain/call/decide-take.ts';
import {
  decidePlanCallback,
  decideRecordCallback,
} from '../../../../../shared/domain/callback/decide-callback.ts';
import { decideAcceptCallback, decideEntrust } from '../../../../../shared/domain/callback/decide-entrust.ts';
import { decideWriteLog } from '../../../../../shared/domain/duty-log/decide-log.ts';
import { decideReopen, decideVoid } from '../../../../../shared/domain/order/decide-end.ts';
import { decideOfferOwner, decideTakeOwner } from '../../../../../shared/domain/order/decide-owner.ts';
import { decideClose, decideReturnSlip } from '../../../../../shared/domain/order/decide-paper.ts';
import { decideDispatch, decideReassign } from '../../../../../shared/domain/order/decide-sending.ts';
import {
  decideAskCompletion,
  decideChase,
  decideNote,
} from '../../../../../shared/domain/order/decide-talk.ts';
import * as acts from '../../../../../shared/domain/order/decide-work.ts';
import { takeWith } from '../../../../builders.ts';
import { STAFF } from './day-desk.ts';
import { awaitsCall } from './foresee.ts';
import type { Model, ModelOrder } from './model.ts';
import { stepOf, work, type Both, type Step } from './step.ts';

/** Whoever is signed in and works at the counter. */
export const by = fc.constantFrom(...STAFF.filter((id) => id !== '1006'));
const pick = fc.nat(20);

/** One of the last orders, or of those that an act is possible with. */
function pickOrder(
  { orders }: Model,
  index: number,
  fits: (order: ModelOrder) => boolean = () => true,
): string {
  const numbers = [...orders].filter(([, order]) => fits(order)).map(([number]) => number);
  return numbers.reverse()[index % Math.max(1, Math.min(6, numbers.length))] ?? '';
}

const kinds = {
  repair: { kind: 'repair' },
  complaint: { kind: 'complaint', severity: 'S3', readBack: true },
  followed: { kind: 'complaint', severity: 'S3', readBack: true, complaint: { follower: '周建平' } },
  message: { kind: 'message', readBack: true, messageFor: '李四' },
  request: { kind: 'request' },
  emergency: { kind: 'emergency' },
  enquiry: { kind: 'enquiry', sendAddress: true },
} as const;

function take(both: Both, wish: { kind: keyof typeof kinds; by: string; dispatch: boolean }): void {
  const { by: staff, dispatch, kind } = wish;
  work(both, `take ${kind}`, [decideTake, takeWith({ ...kinds[kind], dispatch }), staff]);
}

const scores = { quality: 5, timeliness: 4, attitude: 5 };
const paper = { complete: true, done: true, signed: true, note: '', result: '' };
const reached = { outcome: 'reached', scores, text: '', refusesFuture: false } as const;

type WayStep = (both: Both, order: string, staff: string) => unknown;

/** The way of an order; the first step that is possible is done, because chance alone would seldom end one. */
const way: readonly WayStep[] = [
  (both, order, staff) => work(both, 'dispatch', [decideDispatch, { order, print: true }, staff]),
  (both, order, staff) => work(both, 'pick up', [acts.decidePickUp, { order, signer: '郭磊' }, staff]),
  (both, order, staff) => work(both, 'complete', [acts.decideComplete, { order, result: '好' }, staff]),
  (both, order, staff) => work(both, 'return', [decideReturnSlip, { order, ...paper }, staff]),
  (both, order, staff) => work(both, 'call back', [decideRecordCallback, { order, ...reached }, staff]),
];

function goOn(both: Both, { index, by: staff }: { index: number; by: string }): void {
  const order = pickOrder(both.model, index);
  if (way.some((step) => step(both, order, staff) !== null)) return;
  // Closing comes last and seldom: else no order would wait for its callback for long.
  if (index % 3 === 0) work(both, 'close', [decideClose, { order, reason: '没人接' }, staff]);
}

interface OrderStep {
  readonly index: number;
  readonly by: string;
  readonly to: string;
}

const orderStep: fc.Arbitrary<OrderStep> = fc.record({ index: pick, by, to: by });

/** What somebody does to an order besides. */
const further: readonly ((both: Both, order: string, step: OrderStep) => void)[] = [
  (both, order, { by: staff, to }) => {
    work(both, 'pause', [acts.decidePause, { order, reason: 'material', note: '' }, staff]);
    if (Number(to) % 2 === 1) work(both, 'resume', [acts.decideResume, { order }, staff]);
  },
  (both, order, { by: staff }) => work(both, 'void', [decideVoid, { order, reason: '误报' }, staff]),
  (both, _order, { index, by: staff }) => {
    const order = pickOrder(both.model, index, ({ isCalled, isWaiting }) => isCalled || isWaiting);
    work(both, 'close', [decideClose, { order, reason: '没人接' }, staff]);
    work(both, 'reopen', [decideReopen, { order, reason: '又漏' }, staff]);
  },
  (both, order, { by: staff }) => work(both, 'note', [decideNote, { order, text: '记一笔' }, staff]),
  (both, order, { by: staff }) =>
    work(both, 'chase', [decideChase, { order, who: '郭磊', outcome: 'coming', note: '' }, staff]),
  (both, order, { by: staff }) =>
    work(both, 'ask', [decideAskCompletion, { order, answer: 'done', note: '' }, staff]),
  (both, order, { by: staff }) =>
    work(both, 'send back', [decideReturnSlip, { order, ...paper, signed: false, note: '没签' }, staff]),
  (both, order, { by: staff }) =>
    work(both, 'reassign', [
      decideReassign,
      { order, department: 'engineering', assignee: '吴永强', reason: '换人' },
      staff,
    ]),
  (both, _order, { index, by: staff }) => {
    const order = pickOrder(both.model, index, awaitsCall);
    work(both, 'no answer', [decideRecordCallback, { order, ...reached, outcome: 'no-answer' }, staff]);
  },
  (both, order, { by: staff, to }) => {
    work(both, 'offer', [decideOfferOwner, { order, to, reason: '忙' }, staff]);
    work(both, 'take over', [decideTakeOwner, { order }, to]);
  },
  (both, order, { by: staff, to }) => {
    work(both, 'entrust', [decideEntrust, { order, to, reason: '回访' }, staff]);
    if (Number(to) % 2 === 0) work(both, 'accept', [decideAcceptCallback, { order, staff: to }, to]);
  },
  (both, order, { by: staff }) =>
    work(both, 'plan', [decidePlanCallback, { order, reason: 'promised', note: '' }, staff]),
];

/** One of the promises that nobody has kept yet. */
function pickPromise({ orders }: Model, index: number): { order: string; followUp: string } | null {
  const open = [...orders].flatMap(([order, { followUps }]) =>
    [...followUps].flatMap(([followUp, { isOpen }]) => (isOpen ? [{ order, followUp }] : [])),
  );
  return open[index % Math.max(1, open.length)] ?? null;
}

function keepPromise(both: Both, { index, by: staff, to }: OrderStep): void {
  const which = pickPromise(both.model, index);
  if (!which) return;
  if (index % 3 === 0) {
    const outcome = index % 2 === 0 ? 'reached' : 'no-answer';
    work(both, 'promise', [
      decideRecordCallback,
      { ...which, ...reached, scores: undefined, outcome },
      staff,
    ]);
    return;
  }
  work(both, 'entrust promise', [decideEntrust, { ...which, to, reason: '' }, staff]);
  if (index % 3 === 1) work(both, 'accept promise', [decideAcceptCallback, { ...which, staff: to }, to]);
}

function log(both: Both, { forNext, by: staff }: { forNext: boolean; by: string }): void {
  work(both, 'log', [decideWriteLog, { text: '电梯停了', category: 'notice', forNext }, staff]);
}

const taking = fc.record({
  kind: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
  by,
  dispatch: fc.boolean(),
}); // keys of the table

/** Calls and orders. */
export const workSteps: fc.Arbitrary<Step>[] = [
  taking.map((wish) => stepOf('take', wish, take)),
  taking.map((wish) => stepOf('take', wish, take)),
  ...[1, 2, 3, 4].map(() => fc.record({ index: pick, by }).map((wish) => stepOf('go on', wish, goOn))),
  ...[1, 2].map(() =>
    fc
      .record({ step: orderStep, which: fc.nat(further.length - 1) })
      .map((wish) =>
        stepOf('further', wish, (both, { step, which }) =>
          further[which]?.(both, pickOrder(both.model, step.index), step),
        ),
      ),
  ),
  orderStep.map((wish) => stepOf('promise', wish, keepPromise)),
  fc.record({ forNext: fc.boolean(), by }).map((wish) => stepOf('log', wish, log)),
];
