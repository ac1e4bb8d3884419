import { describe, expect, it } from 'vitest';
import { keepRows } from '../../../../renderer/app/orders/use-order-rows.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { OrderRow } from '../../../../shared/domain/order/select-orders.ts';
import { nearestClock } from '../../../../shared/rules/read-clocks.ts';
import { shippedTables } from '../../../builders.ts';
import { anOrder, at } from '../../features/an-order.ts';

const first = anOrder({ number: 'A261122-0001', state: 'dispatched', dispatchedAt: at('08:00') });
const second = anOrder({ number: 'A261122-0002', state: 'dispatched', dispatchedAt: at('08:05') });
const rowsAt = (time: string, ...orders: Order[]): OrderRow[] =>
  orders.map((order) => ({ order, nearest: nearestClock(order, shippedTables, Date.parse(at(time))) }));

describe('rows that are read every second', () => {
  const before = rowsAt('08:10', first, second);

  it('stay the same array while only seconds pass', () => {
    expect(keepRows(before, rowsAt('08:11', first, second))).toBe(before);
  });

  it('change only where a clock changes its mood', () => {
    const after = keepRows(before, rowsAt('08:16', first, second));
    expect(after[0]).not.toBe(before[0]);
    expect(after[0]?.nearest?.mood).toBe('late');
    expect(after[1]).toBe(before[1]);
  });

  it('follow a new order of the rows, a changed order and one that is gone', () => {
    expect(keepRows(before, rowsAt('08:10', second, first))).toEqual([before[1], before[0]]);
    expect(keepRows(before, rowsAt('08:10', { ...first }, second))[0]).not.toBe(before[0]);
    expect(keepRows(before, rowsAt('08:10', second))).toEqual([before[1]]);
  });
});
