import { describe, expect, it } from 'vitest';
import { selectOpenItems } from '../../../shared/domain/shift/open-items.ts';
import { handoverSheet } from '../../../shared/slips/handover-sheet.ts';
import { minutesLater, orderWith } from '../../builders.ts';
import { aThing } from '../domain/custody/counter.ts';
import { aHandover, aLine, ANCHOR, shiftBook } from './a-handover.ts';
import { besideLabel, marksOf, NUMBER, rowsOf, sheet } from './read-sheet.ts';

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
