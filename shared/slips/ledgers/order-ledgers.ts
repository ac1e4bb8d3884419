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

/** 工作信息记录本: all work that calls left to do, from the slip to its return. Source: forms of R1. */
export const workBook = orderLedger(
  ({ kind }) => kind !== 'message',
  [
    ofOrder.number,
    ofOrder.at,
    ofOrder.kind,
    ofOrder.place,
    ofOrder.name,
    ofOrder.phone,
    ofOrder.matter,
    ofOrder.department,
    ofOrder.dispatched,
    ofOrder.signer,
    ofOrder.pickedUp,
    ofOrder.onSite,
    ofOrder.done,
    ofOrder.result,
    ofOrder.slipBack,
    ofOrder.calledBack,
    ofOrder.score,
    ofOrder.state,
    ofOrder.closed,
    ofOrder.owner,
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
    { id: 'delivered', type: 'moment', width: 17, cell: ({ doneAt, closedAt }) => doneAt ?? closedAt },
    ofOrder.state,
  ],
);
