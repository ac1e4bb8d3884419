import type { Call } from '../../domain/call/call.ts';
import { entryOf } from '../../domain/entry-of.ts';
import { isOpen } from '../../rules/order-acts.ts';
import { staffName } from '../slip-layout.ts';
import { ledgerOf } from './column.ts';

/** 客服信息记录表: every call and visit. Source: R1.3 "姓名、电话、时间、地点、事件过程" (001), T20. */
export const serviceCalls = ledgerOf<Call>({
  take: (record) => (record.kind === 'call' ? record.call : null),
  columns: [
    { id: 'number', type: 'text', width: 15, cell: ({ number }) => number },
    { id: 'at', type: 'moment', width: 17, cell: ({ at }) => at },
    { id: 'name', type: 'text', width: 12, cell: ({ callerName }) => callerName },
    {
      id: 'phone',
      type: 'text',
      width: 16,
      cell: ({ personId }, { phoneOf }) => phoneOf(personId),
    },
    { id: 'place', type: 'text', width: 18, cell: ({ place }) => place.name },
    { id: 'kind', type: 'text', width: 10, cell: ({ kind }, { terms }) => terms.kind[kind] },
    { id: 'channel', type: 'text', width: 10, cell: ({ channel }, { terms }) => terms.channel[channel] },
    { id: 'collector', type: 'text', width: 12, cell: ({ collector }) => collector },
    { id: 'matter', type: 'text', width: 40, cell: ({ text }) => text },
    { id: 'order', type: 'text', width: 15, cell: ({ order }) => order ?? '' },
    {
      id: 'outcome',
      type: 'text',
      width: 14,
      cell: ({ outcome }, { terms }) => (outcome === null ? '' : terms.outcome[outcome]),
    },
    { id: 'answer', type: 'text', width: 30, cell: ({ answer }) => answer },
    { id: 'collectedAt', type: 'moment', width: 17, cell: ({ collectedAt }) => collectedAt },
    { id: 'rings', type: 'number', width: 8, cell: ({ rings }) => rings },
    { id: 'seconds', type: 'number', width: 14, cell: ({ intakeSeconds }) => intakeSeconds },
    { id: 'by', type: 'text', width: 12, cell: ({ by }, setting) => staffName(setting, by) },
    { id: 'backEntry', type: 'moment', width: 17, cell: ({ backEntry }) => backEntry?.at ?? null },
  ],
  staff: ({ by }) => by,
  isOpen({ order: number }, { desk }) {
    // An open order lives at the desk, however old it is.
    const order = number === null ? undefined : entryOf(desk.orders, number);
    return order !== undefined && isOpen(order);
  },
});
