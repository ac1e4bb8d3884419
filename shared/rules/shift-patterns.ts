import type { ChecklistItem, ChecklistName, ShiftPattern } from '../domain/shift/pattern.ts';

const workdays = [1, 2, 3, 4, 5];
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/**
 * The shifts of a new desk. Source: R10 [D] and the mock-ups (早班 08:00–16:00, 中班 16:00–24:00); "7×24小时" (003).
 */
export const defaultPatterns: readonly ShiftPattern[] = [
  {
    id: 'early',
    name: '早班',
    latinName: 'Early',
    from: '08:00',
    until: '16:00',
    weekdays: workdays,
    isActive: true,
  },
  {
    id: 'weekend',
    name: '周末班',
    latinName: 'Weekend',
    from: '08:00',
    until: '16:00',
    weekdays: [6, 7],
    isActive: true,
  },
  {
    id: 'late',
    name: '中班',
    latinName: 'Late',
    from: '16:00',
    until: '00:00',
    weekdays: everyDay,
    isActive: true,
  },
  {
    id: 'night',
    name: '夜班',
    latinName: 'Night',
    from: '00:00',
    until: '08:00',
    weekdays: everyDay,
    isActive: true,
  },
];

function point(id: string, name: string, latinName: string, at: string | null = null): ChecklistItem {
  return { id, name, latinName, at };
}

/**
 * The lists of a new desk.
 *
 * Source: "检查电话是否正常工作", "前台区域的整洁和秩序" (001, R5.1); "日均至少2次的信息同步会商" (003, T36).
 */
export const defaultChecklists: Readonly<Record<ChecklistName, readonly ChecklistItem[]>> = {
  opening: [
    point('telephone', '电话试拨', 'Telephone tried'),
    point('radio', '对讲每台呼一次', 'Every radio called once'),
    point('printer', '打印机有纸，试过', 'Printer has paper and was tried'),
    point('cash', '备用金点过', 'Cash box counted'),
    point('tidy', '台面和前台区整洁', 'Desk and counter tidy'),
  ],
  daily: [
    point('meeting-1', '信息会商 第 1 次', 'Information round 1', '10:00'),
    point('meeting-2', '信息会商 第 2 次', 'Information round 2', '15:30'),
  ],
  closing: [
    point('parked', '没有放着的来电', 'No call left parked'),
    point('slips', '回单都收齐放好', 'Returned slips filed'),
    point('keys', '钥匙柜锁好', 'Key cabinet locked'),
    point('cash', '备用金锁好', 'Cash box locked'),
    point('tidy', '台面收拾好', 'Desk cleared'),
  ],
};
