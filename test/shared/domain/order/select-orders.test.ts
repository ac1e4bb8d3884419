import { describe, expect, it } from 'vitest';
import {
  isSlipOut,
  orderFilter,
  orderView,
  selectOrders,
  type OrderView,
} from '../../../../shared/domain/order/select-orders.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { bookWith, minutesLater, orderWith } from '../../../builders.ts';

const now = Date.parse(minutesLater(30));
const numbers: Record<string, Partial<Order>> = {
  new: {},
  sent: { state: 'dispatched', dispatchedAt: minutesLater(0) },
  fetched: {
    state: 'picked-up',
    dispatchedAt: minutesLater(5),
    pickedUpAt: minutesLater(10),
    department: 'engineering',
  },
  resting: {
    state: 'paused',
    dispatchedAt: minutesLater(0),
    pickedUpAt: minutesLater(2),
    pauses: [
      {
        reason: 'material',
        from: minutesLater(3),
        to: null,
        until: null,
        note: '',
        fromInstant: null,
        toInstant: null,
      },
    ],
  },
  returned: { state: 'awaiting-callback', pickedUpAt: minutesLater(2), slipBackAt: minutesLater(20) },
  angry: { kind: 'complaint', severity: 'S2', text: '电梯困人' },
  shut: {
    state: 'closed',
    closedAt: minutesLater(25),
    pickedUpAt: minutesLater(1),
    slipBackAt: minutesLater(9),
  },
  older: { number: 'A261120-0009', state: 'closed', closedAt: minutesLater(-2_000) },
  crisis: { kind: 'emergency', urgency: 'urgent' },
};
const names = new Map<string, string>();
const book = bookWith(
  ...Object.entries(numbers).map(([name, given], index) => {
    const order = orderWith({ number: `A261122-${String(index + 1).padStart(4, '0')}`, ...given });
    names.set(order.number, name);
    return { type: 'order-registered' as const, order };
  }),
);

function shown(filter: Record<string, unknown>): string[] {
  const { rows } = selectOrders(book.desk, orderFilter.parse(filter), now);
  return rows.map(({ order }) => names.get(order.number) ?? '?');
}

const expected: Record<OrderView, string[]> = {
  'to-do': ['angry', 'crisis', 'fetched', 'new', 'resting', 'returned', 'sent'],
  'not-picked-up': ['sent'],
  'not-arrived': ['fetched'],
  'slip-out': ['fetched', 'resting'],
  callbacks: ['returned'],
  complaints: ['angry'],
  paused: ['resting'],
  today: ['angry', 'crisis', 'fetched', 'new', 'resting', 'returned', 'sent', 'shut'],
  closed: ['older', 'shut'],
  all: ['angry', 'crisis', 'fetched', 'new', 'older', 'resting', 'returned', 'sent', 'shut'],
};

describe('selectOrders', () => {
  it.each(orderView.options)('shows in the view %s what belongs there', (view) => {
    expect(shown({ view }).toSorted()).toEqual(expected[view]);
  });

  it('puts the emergency first, then what is latest', () => {
    // The complaint's people had to be told at once, half an hour ago; the pick-up of `sent` is late by half of that.
    expect(shown({}).slice(0, 4)).toEqual(['crisis', 'angry', 'sent', 'fetched']);
  });

  it('puts closed orders last, newest first', () => {
    expect(shown({ view: 'closed' })).toEqual(['shut', 'older']);
  });

  it.each([
    [{ text: '困人' }, ['angry']],
    [{ text: 'A261122-0002' }, ['sent']],
    [{ text: '２６１１２２－０００２' }, ['sent']],
    [{ kind: 'emergency' }, ['crisis']],
    [{ state: 'paused' }, ['resting']],
    [{ text: '没有这句话' }, []],
  ])('narrows by %j', (filter, wanted) => {
    expect(shown(filter)).toEqual(wanted);
  });

  it('cuts pages out of the whole and says how many there are', () => {
    const { rows, total } = selectOrders(
      book.desk,
      orderFilter.parse({ view: 'all', limit: 2, offset: 3 }),
      now,
    );
    expect([rows.length, total]).toEqual([2, Object.keys(numbers).length]);
  });
});

describe('isSlipOut', () => {
  it('counts only paper that was fetched and must come back', () => {
    expect(isSlipOut(orderWith({ kind: 'message', state: 'done', pickedUpAt: minutesLater(1) }))).toBe(false);
    expect(isSlipOut(orderWith({ state: 'done', pickedUpAt: minutesLater(1) }))).toBe(true);
  });
});
