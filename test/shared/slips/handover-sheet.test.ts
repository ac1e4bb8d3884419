import { describe, expect, it } from 'vitest';
import type { Handover, HandoverLine } from '../../../shared/domain/shift/handover.ts';
import { selectOpenItems } from '../../../shared/domain/shift/open-items.ts';
import { openGroups } from '../../../shared/rules/handover-groups.ts';
import type { SlipLine } from '../../../shared/slips/document.ts';
import { handoverSheet } from '../../../shared/slips/handover-sheet.ts';
import { shift as zhShift } from '../../../shared/words/zh-CN/shift.ts';
import { minutesLater, orderWith } from '../../builders.ts';
import { aThing } from '../domain/custody/counter.ts';
import { aHandover, aLine, ANCHOR, linesOfAllGroups, manyLines, shiftBook } from './a-handover.ts';

const NUMBER = 'A261122-H0002';

interface Wish {
  readonly copy?: number;
  readonly language?: 'zh-CN' | 'en';
  readonly isSample?: boolean;
}

/** The lines of the sheet of a handover that lives at the desk. */
function sheet(
  handover: Handover,
  { copy = 1, language = 'zh-CN', isSample = false }: Wish = {},
): readonly SlipLine[] {
  const { desk } = shiftBook(language);
  if (desk.centre) desk.centre = { ...desk.centre, isSample };
  desk.handovers[handover.number] = handover;
  return handoverSheet(desk, { number: NUMBER, copy, at: minutesLater(500), past: [] }).parts[0]?.lines ?? [];
}

function marksOf(lines: readonly SlipLine[]): readonly string[] {
  return lines.flatMap((line) => (line.kind === 'number' ? line.marks : []));
}

function besideLabel(lines: readonly SlipLine[], label: string): string | undefined {
  for (const line of lines) if (line.kind === 'field' && line.label === label) return line.text;
  return undefined;
}

function headings(lines: readonly SlipLine[]): string[] {
  return lines.flatMap((line) => (line.kind === 'heading' ? [line.text] : []));
}

/** The rows of the tables of open matters, by what stands first in them. */
function rowsOf(lines: readonly SlipLine[]): (readonly string[])[] {
  return lines.flatMap((line) => (line.kind === 'table' && line.columns.length === 4 ? line.rows : []));
}

function rowOf(line: HandoverLine, wish: Wish = {}): readonly string[] {
  return rowsOf(sheet(aHandover([line]), wish))[0] ?? [];
}

function countRow(handover: Handover, name: string): readonly string[] | undefined {
  return sheet(handover)
    .flatMap((line) => (line.kind === 'table' && line.columns.length === 5 ? line.rows : []))
    .find(([what]) => what === name);
}

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

describe('the foot of a sheet', () => {
  it('has the number as a code, two lines to sign on and the anchor for the eye and as QR', () => {
    const lines = sheet(aHandover([]));
    expect(lines.slice(-4)).toEqual([
      { kind: 'code', text: NUMBER },
      { kind: 'blank', label: '交班人签' },
      { kind: 'blank', label: '接班人签' },
      {
        kind: 'seal',
        rows: [
          { label: '本单校验', text: '0bad c0de 5ea1 f00d' },
          { label: '账簿校验', text: 'A261122-H0002 · 序号 1234 · 9f3a 01bc 77de 42a0' },
          { label: '', text: '要查账簿有没有被改过：到设置、备份和核对，填上面一行或扫这个码。' },
        ],
        content: `${NUMBER} 1234:${ANCHOR.hash.toUpperCase()}`,
      },
    ]);
  });

  it('has what was added later, marked, with time and name', () => {
    const supplements = [
      { id: 's-1', at: minutesLater(500), by: '1001', text: 'K-027 取回来了' },
      { id: 's-2', at: minutesLater(2_000), by: '1003', text: '年检改期' },
    ];
    const lines = sheet(aHandover([], { supplements }));
    const at = lines.findIndex((line) => line.kind === 'heading' && line.text === '后补');
    expect(lines.slice(at + 1, at + 3)).toEqual([
      { kind: 'words', text: '后补 11-22 16:20 陈静：K-027 取回来了' },
      { kind: 'words', text: '后补 11-23 17:20 张蕾：年检改期' },
    ]);
  });

  it('says that something was erased since, when it was', () => {
    const erased = sheet(aHandover([aLine({ title: '▇▇', text: '▇▇' })]));
    expect(JSON.stringify(erased)).toContain('封存以后按规定抹掉了个人资料');
    expect(JSON.stringify(sheet(aHandover([aLine()])))).not.toContain('抹掉');
  });

  it('has no anchor while its place in the journal is not known yet', () => {
    const lines = sheet(aHandover([], { anchor: null }));
    expect(lines.at(-1)).toEqual({ kind: 'words', text: '封存号还没写进账簿，过一会儿补打。' });
  });
});

describe('a handover that was not sealed', () => {
  it('is a list while it runs: as things stand, without anchor, never a reprint', () => {
    const book = shiftBook();
    const order = orderWith({ number: 'A261122-0031', owner: '1001' });
    book.desk.orders[order.number] = order;
    book.desk.handovers[NUMBER] = aHandover([], {
      ...{ state: 'prepare', to: null, metAt: null, closedAt: null, anchor: null, figures: null, next: null },
      counts: {},
      notes: { [`order:${order.number}`]: { text: '等配件', entrust: null } },
    });
    const { parts } = handoverSheet(book.desk, { number: NUMBER, copy: 2, at: minutesLater(30), past: [] });
    const lines = parts[0]?.lines ?? [];
    expect(marksOf(lines)).toEqual(['未封存']);
    expect(lines).toContainEqual({ kind: 'place', text: '陈静 → 接班人未到' });
    expect(rowsOf(lines)).toHaveLength(selectOpenItems(book.desk, Date.parse(minutesLater(30))).length);
    expect(rowsOf(lines)[0]?.slice(0, 2)).toEqual([
      'A261122-0031\n报修',
      '3-1203 王秀兰 主卧卫生间天花板渗水\n交班人：等配件',
    ]);
    expect(lines.at(-1)).toEqual({ kind: 'words', text: '还没封存，只当清单看，不作凭据。' });
    expect(lines.some(({ kind }) => kind === 'seal')).toBe(false);
  });

  it('says why it was refused, and that the shift is where it was', () => {
    const refusal = { by: '1003', reason: '钥匙没点清' };
    const lines = sheet(aHandover([aLine()], { state: 'refused', refusal, next: null }));
    expect(marksOf(lines)).toEqual(['没接']);
    expect(besideLabel(lines, '没接的原因')).toBe('张蕾 钥匙没点清');
    expect(besideLabel(lines, '时间')).toContain('11-22 16:02 没接');
    expect(lines).toContainEqual({ kind: 'words', text: '没有接班，班仍在交班人手里。' });
    expect(lines.at(-1)?.kind).toBe('seal');
  });

  it('says why it was withdrawn, and has no anchor', () => {
    const refusal = { by: '1001', reason: '点错了' };
    const lines = sheet(aHandover([], { state: 'withdrawn', refusal, anchor: null }));
    expect(marksOf(lines)).toEqual(['已撤回']);
    expect(besideLabel(lines, '撤回的原因')).toBe('陈静 点错了');
    expect(lines.some(({ kind }) => kind === 'seal')).toBe(false);
  });
});

describe('what is nobody’s business on paper', () => {
  const PHONE = '13812345521';

  it('hides every telephone that somebody typed, wherever it stands', () => {
    const told = aLine().mark;
    if (!told) throw new Error('no mark');
    const mark = { ...told, as: 'accepted', question: `打 ${PHONE}？`, answer: `打 ${PHONE}` } as const;
    const said = `电话 ${PHONE}`;
    const handover = aHandover([aLine({ title: said, text: said, note: said, mark })], {
      words: said,
      counts: Object.fromEntries(
        Object.entries(aHandover([]).counts).map(([row, count]) => [row, { ...count, reason: said }]),
      ),
      supplements: [{ id: 's', at: minutesLater(500), by: '1001', text: said }],
      refusal: { by: '1003', reason: said },
      state: 'refused',
    });
    const text = JSON.stringify(sheet(handover));
    expect(text).not.toContain(PHONE);
    expect(text.split('138 **** 5521')).toHaveLength(4 + 1 + 3 + 1 + 1 + 1 + 1);
  });

  it.each([
    ['entrusted', false],
    ['site', true],
  ])('says what a key of the class %s was lent for only when its door is no secret', (ofClass, isSaid) => {
    const book = shiftBook();
    const thing = aThing({ class: ofClass });
    book.desk.things[thing.id] = thing;
    const line = aLine({
      ...{ key: 'custody:A261122-L0003', group: 'out', about: { kind: 'custody', custody: 'A261122-L0003' } },
      ...{
        number: thing.code,
        title: '吴永强 工程部',
        text: '业主托管',
        state: 'out',
        kind: null,
        order: 'A261122-0007',
      },
    });
    book.desk.handovers[NUMBER] = aHandover([line]);
    const { parts } = handoverSheet(book.desk, { number: NUMBER, copy: 1, at: minutesLater(0), past: [] });
    const [row] = rowsOf(parts[0]?.lines ?? []);
    expect(row?.[0]).toBe(thing.code);
    expect(row?.[2]?.includes('随 A261122-0007')).toBe(isSaid);
  });
});
