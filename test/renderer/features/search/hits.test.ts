import { describe, expect, it } from 'vitest';
import {
  hitsOf,
  lendingOf,
  nextLimit,
  codeIn,
  orderOf,
  type Found,
} from '../../../../renderer/features/search/hits.ts';
import type { Thing } from '../../../../shared/domain/custody/thing.ts';
import { aLoan } from '../a-stay.ts';
import { at } from '../an-order.ts';
import { aPastCall, pastOrder } from './past-hits.ts';

const found: Found = {
  callers: [
    {
      placeId: 'p1',
      placeName: '3-1203',
      personId: null,
      personName: '',
      title: 'none',
      role: '',
      firm: '',
      vip: false,
      phone: '',
      openOrders: 0,
      overdueLoans: 0,
      calls: 0,
      lastAt: null,
      matched: { field: 'place', index: 0, from: 2, length: 4 },
    },
  ],
  orders: [
    {
      number: 'A261122-0007',
      kind: 'repair',
      state: 'registered',
      place: { id: 'p1', name: '3-1203' },
      text: '厨房下水慢',
      registeredAt: '2026-11-22T00:00:00.000Z',
      who: '王秀兰',
    },
  ],
  things: [],
  custody: [],
};

describe('hitsOf', () => {
  it('puts people and places before orders', () => {
    expect(hitsOf(found, [], null).map(({ group }) => group)).toEqual(['callers', 'orders']);
  });

  it.each(['callers', 'orders', 'past'] as const)('shows only %s when limited to them', (only) => {
    expect(hitsOf(found, [pastOrder('A251122-0001')], only).map(({ group }) => group)).toEqual([only]);
  });
});

describe('the past', () => {
  it('stands below what lives, without the order that lives again', () => {
    const past = [pastOrder('A261122-0007'), pastOrder('A251122-0001'), aPastCall('A251122-C0002', null)];
    expect(hitsOf(found, past, null).map(({ key }) => key)).toEqual([
      'caller p1 ',
      'order A261122-0007',
      'past order A251122-0001',
      'past call A251122-C0002',
    ]);
  });

  it('leads to the order of a call that joined one, and nowhere from a call without', () => {
    const past = [aPastCall('A251122-C0002', 'A251122-0001'), aPastCall('A251122-C0003', null)];
    expect(hitsOf(found, past, 'past').map(orderOf)).toEqual(['A251122-0001', null]);
  });
});

describe('what is out and in', () => {
  const stay = { custody: aLoan(), mood: 'late', dueAt: at('12:00'), leftMs: -1 } as const;
  const thing = {
    id: 't-31',
    register: 'keys',
    class: 'site',
    code: 'K-031',
    name: '电梯机房',
    site: null,
    door: null,
    cabinet: '甲',
    hook: 31,
    pieces: 1,
    parts: [],
    consents: [],
    values: {},
    state: 'out',
    loan: 'A261122-L0001',
    note: '',
    receivedAt: at('08:00'),
    receivedBy: '1001',
    events: [],
    pinyin: '',
    initials: '',
  } satisfies Thing;
  const holder = {
    custody: 'A261122-L0001',
    name: '高志强',
    firm: '电梯维保',
    since: at('08:00'),
    dueAt: at('12:00'),
    mood: 'late',
  } as const;

  it('is one line where the thing and its loan were both found, and leads to the thing', () => {
    const hits = hitsOf({ ...found, things: [{ thing, holder }], custody: [stay] }, [], 'things');
    expect(hits.map(({ key }) => key)).toEqual(['thing t-31']);
    expect(hits.map(lendingOf)).toEqual([
      { place: 'lending', register: 'keys', panel: { kind: 'thing', code: 'K-031' } },
    ]);
  });

  it('names the loan by itself where only its borrower was found', () => {
    const hits = hitsOf({ ...found, custody: [stay] }, [], null);
    expect(hits.map(({ key }) => key)).toEqual(['caller p1 ', 'order A261122-0007', 'stay A261122-L0001']);
    expect(hits.map(lendingOf)[2]).toEqual({
      place: 'lending',
      register: 'keys',
      panel: { kind: 'stay', number: 'A261122-L0001' },
    });
  });
});

it('Tab limits to the group of the chosen line and then frees it again', () => {
  expect(nextLimit(null, 'orders')).toBe('orders');
  expect(nextLimit('orders', 'orders')).toBeNull();
  expect(nextLimit(null, undefined)).toBeNull();
});

describe('codeIn', () => {
  it.each([
    ['A261122-0007', 'A261122-0007'],
    [' ａ２６１１２２-0007 ', 'A261122-0007'],
    ['a261122-12345', 'A261122-12345'],
    ['0007', null],
    ['A261122-C0007', 'A261122-C0007'],
    ['k-003', 'K-003'],
    ['S-2001', 'S-2001'],
    ['A261122-L0001', 'A261122-L0001'],
    ['wxl', null],
    ['3-1203', null],
    ['王秀兰 3', null],
    ['1203', null],
  ])('%j is %j', (typed, number) => {
    expect(codeIn(typed)).toBe(number);
  });
});
