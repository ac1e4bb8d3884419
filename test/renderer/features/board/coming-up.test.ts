import { describe, expect, it } from 'vitest';
import { comingUp } from '../../../../renderer/features/board/coming-up.ts';
import { countDay } from '../../../../renderer/features/board/count-day.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { anOrder, at } from '../an-order.ts';

const ZONE = 'Asia/Shanghai';
const now = Date.parse(at('14:00'));
const pause = (until: string): Partial<Order> => ({
  state: 'paused',
  pauses: [
    { reason: 'material', from: at('10:00'), to: null, until, note: '', fromInstant: null, toInstant: null },
  ],
});
const seen = (...orders: Order[]) => comingUp(orders, now, ZONE).map(({ at: time, why }) => `${why} ${time}`);

describe('what comes next today', () => {
  it('lists promises, fixed visits and ends of pauses, earliest first', () => {
    const orders = [
      anOrder({ number: 'A261122-0003', ...pause(at('17:00')) }),
      anOrder({ number: 'A261122-0001', promisedAt: at('15:00') }),
      anOrder({ number: 'A261122-0002', visit: { kind: 'asked-fixed', at: at('09:30') } }),
    ];
    expect(seen(...orders)).toEqual([
      `visitAt ${at('09:30')}`,
      `promised ${at('15:00')}`,
      `untilPause ${at('17:00')}`,
    ]);
  });

  it.each<[string, Partial<Order>]>([
    ['a promise for tomorrow', { promisedAt: at('00:30', '2026-11-23') }],
    ['a promise that was kept', { promisedAt: at('15:00'), doneAt: at('13:00'), state: 'done' }],
    ['a closed order', { promisedAt: at('15:00'), state: 'closed' }],
    ['a visit that has begun', { visit: { kind: 'asked-fixed', at: at('15:00') }, arrivedAt: at('13:50') }],
    ['the end of a pause that is over', { ...pause(at('15:00')), state: 'arrived' }],
  ])('leaves out %s', (_what, order) => {
    expect(seen(anOrder(order))).toEqual([]);
  });

  it('names a fixed visit once when it was promised as well', () => {
    expect(
      seen(anOrder({ promisedAt: at('15:00'), visit: { kind: 'asked-fixed', at: at('15:00') } })),
    ).toHaveLength(1);
  });
});

describe('the figures of the day', () => {
  it('counts by the local day and by how things stand now', () => {
    const orders = [
      anOrder({ number: 'A261122-0001', pickedUpAt: at('09:00'), state: 'picked-up' }),
      anOrder({
        number: 'A261121-0009',
        pickedUpAt: at('09:00'),
        slipBackAt: at('00:10'),
        state: 'awaiting-callback',
      }),
      anOrder({ number: 'A261121-0008', slipBackAt: at('23:50', '2026-11-21'), state: 'called-back' }),
    ];
    const centre = {
      name: '澄湖苑',
      letter: 'A',
      language: 'zh-CN',
      timeZone: ZONE,
      phone: '',
      isSample: true,
    } as const;
    const book = {
      centre,
      calls: {},
      orders: Object.fromEntries(orders.map((order) => [order.number, order])),
    };
    expect(countDay(book, now)).toEqual({ calls: 0, opened: 1, slipsBack: 1, slipsOut: 1, callbacks: 1 });
  });
});
