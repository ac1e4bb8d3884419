import { describe, expect, it } from 'vitest';
import { paperOf } from '../../../../renderer/app/orders/paper-text.ts';
import { signersOf } from '../../../../shared/domain/order/signers-of.ts';
import { trackMarks } from '../../../../renderer/features/orders/use-track-marks.ts';
import { readYuan } from '../../../../renderer/features/orders/use-paper-copy.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { readClocks } from '../../../../shared/rules/read-clocks.ts';
import { shippedTables } from '../../../builders.ts';
import { anOrder, at } from '../an-order.ts';

describe('where the paper is', () => {
  it.each<[string, Partial<Order>, ReturnType<typeof paperOf>]>([
    ['a request has none', { kind: 'request' }, 'none'],
    ['registered only', {}, 'notPrinted'],
    ['printed and not fetched', { copies: 1, state: 'dispatched' }, 'printed'],
    ['with the department', { copies: 1, pickedUpAt: at('09:00'), state: 'arrived' }, 'taken'],
    ['done and not back', { copies: 1, pickedUpAt: at('09:00'), doneAt: at('10:00'), state: 'done' }, 'out'],
    ['back', { copies: 1, doneAt: at('10:00'), slipBackAt: at('11:00'), state: 'awaiting-callback' }, 'back'],
    [
      'a message that was acknowledged owes no paper',
      { kind: 'message', copies: 1, doneAt: at('10:00'), state: 'done' },
      'printed',
    ],
  ])('%s', (_what, order, paper) => {
    expect(paperOf(anOrder(order))).toBe(paper);
  });
});

describe('who may fetch a slip', () => {
  it('is the last one of that department, then its workers and its head, each once', () => {
    const department = {
      id: 'engineering',
      name: '工程部',
      latinName: '',
      head: '周建平',
      extension: '',
      radio: '',
      workers: ['吴永强', '郭磊'],
    };
    const orders = [
      anOrder({ number: 'A261122-0001', pickedUpAt: at('09:00'), signer: '吴永强' }),
      anOrder({ number: 'A261122-0002', pickedUpAt: at('10:00'), signer: '郭磊' }),
      anOrder({
        number: 'A261122-0003',
        pickedUpAt: at('11:00'),
        signer: '罗小凤',
        department: 'housekeeping',
      }),
    ];
    const desk = {
      departments: { engineering: department },
      orders: Object.fromEntries(orders.map((each) => [each.number, each])),
    };
    expect(signersOf(desk, anOrder())).toEqual(['郭磊', '吴永强', '周建平']);
    expect(signersOf({ departments: {}, orders: {} }, anOrder({ messageFor: '刘敏' }))).toEqual(['刘敏']);
  });
});

describe('the track of an order', () => {
  const marks = (order: Order, now: string) =>
    trackMarks(order, readClocks(order, shippedTables, Date.parse(now)), {
      moment: () => '',
      due: () => 'due',
      paused: () => 'paused',
    })
      .map(({ state }) => state[0])
      .join('');
  // d done, c current, l late, a ahead, s skipped: register send pick-up arrival quote done slip-back callback close.
  it.each<[string, Partial<Order>, string, string]>([
    ['sent', { state: 'dispatched', dispatchedAt: at('08:00') }, at('08:05'), 'ddcasaaaa'],
    ['late for pick-up', { state: 'dispatched', dispatchedAt: at('08:00') }, at('08:16'), 'ddlasaaaa'],
    [
      'done without an arrival',
      { state: 'done', dispatchedAt: at('08:00'), pickedUpAt: at('08:05'), doneAt: at('08:10') },
      at('08:20'),
      'dddssdcaa',
    ],
    [
      'paused',
      { state: 'paused', dispatchedAt: at('08:00'), pickedUpAt: at('08:05') },
      at('08:06'),
      'dddssaaaa',
    ],
    [
      'a request',
      { kind: 'request', state: 'dispatched', dispatchedAt: at('08:00') },
      at('08:05'),
      'ddcssasaa',
    ],
    ['void', { state: 'voided', closedAt: at('08:30') }, at('08:31'), 'dssssssSd'.toLowerCase()],
  ])('%s', (_what, order, now, expected) => {
    expect(marks(anOrder(order), now)).toBe(expected);
  });
});

describe('a sum copied from paper', () => {
  it.each([
    ['35', 35],
    ['35.5', 35.5],
    ['３５', 35],
    ['0', 0],
    ['', null],
    ['35.555', null],
    ['-1', null],
    ['¥35', null],
  ])('%j is %s', (text, yuan) => {
    expect(readYuan(text)).toBe(yuan);
  });
});
