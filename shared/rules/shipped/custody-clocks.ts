import type { ClockRule, LadderStep } from '../clocks.ts';
import { usualRow } from './usual-row.ts';

/** Who is told when asking for it has not helped: the supervisor when the time is up, the manager after four times that. */
const backLadder: readonly LadderStep[] = [
  { percent: 100, tells: ['supervisor'], severities: null },
  { percent: 400, tells: ['manager'], severities: null },
];

const backRow = {
  ...usualRow,
  clock: 'give-back',
  starts: 'custodyDue',
  stops: [],
  ladder: [...backLadder],
} as const satisfies Partial<ClockRule>;

/** How long something may be overdue, counted from when it was to be back, before somebody higher is told. */
export const custodyClocks: readonly ClockRule[] = [
  {
    ...backRow,
    id: 'give-back',
    registers: null,
    limit: { unit: 'minutes', amount: 60 },
    source: 'R8 [D]',
    sentence: '逾期当天电话催还,一小时还没还告诉主管',
  },
  {
    ...backRow,
    id: 'give-back-keys',
    registers: ['keys', 'cards'],
    limit: { unit: 'minutes', amount: 30 },
    source: 'R8.1 [D]',
    sentence: '钥匙当天 18:00 前或 4 小时内归还,逾期当天电话催还',
  },
  {
    ...backRow,
    id: 'give-back-documents',
    registers: ['documents'],
    limit: { unit: 'days', amount: 1 },
    source: 'R8.2 [D]',
    sentence: '文件档案 14 天,可续借一次',
  },
  {
    ...backRow,
    id: 'give-back-passes',
    registers: ['visits', 'passes'],
    limit: { unit: 'minutes', amount: 30 },
    source: 'R8.4',
    sentence: '保持访客证件和登记册的安全,以确保数据的保密性',
  },
  {
    ...backRow,
    id: 'remind-deposits',
    registers: ['deposits'],
    limit: { unit: 'days', amount: 3 },
    ladder: [{ percent: 100, tells: ['supervisor'], severities: null }],
    source: 'R8.3 [D]',
    sentence: '代存物品 7、30、90 天提醒,过后列入无人认领',
  },
];
