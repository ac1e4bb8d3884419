import type { Order } from '../../domain/order/order.ts';
import { fill } from '../../words/fill.ts';
import { entryOf } from '../../domain/entry-of.ts';
import { nameIn } from '../custody-lines.ts';
import { staffName, type Layout } from '../slip-layout.ts';
import type { Column } from './column.ts';
import type { LedgerSetting } from './ledger-setting.ts';

/** An order with the words of a ledger, for what the customer's slips already say of it. */
export function layoutOf(order: Order, setting: LedgerSetting): Layout {
  return { ...setting, order, slip: 'complaint-handling', copy: 1, paper: 'a5' };
}

/** The columns that more than one form has of an order. */
export const ofOrder = {
  number: { id: 'number', type: 'text', width: 15, cell: ({ number }) => number },
  at: { id: 'at', type: 'moment', width: 17, cell: ({ registeredAt }) => registeredAt },
  kind: { id: 'kind', type: 'text', width: 10, cell: ({ kind }, { terms }) => terms.kind[kind] },
  channel: {
    id: 'channel',
    type: 'text',
    width: 10,
    cell: ({ channel }, { terms }) => terms.channel[channel],
  },
  place: { id: 'place', type: 'text', width: 18, cell: ({ place }) => place.name },
  name: { id: 'name', type: 'text', width: 12, cell: ({ contact }) => contact.name },
  phone: { id: 'phone', type: 'text', width: 16, cell: ({ contact }) => contact.phone },
  matter: { id: 'matter', type: 'text', width: 40, cell: matterText },
  severity: {
    id: 'severity',
    type: 'text',
    width: 8,
    cell: ({ severity }, { terms }) => (severity === null ? '' : terms.severity[severity]),
  },
  department: {
    id: 'department',
    type: 'text',
    width: 18,
    cell: departmentText,
  },
  dispatched: { id: 'dispatched', type: 'moment', width: 17, cell: ({ dispatchedAt }) => dispatchedAt },
  signer: { id: 'signer', type: 'text', width: 12, cell: ({ signer }) => signer },
  pickedUp: { id: 'pickedUp', type: 'moment', width: 17, cell: ({ pickedUpAt }) => pickedUpAt },
  onSite: { id: 'onSite', type: 'moment', width: 17, cell: ({ arrivedAt }) => arrivedAt },
  done: { id: 'done', type: 'moment', width: 17, cell: ({ doneAt }) => doneAt },
  result: { id: 'result', type: 'text', width: 30, cell: ({ result }) => result },
  slipBack: { id: 'slipBack', type: 'moment', width: 17, cell: ({ slipBackAt }) => slipBackAt },
  calledBack: { id: 'calledBack', type: 'moment', width: 17, cell: ({ calledBackAt }) => calledBackAt },
  score: { id: 'score', type: 'number', width: 11, cell: lowestScore },
  remark: {
    id: 'remark',
    type: 'text',
    width: 24,
    cell: ({ callback }) => callback?.text ?? '',
  },
  state: { id: 'state', type: 'text', width: 10, cell: ({ state }, { terms }) => terms.state[state] },
  closed: { id: 'closed', type: 'moment', width: 17, cell: ({ closedAt }) => closedAt },
  by: {
    id: 'by',
    type: 'text',
    width: 12,
    cell: ({ firstContact }, setting) => staffName(setting, firstContact),
  },
  owner: { id: 'owner', type: 'text', width: 12, cell: ({ owner }, setting) => staffName(setting, owner) },
  urgency: {
    id: 'urgency',
    type: 'text',
    width: 8,
    cell: ({ urgency }, { terms }) => terms.urgency[urgency],
  },
  mode: { id: 'mode', type: 'text', width: 10, cell: ({ mode }, { terms }) => terms.mode[mode] },
  warranty: {
    id: 'warranty',
    type: 'text',
    width: 8,
    cell: ({ warranty }, { paper }) => (warranty ? paper.yes : ''),
  },
  promised: { id: 'promised', type: 'moment', width: 17, cell: ({ promisedAt }) => promisedAt },
  reference: { id: 'reference', type: 'text', width: 15, cell: ({ referenceNo }) => referenceNo },
  labour: { id: 'labour', type: 'number', width: 12, cell: ({ quote }) => quote?.labourYuan ?? null },
  quotedMaterials: {
    id: 'quotedMaterials',
    type: 'number',
    width: 12,
    cell: ({ quote }) => quote?.materialsYuan ?? null,
  },
  quoteAgreed: {
    id: 'quoteAgreed',
    type: 'moment',
    width: 17,
    cell: ({ quote }) => quote?.acceptedAt ?? null,
  },
  quoteNote: { id: 'quoteNote', type: 'text', width: 24, cell: ({ quote }) => quote?.note ?? '' },
  usedMaterials: {
    id: 'usedMaterials',
    type: 'number',
    width: 12,
    cell: ({ materialsYuan }) => materialsYuan,
  },
  headSigned: {
    id: 'headSigned',
    type: 'text',
    width: 10,
    cell: ({ slipCheck }, { paper }) => (slipCheck?.signed === true ? paper.yes : ''),
  },
  reworkOf: { id: 'reworkOf', type: 'text', width: 15, cell: ({ reworkOf }) => reworkOf ?? '' },
  readBack: { id: 'readBack', type: 'moment', width: 17, cell: ({ readBackAt }) => readBackAt },
} as const satisfies Record<string, Column<Order>>;

/** The problem and what was said of it. */
export function matterText({ problem, text, voidReason }: Order): string {
  const whole = problem ? fill('[{{problem}}] {{text}}', { problem: problem.label, text }) : text;
  return [whole, voidReason].filter((part) => part !== '').join('\n');
}

/** The department and its person; asked for every row, so nothing is copied for it. */
function departmentText({ department, assignee }: Order, setting: LedgerSetting): string {
  const found = entryOf(setting.desk.departments, department);
  return `${found ? nameIn(setting, found) : ''} ${assignee}`.trim();
}

/** The lowest of the three scores of R4; null when none were given. */
export function lowestScore({ callback }: Order): number | null {
  const { scores } = callback ?? {};
  return scores ? Math.min(scores.quality, scores.timeliness, scores.attitude) : null;
}
