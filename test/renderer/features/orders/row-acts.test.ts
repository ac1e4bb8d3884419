import { describe, expect, it } from 'vitest';
import { groupBlocks } from '../../../../renderer/features/orders/group-blocks.ts';
import { offeredActs } from '../../../../renderer/features/orders/row-acts.ts';
import { orderState, type Order } from '../../../../shared/domain/order/order.ts';
import { blocksOf, nextAct, orderActNames, type OrderAct } from '../../../../shared/rules/order-acts.ts';
import { anOrder } from '../an-order.ts';

const isPossibleFor = (order: Order) => (act: OrderAct) => blocksOf(order, act, {}).length === 0;
const offered = (order: Order, primary: OrderAct | null) => offeredActs(order, primary, isPossibleFor(order));

describe('the acts of an order by their keys', () => {
  it('offers every possible act once, and nothing that is not possible', () => {
    for (const state of orderState.options) {
      const order = anOrder({ state });
      const primary = nextAct(order);
      const { second, keyed, rest } = offered(order, primary);
      const acts = [primary, second?.act, ...keyed.map(({ act }) => act), ...rest].filter(Boolean);
      // Of a pair one key shows the one that fits; ownership can be offered anew while nothing is offered.
      const possible = orderActNames.filter((act) => act !== 'join' && isPossibleFor(order)(act));
      expect(new Set(acts), state).toEqual(new Set([...possible, ...(primary ? [primary] : [])]));
      expect(acts, state).toHaveLength(new Set(acts).size);
      expect(new Set(keyed.map(({ chord }) => chord)).size).toBe(keyed.length);
    }
  });

  it('keeps the step of the state table on 1 while the chase has Enter', () => {
    expect(offered(anOrder({ state: 'dispatched' }), 'chase').second).toEqual({ chord: '1', act: 'pickUp' });
    expect(offered(anOrder({ state: 'picked-up' }), 'chase').second).toEqual({ chord: '1', act: 'arrive' });
  });

  it('has pause and resume, void and reopen on the same keys', () => {
    const keyOf = (order: Order, act: OrderAct) =>
      offered(order, null).keyed.find((each) => each.act === act)?.chord;
    expect(keyOf(anOrder({ state: 'arrived' }), 'pause')).toBe('3');
    expect(keyOf(anOrder({ state: 'paused' }), 'resume')).toBe('3');
    expect(keyOf(anOrder({ state: 'arrived' }), 'void')).toBe('9');
    expect(keyOf(anOrder({ state: 'closed' }), 'reopen')).toBe('9');
  });

  it('takes a key along by 7 where somebody goes there, and tells the caller by it elsewhere', () => {
    const seven = (order: Order) => offered(order, null).keyed.find(({ chord }) => chord === '7')?.act;
    expect(seven(anOrder({ state: 'dispatched' }))).toBe('takeKey');
    expect(seven(anOrder({ kind: 'complaint', severity: 'S3' }))).toBe('tellCaller');
    expect(offered(anOrder({ state: 'dispatched' }), null).rest).toContain('tellCaller');
  });
});

describe('acts that cannot be done', () => {
  it('are named together when they share the reason', () => {
    const reasons: Record<string, string | null> = {
      close: '还没回单',
      pause: null,
      void: '要主管',
      reopen: '要主管',
    };
    expect(groupBlocks(['close', 'pause', 'void', 'reopen'], (act) => reasons[act] ?? null)).toEqual([
      { reason: '还没回单', acts: ['close'] },
      { reason: '要主管', acts: ['void', 'reopen'] },
    ]);
  });
});
