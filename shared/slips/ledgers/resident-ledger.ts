import type { Order } from '../../domain/order/order.ts';
import { ledgerOf } from './column.ts';
import type { Resident } from './ledger-setting.ts';
import { lowestScore, matterText } from './order-columns.ts';
import { BETWEEN_TELEPHONES } from './telephone-policy.ts';

/**
 * 业主资料登记表: who belongs to which place, how often they called, and their last complaint and repair.
 * Source: "姓名, 地址, 电话, 投诉时间, 内容, 维修时间, 维修人员, 维修内容, 满意情况, 维修次数" (001 4.5, R2).
 */
export const residents = ledgerOf<Resident>({
  take: (record) => (record.kind === 'resident' ? record : null),
  columns: [
    { id: 'place', type: 'text', width: 18, cell: ({ place }) => place },
    { id: 'name', type: 'text', width: 12, cell: ({ person }) => person.name },
    { id: 'title', type: 'text', width: 8, cell: ({ person }, { terms }) => terms.title[person.title] },
    {
      id: 'role',
      type: 'text',
      width: 10,
      cell: ({ role }, { terms }) => (role === null ? '' : terms.personRole[role]),
    },
    {
      id: 'phone',
      type: 'text',
      width: 30,
      cell: ({ person }) => person.phones.join(BETWEEN_TELEPHONES),
    },
    { id: 'firm', type: 'text', width: 18, cell: ({ person }) => person.firm },
    {
      id: 'plates',
      type: 'text',
      width: 14,
      cell: ({ person }, { words }) => person.plates.join(words.complaint.join),
    },
    { id: 'vip', type: 'text', width: 6, cell: ({ person }, { paper }) => (person.vip ? paper.yes : '') },
    {
      id: 'callbacks',
      type: 'text',
      width: 12,
      cell: ({ person }, { paper }) => (person.refusesCallbacks ? paper.refuses : ''),
    },
    { id: 'calls', type: 'number', width: 9, cell: ({ calls }) => calls },
    { id: 'complaints', type: 'number', width: 9, cell: ({ complaints }) => complaints },
    { id: 'repairs', type: 'number', width: 9, cell: ({ repairs }) => repairs },
    { id: 'lastCall', type: 'moment', width: 17, cell: ({ lastCallAt }) => lastCallAt },
    { id: 'complainedAt', type: 'moment', width: 17, cell: ({ lastComplaint }) => lastComplaint?.at ?? null },
    {
      id: 'complained',
      type: 'text',
      width: 30,
      cell: ({ lastComplaint }) => (lastComplaint?.order ? matterText(lastComplaint.order) : ''),
    },
    {
      id: 'repairedAt',
      type: 'moment',
      width: 17,
      cell: ({ lastRepair }) => lastRepair?.order?.doneAt ?? null,
    },
    { id: 'repairer', type: 'text', width: 12, cell: ({ lastRepair }) => repairer(lastRepair?.order) },
    { id: 'repaired', type: 'text', width: 30, cell: ({ lastRepair }) => repaired(lastRepair?.order) },
    { id: 'satisfaction', type: 'number', width: 11, cell: satisfaction },
    { id: 'note', type: 'text', width: 30, cell: ({ person }) => person.note },
  ],
});

/** Who signed for the slip; before that, whom it was sent to. */
function repairer(order: Order | null | undefined): string {
  return order?.signer || order?.assignee || '';
}

/** What was to be repaired, and what was done. */
function repaired(order: Order | null | undefined): string {
  if (!order) return '';
  return [matterText(order), order.result].filter((part) => part !== '').join('\n');
}

/** The lowest score of the later of both callbacks. */
function satisfaction({ lastComplaint, lastRepair }: Resident): number | null {
  const [latest] = [lastComplaint?.order, lastRepair?.order]
    .filter((order) => order !== null && order !== undefined)
    .filter(({ callback }) => callback?.scores)
    .toSorted((a, b) => (b.calledBackAt ?? '').localeCompare(a.calledBackAt ?? ''));
  return latest ? lowestScore(latest) : null;
}
