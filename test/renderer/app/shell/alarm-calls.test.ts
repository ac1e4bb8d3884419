import { describe, expect, it } from 'vitest';
import { callsOf } from '../../../../renderer/app/shell/alarm-calls.ts';
import type { Loan } from '../../../../shared/domain/custody/custody.ts';
import type { FactOf } from '../../../../shared/domain/facts.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { aLoan } from '../../features/a-stay.ts';
import { anOrder, at } from '../../features/an-order.ts';

const now = Date.parse(at('09:00'));
const entrusted = { from: '1001', to: '1003', note: '', at: at('08:30') };

function stepped(given: Partial<FactOf<'clock-stepped'>> = {}): FactOf<'clock-stepped'> {
  return {
    type: 'clock-stepped',
    order: 'A261122-0001',
    clock: 'pick-up',
    rule: 'pick-up',
    run: 0,
    percent: 100,
    dueAt: at('09:00'),
    notices: [],
    ...given,
  };
}

const heard = (order: Order, me: string, step = stepped()) =>
  callsOf([step], { orders: { [order.number]: order }, custody: {} }, { me, now }).map(
    ({ isHeard }) => isHeard,
  );

describe('what a change of the book calls somebody to', () => {
  it('is heard by the owner, and only spoken to others', () => {
    expect(heard(anOrder({ owner: '1001' }), '1001')).toEqual([true]);
    expect(heard(anOrder({ owner: '1001' }), '1003')).toEqual([false]);
  });

  it('is heard by everybody when it is serious', () => {
    expect(heard(anOrder({ kind: 'complaint', severity: 'S2' }), '1003')).toEqual([true]);
    expect(heard(anOrder({ kind: 'complaint', severity: 'S3' }), '1003')).toEqual([false]);
    expect(heard(anOrder({ kind: 'emergency' }), '1003')).toEqual([true]);
  });

  it('begins at the limit and not before', () => {
    expect(heard(anOrder(), '1001', stepped({ percent: 80 }))).toEqual([]);
    expect(heard(anOrder(), '1001', stepped({ percent: 150 }))).toEqual([true]);
  });

  it('is silent while the clock is silenced, and no longer', () => {
    const silent = (clock: string, until: string) =>
      anOrder({ snoozes: [{ clock, until, at: at('08:55'), by: '1001' }] });
    expect(heard(silent('pick-up', at('09:01')), '1001')).toEqual([]);
    expect(heard(silent('pick-up', at('09:00')), '1001')).toEqual([true]);
    expect(heard(silent('arrival', at('09:01')), '1001')).toEqual([true]);
  });

  it('follows a callback into the hands of the colleague who accepted it', () => {
    const callback = stepped({ clock: 'callback' });
    const offered = anOrder({ entrusted: { ...entrusted, acceptedAt: null } });
    const taken = anOrder({ entrusted: { ...entrusted, acceptedAt: at('08:40') } });
    expect([heard(offered, '1001', callback), heard(offered, '1003', callback)]).toEqual([[true], [false]]);
    expect([heard(taken, '1001', callback), heard(taken, '1003', callback)]).toEqual([[false], [true]]);
    // The work itself stays with its owner.
    expect(heard(taken, '1001')).toEqual([true]);
  });

  it('calls whoever lent it to what is overdue, and nobody to what is back', () => {
    const loan = aLoan();
    const step: FactOf<'custody-stepped'> = {
      type: 'custody-stepped',
      custody: loan.number,
      rule: 'give-back-keys',
      due: 0,
      percent: 100,
      dueAt: at('12:30'),
      notices: [],
    };
    const called = (custody: Loan, me: string) =>
      callsOf([step], { orders: {}, custody: { [custody.number]: custody } }, { me, now });
    expect(called(loan, '1001')).toEqual([{ kind: 'custody', custody: loan, isHeard: true }]);
    expect(called(loan, '1003').map(({ isHeard }) => isHeard)).toEqual([false]);
    expect(called({ ...loan, closedAt: at('12:10'), state: 'returned' }, '1001')).toEqual([]);
  });

  it('tells an order that comes in only when it is grave', () => {
    const registered = (given: Partial<Order>) =>
      callsOf(
        [{ type: 'order-registered', order: anOrder(given) }],
        { orders: {}, custody: {} },
        { me: '1003', now },
      );
    expect(registered({ kind: 'emergency' })).toHaveLength(1);
    expect(registered({ kind: 'complaint', severity: 'S1' })[0]).toMatchObject({
      clock: null,
      isHeard: true,
    });
    expect(registered({ kind: 'complaint', severity: 'S3' })).toEqual([]);
    expect(registered({ kind: 'repair', owner: '1003' })).toEqual([]);
  });
});
