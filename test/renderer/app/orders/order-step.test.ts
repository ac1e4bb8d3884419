import { describe, expect, it } from 'vitest';
import { channelOf, mayAct, rolesFor } from '../../../../renderer/app/orders/act-access.ts';
import { clockSteps, stepOf, type Step } from '../../../../renderer/app/orders/order-step.ts';
import { contract } from '../../../../shared/contract.ts';
import { orderState } from '../../../../shared/domain/order/order.ts';
import type { ClockReading } from '../../../../shared/rules/clock-reading.ts';
import { defaultClockRules } from '../../../../shared/rules/clock-table.ts';
import type { ClockRule } from '../../../../shared/rules/clocks.ts';
import { blocksOf, nextAct, orderActNames, type OrderAct } from '../../../../shared/rules/order-acts.ts';
import { anOrder, at } from '../../features/an-order.ts';

function clock(id: ClockRule['id'], mood: ClockReading['mood']) {
  const rule = defaultClockRules.find((each) => each.id === id);
  if (!rule) throw new Error(`No clock ${id}`);
  return { rule, mood };
}

describe('what Enter does', () => {
  it.each([
    ['dispatched', 'pick-up', 'late', 'chase'],
    ['dispatched', 'pick-up', 'soon', 'pickUp'],
    ['picked-up', 'arrival', 'late', 'chase'],
    ['picked-up', 'arrival', 'running', 'arrive'],
    ['arrived', 'completion-query', 'late', 'askCompletion'],
    ['arrived', 'completion-query', 'soon', 'complete'],
    // The work of a slip that was sent back can no longer be asked about: the table leads on.
    ['sent-back', 'completion-query', 'late', 'returnSlip'],
  ] as const)('%s with the clock %s %s: %s', (state, id, mood, act) => {
    expect(stepOf(anOrder({ state }), clock(id, mood))).toBe(act);
  });

  it.each(['running', 'late'] as const)('chases a request at work while its clock is %s', (mood) => {
    expect(stepOf(anOrder({ kind: 'request', state: 'picked-up' }), clock('chase', mood))).toBe(
      'chaseRequest',
    );
  });

  it.each([
    ['first-response', 'respond'],
    ['corrective-form', 'fillForm'],
    ['to-department', 'dispatch'],
    ['escalation', 'escalate'],
  ] as const)('on a complaint whose clock %s is late: %s', (id, step) => {
    const complaint = anOrder({ kind: 'complaint', severity: 'S3' });
    expect(stepOf(complaint, clock(id, 'late'))).toBe(step);
  });

  it('leads to the calling list as long as somebody of the severity was not told', () => {
    const notice = { id: 'n1', level: 'manager', name: '顾明远', percent: null, dueAt: at('08:00') } as const;
    const called = (why: string) =>
      stepOf(
        anOrder({ kind: 'complaint', severity: 'S1', notices: [{ ...notice, why, told: null }] }),
        clock('notify', 'late'),
      );
    expect(called('severity')).toBe('tell');
    expect(called('pick-up')).toBe('dispatch');
  });

  it('opens from a list what has its place in the order, and there goes on with the table', () => {
    const resting = anOrder({ kind: 'request', state: 'paused' });
    expect(stepOf(resting, clock('dnd-supervisor', 'late'), 'list')).toBe('open');
    expect(stepOf(resting, clock('dnd-supervisor', 'late'))).toBe('resume');
  });

  it('is always something the state table allows, or what a clock asks for besides', () => {
    for (const state of orderState.options) {
      for (const { id } of defaultClockRules) {
        const order = anOrder({ state, slipBackAt: '2026-11-22T08:00:00.000Z' });
        const step = stepOf(order, clock(id, 'late'));
        if (step === null) expect(nextAct(order)).toBeNull();
        else if (isOrderAct(step)) expect(blocksOf(order, step, {})).toEqual([]);
        else expect(clockSteps).toContain(step);
      }
    }
  });
});

function isOrderAct(step: Step): step is OrderAct {
  return orderActNames.some((act) => act === step);
}

describe('who may do an act', () => {
  it('has a channel of the contract for every act', () => {
    for (const act of orderActNames) if (act !== 'join') expect(contract).toHaveProperty([channelOf(act)]);
  });

  it('takes the right from the contract', () => {
    expect(mayAct('clerk', 'void')).toBe(false);
    expect(mayAct('supervisor', 'void')).toBe(true);
    expect(mayAct('admin', 'print')).toBe(true);
    expect(mayAct('admin', 'close')).toBe(false);
    expect(rolesFor('void')).toEqual(['supervisor', 'manager']);
  });
});
