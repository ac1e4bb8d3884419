import { describe, expect, it } from 'vitest';
import {
  hasRequestSteps,
  requestSecond,
  requestStep,
} from '../../../../../renderer/features/orders/request/request-step.ts';
import { orderWith } from '../../../../builders.ts';
import type { Order, OrderState, PauseReason } from '../../../../../shared/domain/order/order.ts';

const request = (state: OrderState, more: Partial<Order> = {}) =>
  orderWith({ kind: 'request', state, ...more });
const resting = (reason: PauseReason): Partial<Order> => ({
  pauses: [
    {
      reason,
      from: '2026-11-22T01:00:00.000Z',
      to: null,
      until: null,
      note: '',
      fromInstant: null,
      toInstant: null,
    },
  ],
});

describe('the steps of a request', () => {
  it.each([
    ['registered', 'relay', 'offer'],
    ['dispatched', 'relay', 'offer'],
    ['picked-up', 'chase', 'rest'],
    ['in-progress', 'chase', 'rest'],
    ['done', 'callBack', null],
    ['called-back', 'close', null],
  ] as const)('in state %s: Enter is %s, 1 is %s', (state, step, second) => {
    expect(requestStep(request(state))).toBe(step);
    expect(requestSecond(request(state))).toBe(second);
  });

  it('ask for an attempt only before a closed door', () => {
    expect(requestStep(request('paused', resting('dnd')))).toBe('dnd');
    expect(requestStep(request('paused', resting('material')))).toBe('resume');
  });

  it('are those of open requests, and of any order before a closed door', () => {
    expect(hasRequestSteps(request('registered'))).toBe(true);
    expect(hasRequestSteps(request('closed'))).toBe(false);
    expect(hasRequestSteps(orderWith({ kind: 'cleaning', state: 'paused', ...resting('dnd') }))).toBe(true);
    expect(hasRequestSteps(orderWith({ kind: 'cleaning', state: 'paused', ...resting('absent') }))).toBe(
      false,
    );
    expect(requestSecond(orderWith({ kind: 'cleaning', state: 'paused', ...resting('dnd') }))).toBeNull();
  });
});
