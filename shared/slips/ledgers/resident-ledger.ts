import { ledgerOf } from './column.ts';
import type { Resident } from './ledger-setting.ts';
import { BETWEEN_TELEPHONES } from './telephone-policy.ts';

/** 业主资料登记表: who belongs to which place, and how often they called, complained and had repairs. Source: 001 4.5, 5.2 (R2). */
export const residents = ledgerOf<Resident>({
  take: (record) => (record.kind === 'resident' ? record : null),
  columns: [
    { id: 'place', type: 'text', width: 18, cell: ({ place }) => place },
    { id: 'name', type: 'text', width: 12, cell: ({ person }) => person.name },
    { id: 'title', type: 'text', width: 8, cell: ({ person }, { terms }) => terms.title[person.title] },
    { id: 'role', type: 'text', width: 10, cell: ({ role }, { terms }) => terms.personRole[role] },
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
    { id: 'note', type: 'text', width: 30, cell: ({ person }) => person.note },
  ],
});
