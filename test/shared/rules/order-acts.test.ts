import { describe, expect, it } from 'vitest';
import { orderState, type OrderState } from '../../../shared/domain/order/order.ts';
import {
  blocksOf,
  nextAct,
  orderActNames,
  orderActs,
  trackOf,
  type OrderAct,
} from '../../../shared/rules/order-acts.ts';
import { orderWith } from '../../builders.ts';

/** The whole state table, written out by hand from R3: for each state the acts that may start there. */
const allowed: Record<OrderState, readonly OrderAct[]> = {
  registered: ['dispatch'],
  dispatched: ['pickUp', 'pause', 'reassign', 'askCompletion'],
  'picked-up': ['arrive', 'quote', 'start', 'pause', 'complete', 'returnSlip', 'reassign', 'askCompletion'],
  arrived: ['quote', 'start', 'pause', 'complete', 'returnSlip', 'reassign', 'askCompletion'],
  quoted: ['acceptQuote', 'pause', 'returnSlip', 'reassign', 'askCompletion'],
  'quote-accepted': ['start', 'pause', 'complete', 'returnSlip', 'reassign', 'askCompletion'],
  'in-progress': ['quote', 'pause', 'complete', 'returnSlip', 'reassign', 'askCompletion'],
  paused: ['resume', 'returnSlip', 'reassign', 'askCompletion'],
  done: ['returnSlip', 'close'],
  'sent-back': ['start', 'complete', 'returnSlip', 'reassign'],
  'awaiting-callback': ['callBack', 'close'],
  'called-back': ['close'],
  closed: ['reopen', 'note', 'print'],
  voided: ['note'],
};
const anyOpen: readonly OrderAct[] = [
  'escalate',
  'offerOwner',
  'chase',
  'tellCaller',
  'takeKey',
  'note',
  'attach',
  'join',
  'print',
  'void',
];

describe('blocksOf', () => {
  const cells = orderState.options.flatMap((state) => orderActNames.map((act) => [state, act] as const));
  it.each(cells)('in state %s judges the act %s by the table of R3', (state, act) => {
    const isClosed = state === 'closed' || state === 'voided';
    const mayHappen = allowed[state].includes(act) || (!isClosed && anyOpen.includes(act));
    const order = orderWith({ state, slipBackAt: '2026-11-22T01:00:00.000Z' });
    if (act === 'takeOwner') {
      expect(blocksOf(order, act, {})).not.toEqual([]);
      return;
    }
    expect(blocksOf(order, act, {}).length === 0).toBe(mayHappen);
  });

  it('names the present state when the table does not allow the act', () => {
    expect(blocksOf(orderWith({ state: 'closed' }), 'pickUp', {})).toEqual([
      { kind: 'wrong-state', state: 'closed' },
    ]);
  });

  it('keeps an order open while its paper is outside', () => {
    const order = orderWith({ state: 'done', slipBackAt: null });
    expect(blocksOf(order, 'close', {})).toEqual([{ kind: 'slip-not-back' }]);
  });

  it('keeps an order open while its rework is open, and no longer', () => {
    const order = orderWith({
      state: 'called-back',
      slipBackAt: '2026-11-22T01:00:00.000Z',
      reworks: ['A261122-0002'],
    });
    const rework = orderWith({ number: 'A261122-0002', state: 'dispatched' });
    expect(blocksOf(order, 'close', { 'A261122-0002': rework })).toEqual([
      { kind: 'rework-open', order: 'A261122-0002' },
    ]);
    expect(blocksOf(order, 'close', { 'A261122-0002': { ...rework, state: 'closed' } })).toEqual([]);
  });

  it('lets a message be acknowledged from wherever it lies, and closed without paper', () => {
    expect(blocksOf(orderWith({ kind: 'message', state: 'dispatched' }), 'complete', {})).toEqual([]);
    expect(blocksOf(orderWith({ kind: 'message', state: 'done' }), 'close', {})).toEqual([]);
  });
});

describe('nextAct', () => {
  it.each(orderState.options.filter((state) => state !== 'closed' && state !== 'voided'))(
    'offers in state %s only what the table allows',
    (state) => {
      const order = orderWith({ state, slipBackAt: '2026-11-22T01:00:00.000Z', stateBeforePause: 'arrived' });
      const act = nextAct(order);
      expect(act).not.toBeNull();
      if (act) expect(blocksOf(order, act, {})).toEqual([]);
    },
  );

  it('offers nothing once an order is closed or void', () => {
    expect([nextAct(orderWith({ state: 'closed' })), nextAct(orderWith({ state: 'voided' }))]).toEqual([
      null,
      null,
    ]);
  });
});

describe('the table', () => {
  it('leads every state but the two ends to somewhere', () => {
    const starts = new Set<string>(
      Object.values(orderActs).flatMap(({ from, to }) => (to === 'same' ? [] : [...from])),
    );
    expect([...orderState.options].filter((state) => !starts.has(state))).toEqual(['voided']);
  });

  it('has nine steps on its track', () => {
    expect(trackOf(orderWith()).map(({ step }) => step)).toHaveLength(9);
  });
});
