import { describe, expect, it } from 'vitest';
import { decideReturnSlip } from '../../../../shared/domain/order/decide-paper.ts';
import { actorAt, bookWith, minutesLater, orderWith } from '../../../builders.ts';

const order = 'A261122-0001';
const checked = { order, complete: true, done: true, signed: true, result: '', note: '' };

describe('decideReturnSlip', () => {
  it('takes a slip back although the clock was set back behind the moment at which the work was done', () => {
    const done = orderWith({ state: 'done', dispatchedAt: minutesLater(0), doneAt: minutesLater(50) });
    const book = bookWith({ type: 'order-registered', order: done });
    expect(decideReturnSlip(book, checked, actorAt(minutesLater(5)))).toMatchObject({
      ok: true,
      value: { facts: [{ type: 'slip-returned' }] },
    });
    const later = { ...checked, doneAt: minutesLater(6) };
    expect(decideReturnSlip(book, later, actorAt(minutesLater(5)))).toMatchObject({
      error: { kind: 'time-in-future' },
    });
  });
});
