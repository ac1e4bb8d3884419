import type { ClockRule } from '../clocks.ts';
import { dueLadder, ownLadder } from './ladders.ts';
import { allReasons, usualRow } from './usual-row.ts';

/** The clocks of guests' requests: the chase, and rooms that do not want to be disturbed. */
export const requestsClocks: readonly ClockRule[] = [
  {
    ...usualRow,
    id: 'chase',
    clock: 'chase',
    kinds: ['request'],
    starts: 'chasedAt',
    stops: ['doneAt', 'closedAt'],
    limit: { unit: 'minutes', amount: 3 },
    restsFor: allReasons,
    ladder: [...ownLadder],
    source: 'T8',
    sentence:
      '3 分钟之后通过对讲机追踪服务是否完成…未完成,将每一次追踪结果记录于值班记录,并继续追踪.直至完成',
  },
  {
    ...usualRow,
    id: 'dnd-supervisor',
    clock: 'dnd-supervisor',
    kinds: ['request', 'cleaning', 'repair'],
    starts: 'dndAt',
    stops: ['doneAt', 'closedAt'],
    limit: { unit: 'time-of-day', at: '14:00' },
    ladder: [...dueLadder],
    source: 'R5.6 [D]',
    sentence: '当楼层反映所提供服务房间 DND 时,到 14:00 仍 DND 由主管致电房间',
  },
  {
    ...usualRow,
    id: 'dnd-welfare',
    clock: 'dnd-welfare',
    kinds: ['request', 'cleaning', 'repair'],
    starts: 'dndAt',
    stops: ['doneAt', 'closedAt'],
    limit: { unit: 'minutes', amount: 24 * 60 },
    ladder: [{ percent: 100, tells: ['supervisor', 'manager'], severities: null }],
    source: 'R5.6 [D]',
    sentence: '24 小时仍 DND,由值班经理会同安保入房查看',
  },
];
