import { describe, expect, it } from 'vitest';
import type { HandoverLine } from '../../../shared/domain/shift/handover.ts';
import { openGroups } from '../../../shared/rules/handover-groups.ts';
import { handoverSheet } from '../../../shared/slips/handover-sheet.ts';
import { shift as zhShift } from '../../../shared/words/zh-CN/shift.ts';
import { minutesLater } from '../../builders.ts';
import { aHandover, aLine, linesOfAllGroups, manyLines, shiftBook } from './a-handover.ts';
import { besideLabel, countRow, headings, marksOf, NUMBER, rowOf, rowsOf, sheet } from './read-sheet.ts';

describe('the head of a sheet', () => {
  it('says from whom to whom, which shift, when, what was done and the own words', () => {
    const lines = sheet(aHandover([]));
    expect(lines.slice(0, 2)).toEqual([
      { kind: 'title', text: '交接单' },
      { kind: 'subtitle', text: '澄湖苑 A 台' },
    ]);
    expect(lines).toContainEqual({ kind: 'number', text: NUMBER, marks: [] });
    expect(lines).toContainEqual({ kind: 'place', text: '陈静 → 张蕾' });
    expect(besideLabel(lines, '班次')).toBe('周末班 08:00–16:00 A261122-S0001');
    expect(besideLabel(lines, '时间')).toBe('11-22 15:41 准备，11-22 15:50 当面交，11-22 16:02 封存');
    expect(besideLabel(lines, '这一班')).toContain('来电来访 58，投诉 5，开单 27，回单 18');
    expect(besideLabel(lines, '这一班')).toContain('登记平均 19 秒');
    expect(besideLabel(lines, '班里的话')).toBe('明早 9:00 电梯年检，1 号梯停两小时，告示已贴。');
  });

  it('knows the number of a shift that the desk has forgotten', () => {
    expect(besideLabel(sheet(aHandover([], { shift: 'A260101-S0001' })), '班次')).toBe('A260101-S0001');
  });

  it('names who agreed, and which refused one is repeated', () => {
    const lines = sheet(aHandover([], { approvedBy: '1002', repeats: 'A261122-H0001' }));
    expect(besideLabel(lines, '主管同意')).toBe('刘敏');
    expect(besideLabel(lines, '重交')).toBe('A261122-H0001 没接，这是再交');
  });

  it.each([
    [{ copy: 1 }, []],
    [{ copy: 3 }, ['补打 3']],
    [{ copy: 2, isSample: true }, ['补打 2', '练习']],
  ])('marks reprints and practice: %o', (wish, marks) => {
    expect(marksOf(sheet(aHandover([]), wish))).toEqual(marks);
  });

  it('says in place of everything that the book has no such handover', () => {
    const { parts } = handoverSheet(shiftBook().desk, {
      number: NUMBER,
      copy: 1,
      at: minutesLater(0),
      past: [],
    });
    expect(parts[0]?.lines).toEqual([{ kind: 'words', text: 'A261122-H0002 在这本账簿里找不到' }]);
  });

  it('takes from history what is no longer at the desk', () => {
    const past = [aHandover([aLine()])];
    const { parts } = handoverSheet(shiftBook().desk, { number: NUMBER, copy: 2, at: minutesLater(0), past });
    expect(rowsOf(parts[0]?.lines ?? [])).toHaveLength(1);
  });
});

describe('the lines of a sheet', () => {
  it('stand in their groups in the order in which they were told, all of them', () => {
    const lines = sheet(aHandover(linesOfAllGroups()));
    const groups = openGroups.map((group) => `${zhShift.group[group]} 1 项`);
    expect(headings(lines)).toEqual([...groups, '清点']);
    expect(rowsOf(lines)).toHaveLength(12);
    expect(lines).toContainEqual({ kind: 'words', text: '共 12 项没办完，疑问 1 个，清点有差 2 项' });
  });

  it('keep every one of two thousand, each once', () => {
    const rows = rowsOf(sheet(aHandover(manyLines(2_000))));
    expect(new Set(rows.map(([number]) => number)).size).toBe(2_000);
  });

  it('say that nothing is open', () => {
    expect(sheet(aHandover([]))).toContainEqual({ kind: 'words', text: '没有没办完的事。' });
  });

  it.each<[Partial<HandoverLine>, number, string]>([
    [{ kind: 'complaint', severity: 'S1' }, 0, 'A261122-0007\n投诉 重大'],
    [{ note: '周建平回话' }, 1, '3-1203 王秀兰 主卧卫生间天花板渗水\n交班人：周建平回话'],
    [{ mood: 'late' }, 2, '待取单，到场 11-22 14:40 超时'],
    [{ mood: 'soon', tries: 2 }, 2, '待取单，到场 11-22 14:40 将到\n打过、催过 2 次'],
    [{ state: 'paused', pause: 'dnd', dueAt: null }, 2, '暂停 免打扰'],
    [{ mood: 'running', owner: '1002', carried: 2 }, 2, '待取单，到场 11-22 14:40\n责任人 刘敏，第 3 班了'],
    [{ entrust: true }, 3, '已交代\n回访托给接班人'],
    [{ mark: null }, 3, '未讲'],
    [{ print: 'changed since' }, 3, '讲过又变了'],
  ])('say %o in column %i', (overrides, column, text) => {
    expect(rowOf(aLine(overrides))[column]).toBe(text);
  });

  it.each<[Partial<HandoverLine>, string[]]>([
    [
      { about: { kind: 'task', task: 'day-end' }, state: 'day-end', title: '', text: '', clock: 'day-end' },
      ['日终核对', '到期 11-22 14:40 超时'],
    ],
    [
      {
        about: { kind: 'slip', slip: 's' },
        state: 'unknown',
        title: '热敏 80',
        text: 'interrupted',
        dueAt: null,
      },
      ['热敏 80 中断', '要看一眼'],
    ],
    [
      { about: { kind: 'log', entry: 'l' }, state: 'notice', title: '', text: '电梯年检', dueAt: null },
      ['电梯年检', '通知'],
    ],
    [
      { about: { kind: 'follow-up', order: 'A261122-0007', followUp: 'f' }, state: 'delivery', dueAt: null },
      ['3-1203 王秀兰 主卧卫生间天花板渗水', '到货回访'],
    ],
    [
      { about: { kind: 'custody', custody: 'A261122-V0005' }, state: 'expected', clock: null, mood: 'none' },
      ['3-1203 王秀兰 主卧卫生间天花板渗水', '要来，到期 11-22 14:40'],
    ],
  ])('speak of whatever is behind them: %o', (overrides, texts) => {
    expect(rowOf(aLine(overrides)).slice(1, 3)).toEqual(texts);
  });

  it('have the question with its answer, and whether it was accepted', () => {
    const mark = { ...aLine().mark, as: 'question', at: minutesLater(1), print: 'dispatched|5' } as const;
    const asked = { ...mark, question: '谁去？', answer: '', answeredAt: null };
    expect(rowOf(aLine({ mark: asked }))[3]).toBe('有疑问\n问：谁去？');
    const settled = { ...asked, as: 'accepted', answer: '吴永强', answeredAt: minutesLater(2) } as const;
    expect(rowOf(aLine({ mark: settled }))[3]).toBe('问：谁去？\n答：吴永强\n已认可');
  });

  it('are in English where the desk is', () => {
    const line = aLine({ kind: 'complaint', severity: 'S1', mood: 'late', carried: 1 });
    expect(rowOf(line, { language: 'en' })).toEqual([
      'A261122-0007\nComplaint Major',
      '3-1203 王秀兰 主卧卫生间天花板渗水',
      'To pick up, Arrival 11-22 14:40 late\nhandover no. 2',
      'told',
    ]);
  });
});

describe('the counts of a sheet', () => {
  it('have every row with its difference, what is missing and why', () => {
    const handover = aHandover([]);
    expect(countRow(handover, '公共与设备房')).toEqual([
      ...['公共与设备房', '54', '53', '少 1'],
      '没点到 K-027\n在工程部桌上，17:00 前取回\n点了 2 遍',
    ]);
    expect(countRow(handover, '业主托管')).toEqual(['业主托管', '17', '17', '相符', '']);
    expect(countRow(handover, '备用金（元）')).toEqual([
      '备用金（元）',
      '550.00',
      '550.50',
      '多 0.50',
      '多收 5 角',
    ]);
  });

  it('do not call as many but other keys the same', () => {
    const [, entrusted] = Object.values(aHandover([]).counts);
    if (!entrusted) throw new Error('no count');
    const swapped = { ...entrusted, missing: ['K-055'], extra: ['K-014'], reason: '挂错' };
    const handover = aHandover([], { counts: { [swapped.row]: swapped } });
    expect(countRow(handover, '业主托管')?.slice(3)).toEqual(['换了', '没点到 K-055\n多出 K-014\n挂错']);
  });
});
