import { describe, expect, it } from 'vitest';
import {
  decidePlanCallback,
  decideRecordCallback,
  type CallbackWish,
} from '../../../../shared/domain/callback/decide-callback.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { blocksOf } from '../../../../shared/rules/order-acts.ts';
import { actorAt, bookWith, minutesLater, orderWith, tell } from '../../../builders.ts';

const order = 'A261122-0001';
const scores = { quality: 5, timeliness: 5, attitude: 5 };

function waiting(more: Partial<Order> = {}): Book {
  const state = {
    state: 'awaiting-callback',
    dispatchedAt: minutesLater(0),
    slipBackAt: minutesLater(0),
  } as const;
  return bookWith({ type: 'order-registered', order: orderWith({ ...state, ...more }) });
}

function record(book: Book, wish: Partial<CallbackWish>, minute = 60): readonly Fact[] {
  const whole = { order, outcome: 'reached', text: '', refusesFuture: false, ...wish } as const;
  const decision = decideRecordCallback(book, whole, actorAt(minutesLater(minute)));
  if (!decision.ok) throw new Error(JSON.stringify(decision.error));
  tell(book, decision.value.facts, minutesLater(minute));
  return decision.value.facts;
}

function levels(facts: readonly Fact[]): string[] {
  return facts.flatMap((fact) =>
    fact.type === 'notices-given' ? fact.notices.map(({ level }) => level) : [],
  );
}

describe('decideRecordCallback', () => {
  it.each([
    [1, true],
    [2, true],
    [3, false],
  ])('with a lowest score of %d opens a rework and tells the head: %s (R4)', (lowest, opens) => {
    const book = waiting();
    const facts = record(book, { scores: { ...scores, attitude: lowest }, text: '还是漏' });
    expect(facts.some((fact) => fact.type === 'order-registered')).toBe(opens);
    expect(levels(facts)).toEqual(opens ? ['head'] : []);
    const origin = book.desk.orders[order];
    expect(origin?.reworks).toHaveLength(opens ? 1 : 0);
    const blocks = origin ? blocksOf(origin, 'close', book.desk.orders) : [];
    expect(blocks).toEqual(opens ? [{ kind: 'rework-open', order: 'A261122-0002' }] : []);
  });

  it('of an unhappy guest brings the supervisor and the head (R5.4)', () => {
    const book = waiting({ kind: 'request', state: 'done', doneAt: minutesLater(0), slipBackAt: null });
    expect(levels(record(book, { scores: { ...scores, quality: 1 } }))).toEqual(['supervisor', 'head']);
  });

  it('leaves the order waiting when nobody answers, and scores nothing', () => {
    const book = waiting();
    record(book, { outcome: 'no-answer', scores: { ...scores, quality: 1 } });
    expect(book.desk.orders[order]).toMatchObject({
      state: 'awaiting-callback',
      calledBackAt: null,
      callback: { tries: [{ outcome: 'no-answer', byRole: 'clerk' }], scores: null },
    });
    expect(book.desk.orders[order]?.reworks).toEqual([]);
  });

  it('remembers whoever does not want to be called any more', () => {
    const book = waiting();
    record(book, { outcome: 'refused', refusesFuture: true });
    expect(book.directory.people['c-1']?.refusesCallbacks).toBe(true);
    expect(book.desk.orders[order]?.state).toBe('called-back');
  });

  it('settles a follow-up once', () => {
    const book = waiting();
    const planned = decidePlanCallback(book, { order, reason: 'delivery', note: '' }, actorAt());
    if (!planned.ok) throw new Error(JSON.stringify(planned.error));
    tell(book, planned.value.facts);
    const { followUp } = planned.value.value;
    record(book, { followUp, outcome: 'no-answer' });
    expect(book.desk.orders[order]?.followUps[0]?.settledAt).toBeNull();
    record(book, { followUp }, 70);
    expect(book.desk.orders[order]?.followUps[0]).toMatchObject({
      settledAt: minutesLater(70),
      tries: [{ outcome: 'no-answer' }, { outcome: 'reached' }],
    });
    const again = { order, followUp, outcome: 'reached', text: '', refusesFuture: false } as const;
    expect(decideRecordCallback(book, again, actorAt())).toMatchObject({
      error: { kind: 'callback-settled' },
    });
  });

  it('refuses a follow-up that was sent in the future', () => {
    const wish = { order, reason: 'delivery', from: minutesLater(1), note: '' } as const;
    expect(decidePlanCallback(waiting(), wish, actorAt())).toMatchObject({
      error: { kind: 'time-in-future' },
    });
  });
});
