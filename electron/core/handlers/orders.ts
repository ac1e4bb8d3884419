import { entryOf } from '../../../shared/domain/entry-of.ts';
import * as rules from '../../../shared/domain/order/decide-step.ts';
import { selectOrders } from '../../../shared/domain/order/select-orders.ts';
import { ok, refuse } from '../../../shared/result.ts';
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
  | 'orders.list'
  | 'orders.get';

/** The steps of an order, each a pure rule, and the two ways to read orders. */
export const orderHandlers = {
  'orders.dispatch': byRule('orders.dispatch', rules.decideDispatch),
  'orders.pickUp': byRule('orders.pickUp', rules.decidePickUp),
  'orders.arrive': byRule('orders.arrive', rules.decideArrive),
  'orders.quote': byRule('orders.quote', rules.decideQuote),
  'orders.acceptQuote': byRule('orders.acceptQuote', rules.decideAcceptQuote),
  'orders.start': byRule('orders.start', rules.decideStart),
  'orders.pause': byRule('orders.pause', rules.decidePause),
  'orders.resume': byRule('orders.resume', rules.decideResume),
  'orders.complete': byRule('orders.complete', rules.decideComplete),
  'orders.returnSlip': byRule('orders.returnSlip', rules.decideReturnSlip),
  'orders.callBack': byRule('orders.callBack', rules.decideCallBack),
  'orders.close': byRule('orders.close', rules.decideClose),
  'orders.reassign': byRule('orders.reassign', rules.decideReassign),
  'orders.escalate': byRule('orders.escalate', rules.decideEscalate),
  'orders.offerOwner': byRule('orders.offerOwner', rules.decideOfferOwner),
  'orders.takeOwner': byRule('orders.takeOwner', rules.decideTakeOwner),
  'orders.chase': byRule('orders.chase', rules.decideChase),
  'orders.askCompletion': byRule('orders.askCompletion', rules.decideAskCompletion),
  'orders.tellCaller': byRule('orders.tellCaller', rules.decideTellCaller),
  'orders.note': byRule('orders.note', rules.decideNote),
  'orders.attach': byRule('orders.attach', rules.decideAttach),
  'orders.void': byRule('orders.void', rules.decideVoid),
  'orders.reopen': byRule('orders.reopen', rules.decideReopen),
  'orders.list': async (filter, { store, clock }) => {
    const { rows, total } = await store.read((book) => selectOrders(book.desk, filter, Date.parse(clock.now())));
    return ok({ orders: rows.map((row) => row.order), total });
  },
  'orders.get': async ({ order: number }, { store }) => {
    const order = await store.read((book) => entryOf(book.desk.orders, number));
    return order ? ok({ order }) : refuse({ kind: 'order-unknown', what: number });
  },
} satisfies Handlers<OrderChannels>;
