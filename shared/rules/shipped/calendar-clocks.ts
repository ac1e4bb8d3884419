import type { ClockRule } from '../clocks.ts';
import { ownLadder } from './ladders.ts';
import { usualRow } from './usual-row.ts';

/** What the calendar sets the desk. */
export const calendarClocks: readonly ClockRule[] = [
  {
    ...usualRow,
    id: 'daily-count',
    clock: 'daily-count',
    starts: 'calendar',
    stops: [],
    limit: { unit: 'time-of-day', at: '17:00' },
    ladder: [...ownLadder],
    source: 'T21',
    sentence: '每日须进行信息的盘点,未关闭信息须记录跟进',
  },
  {
    ...usualRow,
    id: 'day-end',
    clock: 'day-end',
    starts: 'calendar',
    stops: [],
    limit: { unit: 'time-of-day', at: '18:00' },
    ladder: [...ownLadder],
    source: 'T19',
    sentence: '对于当天发出的维修通知,客服前台要确定是否全部完工…未完成的,要在交接班时写明',
  },
  {
    ...usualRow,
    id: 'weekly-digest',
    clock: 'weekly-digest',
    starts: 'calendar',
    stops: [],
    limit: { unit: 'weekday', weekday: 1, at: '09:00' },
    ladder: [...ownLadder],
    source: 'T17',
    sentence: '轻微问题…每周一次整理,并把相关的内容发相关部门',
  },
];
