import type { Order } from '../../domain/order/order.ts';
import { isOpen } from '../../rules/order-acts.ts';
import { ledgerOf, type Column, type Ledger } from './column.ts';
import type { LedgerRecord } from './ledger-setting.ts';
import { ofOrder } from './order-columns.ts';

/** A ledger of the orders that belong into it. */
export function orderLedger(belongs: (order: Order) => boolean, columns: readonly Column<Order>[]): Ledger {
  return ledgerOf<Order>({
    take: (record: LedgerRecord) => (record.kind === 'order' && belongs(record.order) ? record.order : null),
    columns,
    department: ({ department }) => department,
    staff: ({ firstContact }) => firstContact,
    isOpen: (order) => isOpen(order),
  });
}

/**
 * 工作信息记录本: all work that calls left to do, from the slip to its return, with level, mode, warranty and price.
 * Source: forms of R1; R1.14, R3.2, R3.3, R3.6.
 */
export const workBook = orderLedger(
  ({ kind }) => kind !== 'message',
  // On paper each four stand in one cell; what goes together is kept together.
  [
    ...[ofOrder.number, ofOrder.at, ofOrder.kind, ofOrder.urgency],
    ...[ofOrder.place, ofOrder.name, ofOrder.phone, ofOrder.reference],
    ...[ofOrder.matter, ofOrder.mode, ofOrder.warranty, ofOrder.reworkOf],
    ...[ofOrder.department, ofOrder.dispatched, ofOrder.promised, ofOrder.signer],
    ...[ofOrder.pickedUp, ofOrder.onSite, ofOrder.done, ofOrder.slipBack],
    ...[ofOrder.labour, ofOrder.quotedMaterials, ofOrder.quoteAgreed, ofOrder.usedMaterials],
    ...[ofOrder.result, ofOrder.quoteNote, ofOrder.headSigned, ofOrder.calledBack],
    ...[ofOrder.score, ofOrder.state, ofOrder.closed, ofOrder.owner],
  ],
);

/**
 * 留言单: "致电者姓名、留言对象、留言时间和日期、留言内容，以及相关要求，并签名以备查询" (000, R1.12).
 */
export const messages = orderLedger(
  ({ kind }) => kind === 'message',
  [
    ofOrder.number,
    { ...ofOrder.name, id: 'caller' },
    ofOrder.phone,
    { id: 'messageFor', type: 'text', width: 14, cell: ({ messageFor }) => messageFor },
    ofOrder.at,
    { ...ofOrder.matter, id: 'message' },
    ofOrder.readBack,
    ofOrder.by,
    ofOrder.promised,
    { id: 'delivered', type: 'moment', width: 17, cell: ({ doneAt, closedAt }) => doneAt ?? closedAt },
    ofOrder.signer,
    ofOrder.result,
    ofOrder.state,
  ],
);
