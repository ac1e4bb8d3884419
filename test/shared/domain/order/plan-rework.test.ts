import { describe, expect, it } from 'vitest';
import { decideRecordCallback } from '../../../../shared/domain/callback/decide-callback.ts';
import { openDuties } from '../../../../shared/rules/duties.ts';
import { actorAt, bookWith, minutesLater, orderWith, tell } from '../../../builders.ts';

describe('the rework that a low score opens', () => {
  it('is a complaint again after a complaint, with people to be told, so that it can be closed', () => {
    const order = orderWith({ kind: 'complaint', severity: 'S2', state: 'awaiting-callback' });
    const book = bookWith({ type: 'order-registered', order });
    const at = minutesLater(60);
    const scores = { quality: 1, timeliness: 4, attitude: 4 };
    const wish = { order: order.number, outcome: 'reached', scores, text: '', refusesFuture: false } as const;
    const decision = decideRecordCallback(book, wish, actorAt(at));
    if (!decision.ok) throw new Error(decision.error.kind);
    tell(book, decision.value.facts, at);
    const number = decision.value.value.rework ?? '';
    const tellAll = book.desk.orders[number]?.notices.map(({ id }) => ({
      type: 'notice-told' as const,
      ...{ order: number, notice: id, to: '周建平', how: 'phone' as const, note: '' },
    }));
    expect(tellAll).toHaveLength(2);
    tell(book, tellAll ?? [], minutesLater(61));
    const rework = book.desk.orders[number];
    expect(rework?.complaint).not.toBeNull();
    expect(rework && openDuties(rework)).not.toContain('notify');
  });
});
