import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../shared/domain/duty-log/log-entry.ts';
import { logEvent, type LogEvent } from '../../../shared/domain/duty-log/log-event.ts';
import type { Fact } from '../../../shared/domain/facts.ts';
import type { SlipLine } from '../../../shared/slips/document.ts';
import { dutyLogPage } from '../../../shared/slips/duty-log-page.ts';
import { minutesLater } from '../../builders.ts';
import { aLogLine, shiftBook } from './a-handover.ts';

const ON = '2026-11-22';

interface Wish {
  readonly later?: readonly LogEntry[];
  readonly language?: 'zh-CN' | 'en';
  readonly facts?: readonly Fact[];
}

function page(
  entries: readonly LogEntry[],
  { later = [], language, facts = [] }: Wish = {},
): readonly SlipLine[] {
  const { desk } = shiftBook(language, ...facts);
  return dutyLogPage(desk, { on: ON, entries, later }).parts[0]?.lines ?? [];
}

function rowsOf(lines: readonly SlipLine[]): readonly (readonly string[])[] {
  return lines.flatMap((line) => (line.kind === 'table' ? line.rows : []));
}

function besideLabel(lines: readonly SlipLine[], label: string): string | undefined {
  for (const line of lines) if (line.kind === 'field' && line.label === label) return line.text;
  return undefined;
}

/** A line that the desk wrote. */
function event(what: LogEvent, overrides: Partial<LogEntry> = {}): LogEntry {
  return aLogLine('e', { text: '', by: null, category: 'system', event: what, ...overrides });
}

describe('客服中心值班记录表', () => {
  it('says which form it is, of which desk and day, which shifts and who', () => {
    const { desk } = shiftBook();
    const { parts } = dutyLogPage(desk, { on: ON, entries: [], later: [] });
    expect(parts.map(({ name }) => name)).toEqual(['QR-KF-02']);
    const lines = parts[0]?.lines ?? [];
    expect(lines[0]).toEqual({ kind: 'title', text: '客服中心值班记录表' });
    expect(lines).toContainEqual({ kind: 'number', text: ON, marks: [] });
    expect(besideLabel(lines, '班次')).toBe('周末班 08:00–16:00 陈静');
    expect(lines).toContainEqual({ kind: 'words', text: '这一天没有记录。' });
    expect(lines.slice(-2)).toEqual([
      { kind: 'blank', label: '值班人签' },
      { kind: 'blank', label: '负责人' },
    ]);
  });

  it('knows from the log who had the counter when the desk has forgotten the shifts', () => {
    const { desk } = shiftBook();
    const entries = [
      event({ kind: 'shift-opened', shift: 'A250101-S0001', owner: '1001', tookOverFrom: null, reason: '' }),
      event({
        ...{ kind: 'handover-signed', handover: 'A250101-H0002', from: '1001', to: '1003' },
        ...{ lines: 1, questions: 0, differences: 0 },
      }),
    ];
    const { parts } = dutyLogPage(desk, { on: '2025-01-01', entries, later: [] });
    expect(besideLabel(parts[0]?.lines ?? [], '班次')).toBe('陈静、张蕾');
  });

  it('says which lists were done, and why one was not', () => {
    const tick = {
      list: 'opening',
      item: 'radio',
      on: ON,
      at: minutesLater(6),
      by: '1001',
      note: '',
    } as const;
    const facts: Fact[] = [
      { type: 'shift-ticked', shift: 'A261122-S0001', isDone: true, tick },
      { type: 'shift-list-skipped', shift: 'A261122-S0001', list: 'closing', reason: '停电' },
    ];
    expect(besideLabel(page([], { facts }), '清单')).toBe(
      '周末班 陈静 开班清单 1/5，08:06\n周末班 陈静 收班清单没做：停电',
    );
  });

  it('has every line with time, who, kind, what and about what, by the time of what happened', () => {
    const entries = [
      aLogLine('2', { at: minutesLater(90), category: 'chase', text: '后' }),
      aLogLine('1', {
        ...{ at: minutesLater(5), text: '先', orders: ['A261122-0007'] },
        links: [
          { kind: 'order', order: 'A261122-0007', text: '0007' },
          { kind: 'thing', thing: 'k-031', text: 'K-031' },
        ],
      }),
    ];
    const lines = page(entries);
    expect(rowsOf(lines)).toEqual([
      ['08:05', '陈静', '记事', '先', 'A261122-0007\nK-031'],
      ['09:30', '陈静', '追踪', '后', ''],
    ]);
    expect(lines).toContainEqual({ kind: 'words', text: '共 2 条，其中系统记的 0 条' });
  });

  it('has both times of a back-entry and the emergency slip it was written on', () => {
    const entry = aLogLine('1', {
      happenedAt: minutesLater(60),
      at: minutesLater(200),
      paper: 'A261122-E0003',
    });
    expect(rowsOf(page([entry]))[0]).toEqual([
      ...['09:00\n补录 11:20', '陈静', '记事', '1 号梯有异响，已请维保来看', '应急单 A261122-E0003'],
    ]);
    const nextDay = aLogLine('1', { happenedAt: minutesLater(60), at: minutesLater(1_500) });
    expect(rowsOf(page([nextDay]))[0]?.[0]).toBe('09:00\n补录 11-23 09:00');
  });

  it('puts what was added under its line, on whatever day, also what was added to that', () => {
    const entries = [
      aLogLine('1', { at: minutesLater(5), text: '1 号梯停' }),
      aLogLine('2', { at: minutesLater(20), text: '是 2 号梯', supplements: '1' }),
      aLogLine('3', { at: minutesLater(30), text: '别的事' }),
    ];
    const later = [
      aLogLine('4', { at: minutesLater(1_500), by: '1003', text: '又停', supplements: '2' }),
      aLogLine('5', { at: minutesLater(1_600), text: '不相干', supplements: 'somewhere else' }),
    ];
    expect(rowsOf(page(entries, { later })).map((row) => row[3])).toEqual([
      '1 号梯停\n后补 11-22 08:20 陈静：是 2 号梯\n后补 11-23 09:00 张蕾：又停',
      '别的事',
    ]);
  });

  it('lets what was added to a line of another day stand by itself, and says what it is', () => {
    const entry = aLogLine('9', { text: '修好了', supplements: 'of yesterday' });
    expect(rowsOf(page([entry]))[0]?.[3]).toBe('补前几天的一条：修好了');
  });

  it('says what was for the next shift, and with which handover it went', () => {
    const [open, gone] = rowsOf(
      page([aLogLine('1', { forNext: true }), aLogLine('2', { forNext: true, handedOver: 'A261122-H0002' })]),
    );
    expect(open?.[3]).toContain('留给下一班');
    expect(gone?.[3]).toContain('已交，A261122-H0002');
  });

  it('hides telephones', () => {
    const text = JSON.stringify(page([aLogLine('1', { text: '维保 13900001111' })]));
    expect(text).toContain('139 **** 1111');
    expect(text).not.toContain('13900001111');
  });
});

describe('what the desk itself did', () => {
  const said: readonly [LogEvent, string, string][] = [
    [
      { kind: 'escalated', clock: 'arrival', percent: 100, told: ['周建平', 'supervisor'] },
      '到场用到 100%，要告知 周建平、主管',
      'Arrival at 100 %, to be told: 周建平, Supervisor',
    ],
    [
      { kind: 'overdue', custody: 'A261122-L0003', percent: 150, told: ['刘敏'] },
      'A261122-L0003 没还，用到 150%，要告知 刘敏',
      'A261122-L0003 not back, at 150 %, to be told: 刘敏',
    ],
    [
      { kind: 'slip-stuck', slip: 'loan', printer: '热敏 80', state: 'unknown' },
      '热敏 80 的借条：要看一眼',
      '热敏 80, Loan slip: Look at it',
    ],
    [{ kind: 'backup-made', backup: 'B-1' }, '备份好了：B-1', 'Backed up: B-1'],
    [{ kind: 'backup-stuck', detail: 'ENOSPC' }, '备份没做成：ENOSPC', 'The backup did not succeed: ENOSPC'],
    [
      { kind: 'bundle-stuck', detail: 'ENOSPC' },
      '定时的交换包没写成：ENOSPC',
      'The scheduled bundle was not written: ENOSPC',
    ],
    [
      { kind: 'clock-set-back', from: minutesLater(60), to: minutesLater(0) },
      '电脑时钟从 11-22 09:00 拨回 11-22 08:00',
      'The PC clock went back from 11-22 09:00 to 11-22 08:00',
    ],
    [
      { kind: 'chased', outcome: 'working', note: '差 2 把' },
      '追踪：还在做 差 2 把',
      'Chased: Still working 差 2 把',
    ],
    [
      { kind: 'shift-opened', shift: 'A261122-S0001', owner: '1003', tookOverFrom: '1001', reason: '病假' },
      '张蕾 接过 陈静 的班：病假',
      '张蕾 took over the shift of 陈静: 病假',
    ],
    [
      { kind: 'list-skipped', list: 'opening', reason: '来人多' },
      '开班清单没做：来人多',
      'opening list not done: 来人多',
    ],
    [
      {
        ...{ kind: 'handover-signed', handover: 'A261122-H0002', from: '1001', to: '1003' },
        ...{ lines: 20, questions: 1, differences: 2 },
      },
      '陈静 交给 张蕾，A261122-H0002：20 项，疑问 1，清点有差 2',
      '陈静 handed over to 张蕾, A261122-H0002: lines 20, questions 1, counts that differ 2',
    ],
    [
      { kind: 'handover-refused', handover: 'A261122-H0002', by: '1003', reason: '没点清' },
      '张蕾 没接 A261122-H0002：没点清',
      '张蕾 did not take over A261122-H0002: 没点清',
    ],
    [
      { kind: 'round-signed', task: 'daily-count', on: ON, lines: 20, stuck: 3 },
      '每日盘点签了：20 项，卡住 3 项',
      'Daily count signed: 20 matters, 3 stuck',
    ],
  ];
  it.each(said)('is said in words of both languages: %o', (what, chinese, english) => {
    expect(rowsOf(page([event(what)]))[0]?.slice(1, 4)).toEqual(['系统', '系统', chinese]);
    expect(rowsOf(page([event(what)], { language: 'en' }))[0]?.slice(1, 4)).toEqual([
      'System',
      'System',
      english,
    ]);
  });

  it('leaves no place of a sentence empty, whatever it was', () => {
    const kinds = logEvent.options.map(({ shape }) => shape.kind.value);
    const more: LogEvent[] = [
      { kind: 'clock-set-forward', from: minutesLater(0), to: minutesLater(60) },
      { kind: 'dnd-tried', means: 'phone', outcome: 'no-answer', note: '再试' },
      { kind: 'shift-ended', shift: 'A261122-S0001', end: 'closed', reason: '夜里关台' },
      { kind: 'list-done', list: 'closing' },
      { kind: 'handover-missed', shift: 'A261122-S0001', owner: '1001' },
      { kind: 'handover-supplemented', handover: 'A261122-H0002', text: '取回来了' },
    ];
    const all = [...said.map(([what]) => what), ...more];
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(kinds));
    for (const what of all) {
      const text = rowsOf(page([event(what)]))[0]?.[3] ?? '';
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(/\{\{|undefined|  |：$/);
    }
  });
});
