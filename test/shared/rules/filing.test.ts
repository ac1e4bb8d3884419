import { describe, expect, it } from 'vitest';
import { planFollowUp } from '../../../shared/domain/callback/plan-follow-up.ts';
import { selectFilable } from '../../../shared/rules/filing.ts';
import { actorAt, bookWith, MORNING, orderWith } from '../../builders.ts';

const DAY = 86_400_000;
const closed = orderWith({ state: 'closed', closedAt: MORNING });

describe('what leaves for history', () => {
  it('is what was closed before yesterday', () => {
    const { desk } = bookWith({ type: 'order-registered', order: closed });
    expect(selectFilable(desk, Date.parse(MORNING) + DAY).orders).toEqual([]);
    expect(selectFilable(desk, Date.parse(MORNING) + 2 * DAY).orders).toEqual([closed.number]);
  });

  it('is not an order about which somebody is still to be called', () => {
    const followUp = planFollowUp({ reason: 'delivery', at: MORNING, note: '' }, actorAt());
    const { desk } = bookWith(
      { type: 'order-registered', order: closed },
      { type: 'follow-up-planned', order: closed.number, followUp },
    );
    expect(selectFilable(desk, Date.parse(MORNING) + 9 * DAY).orders).toEqual([]);
  });
});
