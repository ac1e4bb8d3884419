import { decideReopen, decideVoid } from '../../../shared/domain/order/decide-end.ts';
import {
  decideEscalate,
  decideOfferOwner,
  decideTakeOwner,
} from '../../../shared/domain/order/decide-owner.ts';
import { decideRecordCallback } from '../../../shared/domain/callback/decide-callback.ts';
import { decideMarkComplex } from '../../../shared/domain/clock/decide-clocks.ts';
import { decideClose, decideReturnSlip } from '../../../shared/domain/order/decide-paper.ts';
import { decideDispatch, decideReassign } from '../../../shared/domain/order/decide-sending.ts';
import * as talk from '../../../shared/domain/order/decide-talk.ts';
import * as work from '../../../shared/domain/order/decide-work.ts';
import { selectOrders } from '../../../shared/domain/order/select-orders.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { findOrder } from '../past/find-order.ts';
import type { ParsedInputOf } from '../../../shared/contract.ts';
import { byRule, type Handlers } from './handler.ts';

type OrderChannels =
  | 'orders.dispatch'
  | 'orders.pickUp'
  | 'orders.arrive'
  | 'orders.quote'
  | 'orders.acceptQuote'
  | 'orders.start'
  | 'orders.pause'
  | 'orders.resume'
  | 'orders.complete'
  | 'orders.returnSlip'
  | 'orders.callBack'
  | 'orders.close'
  | 'orders.reassign'
  | 'orders.escalate'
  | 'orders.offerOwner'
  | 'orders.takeOwner'
  | 'orders.chase'
  | 'orders.askCompletion'
  | 'orders.tellCaller'
  | 'orders.note'
  | 'orders.attach'
  | 'orders.void'
  | 'orders.reopen'
  | 'orders.markComplex'
  | 'orders.list'
  | 'orders.get';

/** The steps of an order, each a pure rule, and the two ways to read orders. */
export const orderHandlers = {
  'orders.dispatch': byRule('orders.dispatch', decideDispatch),
  'orders.pickUp': byRule('orders.pickUp', work.decidePickUp),
  'orders.arrive': byRule('orders.arrive', work.decideArrive),
  'orders.quote': byRule('orders.quote', work.decideQuote),
  'orders.acceptQuote': byRule('orders.acceptQuote', work.decideAcceptQuote),
  'orders.start': byRule('orders.start', work.decideStart),
  'orders.pause': byRule('orders.pause', work.decidePause),
  'orders.resume': byRule('orders.resume', work.decideResume),
  'orders.complete': byRule('orders.complete', work.decideComplete),
  'orders.returnSlip': byRule('orders.returnSlip', decideReturnSlip),
  'orders.callBack': byRule('orders.callBack', (book, wish: ParsedInputOf<'orders.callBack'>, actor) =>
    decideRecordCallback(book, { ...wish, refusesFuture: false }, actor),
  ),
  'orders.close': byRule('orders.close', decideClose),
  'orders.reassign': byRule('orders.reassign', decideReassign),
  'orders.escalate': byRule('orders.escalate', decideEscalate),
  'orders.offerOwner': byRule('orders.offerOwner', decideOfferOwner),
  'orders.takeOwner': byRule('orders.takeOwner', decideTakeOwner),
  'orders.chase': byRule('orders.chase', talk.decideChase),
  'orders.askCompletion': byRule('orders.askCompletion', talk.decideAskCompletion),
  'orders.tellCaller': byRule('orders.tellCaller', talk.decideTellCaller),
  'orders.note': byRule('orders.note', talk.decideNote),
  'orders.attach': byRule('orders.attach', talk.decideAttach),
  'orders.void': byRule('orders.void', decideVoid),
  'orders.reopen': byRule('orders.reopen', decideReopen),
  'orders.markComplex': byRule('orders.markComplex', decideMarkComplex),
  'orders.list': async (filter, { store, clock }) => {
    const { rows, total } = await store.read((book) =>
      selectOrders(book.desk, filter, Date.parse(clock.now())),
    );
    return ok({ orders: rows.map((row) => row.order), total });
  },
  'orders.get': async ({ order: number }, visit) => {
    const order = await findOrder(visit, number);
    return order ? ok({ order }) : refuse({ kind: 'order-unknown', what: number });
  },
} satisfies Handlers<OrderChannels>;
