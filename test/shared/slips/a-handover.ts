import type { Book } from '../../../shared/domain/book.ts';
import type { LogEntry } from '../../../shared/domain/duty-log/log-entry.ts';
import { noLaterLogFields } from '../../../shared/domain/duty-log/log-entry.ts';
import type { Fact } from '../../../shared/domain/facts.ts';
import type { Handover, HandoverLine } from '../../../shared/domain/shift/handover.ts';
import { newShift } from '../../../shared/domain/shift/new-shift.ts';
import { plannedNow } from '../../../shared/domain/shift/shift-times.ts';
import { bookWith, minutesLater, MORNING, tell } from '../../builders.ts';

/** The whole hashes at the foot of a sheet. */
export const ANCHOR = {
  seq: 1234,
  hash: '9f3a01bc77de42a0'.repeat(4),
  document: '0badc0de5ea1f00d'.repeat(4),
};

/** A book in which 陈静 has the early shift, in one language. */
export function shiftBook(language: 'zh-CN' | 'en' = 'zh-CN', ...facts: Fact[]): Book {
  const book = bookWith();
  const { centre } = book.desk;
  if (!centre) throw new Error('no centre');
  book.desk.centre = { ...centre, language, isSample: false };
  const planned = plannedNow(book.desk, Date.parse(MORNING));
  const shift = newShift({ number: 'A261122-S0001', desk: 'A', owner: '1001', at: MORNING, planned });
  const staff = { latinName: '', role: 'clerk', phone: '', isActive: true } as const;
  tell(book, [
    { type: 'staff-saved', staff: { ...staff, id: '1003', name: '张蕾' } },
    { type: 'shift-opened', shift },
    ...facts,
  ]);
  return book;
}

/** A line as it was sealed: an order that is late, told without a question. */
export function aLine(overrides: Partial<HandoverLine> = {}): HandoverLine {
  return {
    key: 'order:A261122-0007',
    group: 'urgent',
    about: { kind: 'order', order: 'A261122-0007' },
    number: 'A261122-0007',
    title: '3-1203 王秀兰',
    text: '主卧卫生间天花板渗水',
    kind: 'repair',
    severity: null,
    state: 'dispatched',
    pause: null,
    owner: '1001',
    clock: 'arrival',
    dueAt: minutesLater(400),
    mood: 'late',
    since: MORNING,
    tries: 0,
    order: null,
    print: 'dispatched|5',
    note: '',
    entrust: false,
    mark: {
      as: 'told',
      at: minutesLater(470),
      print: 'dispatched|5',
      question: '',
      answer: '',
      answeredAt: null,
    },
    carried: 0,
    ...overrides,
  };
}

/** One line of every group, with everything that a line can say. */
export function linesOfAllGroups(): HandoverLine[] {
  const told = aLine().mark;
  if (!told) throw new Error('no mark');
  return [
    aLine({ kind: 'complaint', severity: 'S1', note: '周建平说 16:30 回话', carried: 2 }),
    aLine({ ...order('A261122-0011', 'open'), mood: 'running', owner: '1002' }),
    aLine({
      ...order('A261122-0012', 'paused'),
      state: 'paused',
      pause: 'material',
      clock: null,
      dueAt: null,
    }),
    aLine({ ...order('A261122-0013', 'messages'), kind: 'message', state: 'registered' }),
    aLine({ ...order('A261122-0014', 'slips'), state: 'done', clock: 'slip-back' }),
    aLine({
      ...order('A261122-0015', 'callbacks'),
      ...{ state: 'awaiting-callback', tries: 2, entrust: true, clock: 'callback' },
      note: '晚饭后在家，19:00 后打',
    }),
    aLine({
      ...{ key: 'slip:s-1', group: 'prints', about: { kind: 'slip', slip: 's-1' }, number: 'A261122-0011' },
      ...{ title: '热敏 80', text: 'out-of-paper', state: 'failed', kind: null, clock: null, dueAt: null },
    }),
    aLine({
      ...{ key: 'custody:A261122-L0003', group: 'out', about: { kind: 'custody', custody: 'A261122-L0003' } },
      ...{ number: 'K-031', title: '高志强 电梯维保', text: '机房 查控制柜', state: 'out', kind: null },
      ...{ clock: 'give-back', order: 'A261122-0011', tries: 3, owner: null },
      mark: { ...told, as: 'accepted', question: '卡号不对', answer: '换过一次，以 D-118 为准' },
    }),
    aLine({
      ...{
        key: 'custody:A261122-D0004',
        group: 'kept',
        about: { kind: 'custody', custody: 'A261122-D0004' },
      },
      ...{ number: 'A261122-D0004', title: '工程部', text: '竣工图 3 栋', state: 'kept', kind: null },
      ...{ clock: null, dueAt: minutesLater(20_000), mood: 'none', owner: null },
    }),
    aLine({
      ...{
        key: 'custody:A261122-V0005',
        group: 'ahead',
        about: { kind: 'custody', custody: 'A261122-V0005' },
      },
      ...{ number: 'A261122-V0005', title: '钱先生 5-1102', text: '看房', state: 'expected', kind: null },
      ...{ clock: null, mood: 'none', owner: null },
    }),
    aLine({
      ...{ key: 'task:day-end', group: 'tasks', about: { kind: 'task', task: 'day-end' }, number: '' },
      ...{ title: '', text: '', state: 'day-end', clock: 'day-end', kind: null, owner: null },
    }),
    aLine({
      ...{ key: 'log:l-1', group: 'log', about: { kind: 'log', entry: 'l-1' }, number: '', title: '' },
      ...{ text: '明早 9:00 电梯年检', state: 'notice', kind: null, clock: null, dueAt: null, owner: null },
    }),
  ];
}

function order(number: string, group: HandoverLine['group']): Partial<HandoverLine> {
  return { key: `order:${number}`, about: { kind: 'order', order: number }, number, group };
}

/** A handover that was sealed, with a difference in the keys; everything but its lines can be said otherwise. */
export function aHandover(lines: readonly HandoverLine[], overrides: Partial<Handover> = {}): Handover {
  const count = { at: minutesLater(478), by: '1003', missing: [], extra: [], isByCode: false, tries: 1 };
  return {
    number: 'A261122-H0002',
    desk: 'A',
    shift: 'A261122-S0001',
    from: '1001',
    to: '1003',
    approvedBy: null,
    state: 'signed',
    preparedAt: minutesLater(461),
    metAt: minutesLater(470),
    closedAt: minutesLater(482),
    before: null,
    repeats: null,
    words: '明早 9:00 电梯年检，1 号梯停两小时，告示已贴。',
    notes: {},
    marks: {},
    counts: {
      'keys/site': {
        ...{ ...count, row: 'keys/site', register: 'keys', class: 'site', expected: 54, counted: 53 },
        ...{ missing: ['K-027'], isByCode: true, tries: 2, reason: '在工程部桌上，17:00 前取回' },
      },
      'keys/entrusted': {
        ...{
          ...count,
          row: 'keys/entrusted',
          register: 'keys',
          class: 'entrusted',
          expected: 17,
          counted: 17,
        },
        reason: '',
      },
      cash: {
        ...count,
        row: 'cash',
        register: null,
        class: null,
        expected: 550,
        counted: 550.5,
        reason: '多收 5 角',
      },
    },
    lines: [...lines],
    figures: {
      ...{ calls: 58, complaints: 5, orders: 27, slipsBack: 18, closed: 12, lent: 6, returned: 4 },
      intakeSeconds: 19,
    },
    refusal: null,
    next: 'A261122-S0003',
    anchor: ANCHOR,
    supplements: [],
    copies: 1,
    ...overrides,
  };
}

/** So many different orders that are open. */
export function manyLines(count: number): HandoverLine[] {
  return Array.from({ length: count }, (_, index) => {
    const number = `A261122-${String(index + 1).padStart(4, '0')}`;
    const group =
      (['urgent', 'open', 'slips', 'callbacks'] as const)[Math.floor((index * 4) / count)] ?? 'open';
    return aLine({
      ...order(number, group),
      ...(index % 5 === 0 ? { note: `给第 ${index} 项留一句话，明天接着办` } : {}),
    });
  });
}

/** A line of the duty log. */
export function aLogLine(id: string, overrides: Partial<LogEntry> = {}): LogEntry {
  const at = overrides.at ?? overrides.happenedAt ?? MORNING;
  return {
    id,
    happenedAt: at,
    at,
    by: '1001',
    category: 'note',
    text: '1 号梯有异响，已请维保来看',
    orders: [],
    ...noLaterLogFields,
    ...overrides,
  };
}
