import { describe, expect, it } from 'vitest';
import { dueSampleFacts } from '../../../../shared/domain/clock/due-sample.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import type { FactOf } from '../../../../shared/domain/facts.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { drawSample } from '../../../../shared/rules/sampling.ts';
import { bookWith, minutesLater, orderWith, tell } from '../../../builders.ts';

const DAY = 24 * 60;
const sign = (n: number) => `A261122-${String(n).padStart(4, '0')}`;

function closed(n: number, more: Partial<Order> = {}): Order {
  return orderWith({ number: sign(n), state: 'closed', closedAt: minutesLater(60), ...more });
}

function bookOf(...orders: Order[]): Book {
  return bookWith(...orders.map((order) => ({ type: 'order-registered' as const, order })));
}

function draw(book: Book, minute: number, seed = 11): FactOf<'sample-drawn'>[] {
  let made = 0;
  const chance = { seed: () => seed, newId: () => `f${(made += 1)}` };
  const facts = dueSampleFacts(book, Date.parse(minutesLater(minute)), chance);
  tell(book, facts, minutesLater(minute), null);
  return facts.filter((fact) => fact.type === 'sample-drawn');
}

describe('the draw for the survey (T29)', () => {
  it('is made once for a day, when that day is over', () => {
    const book = bookOf(...Array.from({ length: 25 }, (_, index) => closed(index + 1)));
    expect(draw(book, 15 * 60)).toEqual([]);
    const [first, ...more] = draw(book, 16 * 60);
    expect(more).toEqual([]);
    expect(first?.sample).toMatchObject({ on: '2026-11-22', seed: 11, percent: 10, of: 25 });
    expect(first?.sample.orders).toHaveLength(3);
    expect(draw(book, 17 * 60)).toEqual([]);
    for (const number of first?.sample.orders ?? [])
      expect(book.desk.orders[number]?.followUps).toMatchObject([
        { reason: 'sample', plannedAt: minutesLater(16 * 60), settledAt: null },
      ]);
  });

  it('can be drawn again by anybody from its seed', () => {
    const book = bookOf(...Array.from({ length: 25 }, (_, index) => closed(25 - index)));
    const [fact] = draw(book, DAY, 99);
    const from = Array.from({ length: 25 }, (_, index) => sign(index + 1));
    expect(fact?.sample.orders).toEqual(drawSample(from, 10, 99));
  });

  it('asks only those who can be asked and were not', () => {
    const contact = orderWith().contact;
    const book = bookOf(
      closed(1),
      closed(2, { calledBackAt: minutesLater(50) }),
      closed(3, { contact: { ...contact, phone: '' } }),
      closed(4, { state: 'voided' }),
      closed(5, { state: 'called-back', closedAt: null }),
      closed(6, { closedAt: minutesLater(DAY) }),
    );
    tell(book, [{ type: 'number-changed', number: 'sample-percent', value: 100 }]);
    expect(draw(book, DAY)[0]?.sample).toMatchObject({ of: 1, orders: [sign(1)] });
    const unwilling = bookOf(closed(1));
    tell(unwilling, [{ type: 'callbacks-refused', personId: 'c-1', refuses: true }]);
    expect(draw(unwilling, DAY)).toEqual([]);
  });

  it('is made for every day of a week that nobody was at the PC, and for none before', () => {
    const book = bookOf(
      closed(1, { closedAt: minutesLater(-9 * DAY) }),
      closed(2, { closedAt: minutesLater(-2 * DAY) }),
      closed(3),
    );
    expect(draw(book, DAY).map(({ sample }) => sample.on)).toEqual(['2026-11-20', '2026-11-22']);
  });
});
