import { describe, expect, it } from 'vitest';
import { decideDigest } from '../../../../shared/domain/complaint/decide-digest.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { actorAt, bookWith, minutesLater, orderWith, tell } from '../../../builders.ts';

const sign = (n: number) => `A261122-${String(n).padStart(4, '0')}`;

function bookOf(...orders: Partial<Order>[]): Book {
  return bookWith(
    ...orders.map((more, index) => ({
      type: 'order-registered' as const,
      order: orderWith({ kind: 'complaint', severity: 'S4', number: sign(index + 1), ...more }),
    })),
  );
}

function digest(book: Book, close: boolean) {
  const decision = decideDigest(book, { close, note: '转物业部' }, actorAt(minutesLater(9)));
  if (!decision.ok) throw new Error(JSON.stringify(decision.error));
  tell(book, decision.value.facts, minutesLater(9));
  return decision.value.value;
}

describe('the weekly digest (T17)', () => {
  it('holds every slight complaint that is open and in no digest yet, and nothing else', () => {
    const book = bookOf(
      {},
      { severity: 'S3' },
      { state: 'closed' },
      { moments: { digestedAt: minutesLater(0) } },
      {},
    );
    expect(digest(book, false)).toEqual({ orders: [sign(1), sign(5)], closed: [] });
    expect(book.desk.orders[sign(1)]).toMatchObject({
      state: 'registered',
      moments: { digestedAt: minutesLater(9) },
    });
    expect(book.desk.standing['weekly-digest']).toMatchObject({
      doneOn: '2026-11-22',
      doneAt: minutesLater(9),
    });
  });

  it('closes with it what needs nothing more, and leaves what is under way or owes something', () => {
    const book = bookOf({}, { state: 'done' }, { state: 'picked-up' }, {});
    const entry = { kind: 'measure', text: '换灯', person: '吴永强', dueOn: '2026-12-01' } as const;
    tell(book, [{ type: 'complaint-recorded', order: sign(4), id: 'm', entry }]);
    expect(digest(book, true)).toEqual({
      orders: [sign(1), sign(2), sign(3), sign(4)],
      closed: [sign(1), sign(2)],
    });
    expect(book.desk.orders[sign(1)]).toMatchObject({ state: 'closed', doneAt: minutesLater(9) });
    expect(book.desk.orders[sign(3)]?.state).toBe('picked-up');
  });

  it('is refused when there is nothing in it', () => {
    expect(decideDigest(bookOf({ severity: 'S2' }), { close: true, note: '' }, actorAt())).toMatchObject({
      error: { kind: 'nothing-to-digest' },
    });
  });
});
