import { describe, expect, it } from 'vitest';
import { awaitsCallback } from '../../../../shared/domain/callback/awaits-callback.ts';
import {
  decideChaseRequest,
  decideDnd,
  decideOffer,
  decideRelay,
} from '../../../../shared/domain/request/decide-request.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import type { Decision } from '../../../../shared/domain/decision.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { actorAt, bookWith, minutesLater, orderWith, shippedTables, tell } from '../../../builders.ts';
import { readClocks } from '../../../../shared/rules/read-clocks.ts';

const order = 'A261122-0001';

function asked(more: Partial<Order> = {}): Book {
  return bookWith({ type: 'order-registered', order: orderWith({ kind: 'request', ...more }) });
}

function happen(book: Book, minute: number, decision: Decision<unknown>): Order {
  if (!decision.ok) throw new Error(JSON.stringify(decision.error));
  tell(book, decision.value.facts, minutesLater(minute));
  const found = book.desk.orders[order];
  if (!found) throw new Error('The order is gone');
  return found;
}

const relay = { order, way: 'radio', told: '罗小凤', confirmedBy: '唐桂香' } as const;

function chaseDue(of: Order, minute: number): string | undefined {
  const clocks = readClocks(of, shippedTables, Date.parse(minutesLater(minute)));
  return clocks.find(({ rule }) => rule.clock === 'chase')?.dueAt;
}

describe('a request', () => {
  it('is passed on by radio, repeated and confirmed in one act, and the chase begins (R3.8, T8)', () => {
    const book = asked();
    const told = happen(book, 2, decideRelay(book, relay, actorAt()));
    expect(told).toMatchObject({
      state: 'picked-up',
      dispatchedAt: minutesLater(2),
      signer: '唐桂香',
      request: { relay: { way: 'radio', told: '罗小凤', confirmedBy: '唐桂香', at: minutesLater(2) } },
    });
    expect(chaseDue(told, 2)).toBe(minutesLater(5));
  });

  it('is told to the floor once more without going back', () => {
    const book = asked({ state: 'arrived' });
    expect(happen(book, 2, decideRelay(book, relay, actorAt())).state).toBe('arrived');
  });

  it.each(['working', 'no-answer', 'cannot'] as const)(
    'is chased again three minutes after the answer %s',
    (outcome) => {
      const book = asked();
      happen(book, 0, decideRelay(book, relay, actorAt()));
      const chase = decideChaseRequest(book, { order, outcome, note: '' }, actorAt(minutesLater(4)));
      const after = happen(book, 4, chase);
      expect(after).toMatchObject({
        state: 'picked-up',
        request: { chases: [{ at: minutesLater(4), outcome }] },
      });
      expect(chaseDue(after, 4)).toBe(minutesLater(7));
    },
  );

  it('is done when the floor says so at a chase, and the guest is called', () => {
    const book = asked();
    happen(book, 0, decideRelay(book, relay, actorAt()));
    const done = decideChaseRequest(book, { order, outcome: 'done', note: '送到' }, actorAt(minutesLater(4)));
    const after = happen(book, 4, done);
    expect(after).toMatchObject({ state: 'done', doneAt: minutesLater(4), result: '送到' });
    expect(awaitsCallback(after)).toBe(true);
    expect(decideChaseRequest(book, { order, outcome: 'done', note: '' }, actorAt())).toMatchObject({
      error: { kind: 'blocked', blocks: [{ kind: 'wrong-state', state: 'done' }] },
    });
  });

  it('is not done while it rests', () => {
    const book = asked({ state: 'paused', stateBeforePause: 'picked-up' });
    expect(decideChaseRequest(book, { order, outcome: 'done', note: '' }, actorAt())).toMatchObject({
      error: { kind: 'blocked' },
    });
  });

  it('keeps the alternative with its price and what the guest said', () => {
    const book = asked();
    const offer = { order, text: '大床房加床', yuan: 180, answer: 'thinking' } as const;
    expect(happen(book, 1, decideOffer(book, offer, actorAt())).request?.alternative).toEqual({
      ...{ text: '大床房加床', yuan: 180, answer: 'thinking', at: minutesLater(1) },
    });
  });

  it('keeps every attempt while the room does not want to be disturbed, and none at other times', () => {
    const book = asked({ state: 'picked-up' });
    const attempt = { order, means: 'phone', outcome: 'no-answer', note: '' } as const;
    expect(decideDnd(book, attempt, actorAt())).toMatchObject({ error: { kind: 'not-resting' } });
    tell(book, [{ type: 'order-paused', order, reason: 'dnd', until: null, note: '' }], minutesLater(1));
    happen(book, 2, decideDnd(book, attempt, actorAt()));
    const two = happen(
      book,
      3,
      decideDnd(book, { ...attempt, means: 'card', outcome: 'left-message' }, actorAt()),
    );
    expect(two.request?.dnd.map(({ at, means }) => [at, means])).toEqual([
      [minutesLater(2), 'phone'],
      [minutesLater(3), 'card'],
    ]);
  });

  it('is nothing but a request', () => {
    const book = asked({ kind: 'repair' });
    for (const decision of [
      decideRelay(book, relay, actorAt()),
      decideChaseRequest(book, { order, outcome: 'working', note: '' }, actorAt()),
    ])
      expect(decision).toMatchObject({ error: { kind: 'not-a-request' } });
    expect(decideRelay(book, { ...relay, order: 'A261122-0009' }, actorAt())).toMatchObject({
      error: { kind: 'order-unknown' },
    });
  });
});
