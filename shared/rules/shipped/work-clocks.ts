import type { ClockRule } from '../clocks.ts';
import { ownLadder, workLadder } from './ladders.ts';
import { allReasons, usualRow, workKinds } from './usual-row.ts';

/** "warn 20, escalate 30" (T12), in percent. */
const WARN_AT_20_OF_30 = (100 * 20) / 30;

/** The clocks of work that is sent out: picked up, begun, asked about, brought back. */
export const workClocks: readonly ClockRule[] = [
  {
    ...usualRow,
    id: 'pick-up',
    clock: 'pick-up',
    kinds: workKinds,
    starts: 'dispatchedAt',
    stops: ['pickedUpAt', 'doneAt', 'closedAt'],
    limit: { unit: 'minutes', amount: 15 },
    ladder: [...workLadder],
    source: 'T9',
    sentence: '责任部门在15分钟内派人前往客服部前台取单',
  },
  {
    ...usualRow,
    id: 'arrival',
    clock: 'arrival',
    kinds: ['repair', 'emergency'],
    starts: 'dispatchedAt',
    stops: ['arrivedAt', 'doneAt', 'closedAt'],
    limit: { unit: 'minutes', amount: 20 },
    restsFor: allReasons,
    ladder: [...workLadder],
    source: 'T10',
    sentence: '责任人必须在20分钟内到达维修现场,查看并报价',
  },
  {
    ...usualRow,
    id: 'completion-query',
    clock: 'completion-query',
    kinds: ['repair', 'emergency'],
    starts: 'dispatchedAt',
    stops: ['completionAskedAt', 'doneAt', 'closedAt'],
    limit: { unit: 'minutes', amount: 60 },
    restsFor: allReasons,
    ladder: [...ownLadder],
    source: 'T11',
    sentence: '在发出通知1个小时之后,客服前台须询问工程部工程是否已完工',
  },
  {
    ...usualRow,
    id: 'escalation',
    clock: 'escalation',
    kinds: [...workKinds, 'enquiry', 'request', 'suggestion', 'lookup'],
    starts: 'complexAt',
    stops: ['escalatedAt', 'doneAt', 'closedAt'],
    limit: { unit: 'minutes', amount: 30 },
    soonAtPercent: WARN_AT_20_OF_30,
    ladder: [
      { percent: WARN_AT_20_OF_30, tells: ['owner'], severities: null },
      { percent: 100, tells: ['owner', 'supervisor'], severities: null },
    ],
    source: 'T12',
    sentence: '复杂问题需在30分钟内升级',
  },
  {
    ...usualRow,
    id: 'slip-back',
    clock: 'slip-back',
    kinds: workKinds,
    starts: 'doneAt',
    stops: ['slipBackAt', 'closedAt'],
    limit: { unit: 'minutes', amount: 120 },
    ladder: [
      { percent: 100, tells: ['owner'], severities: null },
      { percent: 200, tells: ['supervisor', 'head'], severities: null },
    ],
    source: 'R3.1 [D]',
    sentence: '完整填写…并将回单交回客服前台',
  },
];
