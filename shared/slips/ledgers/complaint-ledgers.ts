import type { Complaint } from '../../domain/complaint/complaint.ts';
import { newComplaint } from '../../domain/complaint/complaint.ts';
import type { Order } from '../../domain/order/order.ts';
import { fill } from '../../words/fill.ts';
import { causeText, handlingText, measuresText } from '../complaint-lines.ts';
import type { Column } from './column.ts';
import type { LedgerSetting } from './ledger-setting.ts';
import { layoutOf, ofOrder } from './order-columns.ts';
import { orderLedger } from './order-ledgers.ts';

const complaintOf = ({ complaint }: Order): Complaint => complaint ?? newComplaint;
const isComplaint = ({ kind }: Order): boolean => kind === 'complaint';

/** Words of several lines. */
function lines(make: (layout: ReturnType<typeof layoutOf>) => string): Column<Order>['cell'] {
  return (order, setting) => make(layoutOf(order, setting));
}

const follower: Column<Order> = {
  id: 'follower',
  type: 'text',
  width: 12,
  cell: (order) => complaintOf(order).follower,
};
const response: Column<Order> = {
  id: 'response',
  type: 'moment',
  width: 17,
  cell: (order) => complaintOf(order).response?.at ?? null,
};
const cause: Column<Order> = { id: 'cause', type: 'text', width: 24, cell: lines(causeText) };
const process: Column<Order> = { id: 'process', type: 'text', width: 40, cell: lines(handlingText) };

/** 投诉汇总表: every complaint in one line, a view and not a second entry. Source: R3.1, R6. */
export const complaintSummaryLedger = orderLedger(isComplaint, [
  ofOrder.number,
  ofOrder.at,
  ofOrder.place,
  ofOrder.name,
  ofOrder.phone,
  ofOrder.matter,
  ofOrder.severity,
  ofOrder.department,
  response,
  cause,
  ofOrder.result,
  ofOrder.state,
  ofOrder.closed,
  ofOrder.score,
]);

/** 业户投诉处理跟进记录表: the slip, who signed for it, 处理过程, and the callback. Source: R3.1, R3.2. */
export const complaintFollowUp = orderLedger(isComplaint, [
  ofOrder.number,
  ofOrder.at,
  ofOrder.name,
  ofOrder.place,
  ofOrder.phone,
  ofOrder.matter,
  ofOrder.department,
  ofOrder.signer,
  ofOrder.pickedUp,
  process,
  ofOrder.result,
  ofOrder.slipBack,
  ofOrder.calledBack,
  ofOrder.score,
  ofOrder.remark,
  ofOrder.closed,
]);

/** 客户投诉信息记录表: how it came in and what was said at once. Source: forms of R6. */
export const complaintInformationLedger = orderLedger(isComplaint, [
  ofOrder.number,
  ofOrder.at,
  ofOrder.name,
  ofOrder.place,
  ofOrder.phone,
  ofOrder.channel,
  {
    id: 'source',
    type: 'text',
    width: 12,
    cell: (order, { terms }) => terms.complaintSource[complaintOf(order).source],
  },
  ofOrder.matter,
  { id: 'demand', type: 'text', width: 24, cell: (order) => complaintOf(order).demand },
  ofOrder.severity,
  ofOrder.by,
  ofOrder.readBack,
  { id: 'apology', type: 'moment', width: 17, cell: (order) => complaintOf(order).apologyAt },
  response,
  {
    id: 'responseText',
    type: 'text',
    width: 30,
    cell: (order) => complaintOf(order).response?.text ?? '',
  },
  ofOrder.department,
  follower,
  {
    id: 'evidence',
    type: 'text',
    width: 20,
    cell: ({ attachments }, { words }) => attachments.map(({ name }) => name).join(words.complaint.join),
  },
  ofOrder.result,
  ofOrder.closed,
]);

/** Those that needed the form: "有一定难度并超过一个工作日的，填写《顾客投诉处理记录表》" (001, T18). */
function neededForm(order: Order): boolean {
  return isComplaint(order) && (complaintOf(order).form !== null || order.moments.complexAt !== undefined);
}

/** 顾客投诉处理记录表: cause, measures, plan and what the customer said to it. Source: T18. */
export const complaintHandlingLedger = orderLedger(neededForm, [
  ofOrder.number,
  ofOrder.at,
  ofOrder.name,
  ofOrder.place,
  ofOrder.phone,
  ofOrder.matter,
  ofOrder.severity,
  ofOrder.department,
  follower,
  process,
  cause,
  { id: 'measures', type: 'text', width: 36, cell: lines(measuresText) },
  {
    id: 'plan',
    type: 'text',
    width: 30,
    cell: (order) => complaintOf(order).form?.plan ?? '',
  },
  {
    id: 'feedback',
    type: 'text',
    width: 24,
    cell: (order) => complaintOf(order).form?.feedback ?? '',
  },
  {
    id: 'compensation',
    type: 'text',
    width: 24,
    cell: (order) => complaintOf(order).compensation?.text ?? '',
  },
  { id: 'yuan', type: 'number', width: 12, cell: (order) => complaintOf(order).compensation?.yuan ?? null },
  { id: 'review', type: 'text', width: 30, cell: reviewText },
  ofOrder.result,
  ofOrder.calledBack,
  ofOrder.closed,
]);

function reviewText(order: Order, { words }: LedgerSetting): string {
  const { review } = complaintOf(order);
  if (!review) return '';
  const { finding, remedy, person, dueOn } = review;
  const { complaint } = words;
  return [
    finding,
    fill(complaint.remedy, { text: remedy }),
    fill(complaint.before, { person, on: dueOn }),
  ].join('\n');
}
