import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { csvLine } from '../../../../electron/core/exchange/csv-text.ts';
import { writeXlsx } from '../../../../resources/sample/xlsx-writer.ts';
import type { Seat } from '../../../../electron/core/ports.ts';
import type { InputOf } from '../../../../shared/contract.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../../../temp-desk.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
let supervisor: Pick<Seat, 'invoke'>;

beforeEach(async () => {
  temp = await tempFolder();
  desk = await openSampleDesk(deskOptions(temp.folder, createHand()));
  supervisor = desk.connectAs('1002', () => undefined);
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

type Rows = readonly (readonly string[])[];

async function csv(rows: Rows): Promise<string> {
  return Buffer.from(`\uFEFF${rows.map(csvLine).join('')}`).toString('base64');
}

async function xlsx(rows: Rows): Promise<string> {
  return writeXlsx('台账', rows).toString('base64');
}

function preview(base64: string, more: Partial<InputOf<'things.preview'>> = {}) {
  return mustAnswer(supervisor, 'things.preview', { base64, register: 'keys', ...more });
}

function thing(code: string) {
  return Object.values(desk.store.book.desk.things).find((each) => each.code === code);
}

const KEYS: Rows = [
  ['澄湖苑钥匙台账', '', '', '', '', '', '', '', ''],
  ['钥匙编号', '用途', '类别', '柜', '钩', '把数', '房号', '业主', '联系电话'],
  ['k-901', '人防门', '公共与设备房', '丙', '1', '3把', '地库', '', ''],
  ['K-902', '', '业主托管', '丙', '2', '', '3-1203', '王秀兰', '138-1234-5521'],
  // No class, but an owner: taken for a site key, the flat would stand on its tag.
  ['K-903', '', '', '丙', '3', '2', '8栋0502', '某人', ''],
];

describe.each([
  ['CSV', csv],
  ['XLSX', xlsx],
] as const)('an inventory as %s', (_format, fileOf) => {
  it('is looked at first and then in the book, all of it in one change', async () => {
    const seen = await preview(await fileOf(KEYS));
    expect(seen.mapping).toEqual([
      'code',
      'name',
      'class',
      'cabinet',
      'hook',
      'pieces',
      'door',
      'owner',
      'phone',
    ]);
    expect(seen).toMatchObject({ rows: 3, newThings: 3, changedThings: 0, unchanged: 0, problemCount: 0 });
    expect(seen.sample[0]).toEqual({ code: 'K-901', name: '人防门', class: 'site', cabinet: '丙' });
    expect(JSON.stringify([seen.sample, seen.problems])).not.toMatch(/3-1203|王秀兰|5521/u);
    expect(thing('K-901')).toBeUndefined();

    const done = await mustAnswer(supervisor, 'things.import', { plan: seen.plan, printLabels: true });
    expect(done.things).toBe(3);
    expect(thing('K-901')).toMatchObject({
      ...{ class: 'site', hook: 1, pieces: 3, receivedBy: '1002', door: null, pinyin: 'renfangmen' },
      site: { placeId: null, name: '地库' },
    });
    const door = { placeId: 'p-3-1203', name: '3-1203', owner: '王秀兰', phone: '138-1234-5521' };
    expect(thing('K-902')).toMatchObject({ class: 'entrusted', site: null, name: '', door });
    expect(thing('K-902')?.door?.personId).not.toBeNull();
    expect(thing('K-903')).toMatchObject({ class: 'entrusted', site: null, door: { name: '8栋0502' } });
    const job = desk.store.book.desk.slipJobs[done.slip ?? ''];
    expect(job?.slip).toBe('thing-label');
    expect(job?.about?.things).toEqual(['K-901', 'K-902', 'K-903'].map((code) => thing(code)?.id));
  });

  it('changes nothing the second time, and only what it says the third', async () => {
    const first = await preview(await fileOf(KEYS));
    await mustAnswer(supervisor, 'things.import', { plan: first.plan });
    expect(await preview(await fileOf(KEYS))).toMatchObject({ newThings: 0, changedThings: 0, unchanged: 3 });
    const moved = await preview(
      await fileOf([
        ['编号', '钩'],
        ['K-902', '9'],
        ['K-901', '1'],
      ]),
    );
    expect(moved).toMatchObject({ newThings: 0, changedThings: 1, unchanged: 1 });
    await mustAnswer(supervisor, 'things.import', { plan: moved.plan });
    expect(thing('K-902')).toMatchObject({ hook: 9, cabinet: '丙', door: { owner: '王秀兰' } });
  });
});

describe('what cannot be taken over', () => {
  it('is named by row and column, and nothing is in the book until it is left out', async () => {
    await mustAnswer(
      desk.connectAs('1001', () => undefined),
      'loans.lend',
      {
        ...{ codes: ['K-003'], borrower: { id: 'b-1' }, print: false },
      },
    );
    const seen = await preview(
      await csv([
        ['编号', '名称', '类别', '钩', '把数', '开哪里', '电话'],
        ['K-904', '好的', '', '', '', '', ''],
        ['', '没有编号', '', '', '', '', ''],
        ['钥匙一', '', '', '', '', '', ''],
        ['K-904', '', '', '', '', '', ''],
        ['P-012', '', '', '', '', '', ''],
        ['K-905', '', '天书', '', '', '', ''],
        ['K-906', '', '', '0', '201', '', ''],
        ['K-907', '3-1203 的钥匙', '业主托管', '', '', '3栋1203', ''],
        ['K-908', '长'.repeat(121), '', '', '', '', ''],
        ['K-909', '', '业主托管', '', '', '9-0101', '138 **** 5521'],
        ['K-003', '', '', '77', '', '', ''],
      ]),
    );
    expect(seen.problems.map(({ row, column, kind }) => [row, column, kind])).toEqual([
      [3, 1, 'missing-code'],
      [4, 1, 'bad-code'],
      [5, 1, 'duplicate-code'],
      [6, 1, 'code-elsewhere'],
      [7, 3, 'unknown-class'],
      [8, 4, 'bad-number'],
      [8, 5, 'bad-number'],
      [9, 2, 'code-shows-door'],
      [10, 2, 'too-long'],
      [11, 7, 'field-unfit'],
      [12, 4, 'thing-out'],
    ]);
    expect(seen).toMatchObject({ newThings: 1, problemCount: 11 });
    const refused = await supervisor.invoke('things.import', { plan: seen.plan });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'import-problems', count: 11 } });
    expect(thing('K-904')).toBeUndefined();
    const wish = { plan: seen.plan, leaveOutProblems: true };
    expect(await mustAnswer(supervisor, 'things.import', wish)).toEqual({ things: 1, slip: null });
    expect(thing('K-003')?.hook).not.toBe(77);
  });

  it('is refused whole when the book has moved on meanwhile', async () => {
    const seen = await preview(
      await csv([
        ['编号', '名称'],
        ['K-911', '甲'],
        ['K-912', '乙'],
      ]),
    );
    const received = { ...thing('K-001'), code: 'K-912', name: '别的' };
    const { id, state, loan, events, consents, receivedAt, receivedBy, pinyin, initials, ...wish } = received;
    expect([id, state, loan, events, consents, receivedAt, receivedBy, pinyin, initials]).toHaveLength(9);
    await mustAnswer(supervisor, 'things.receive', { thing: { ...wish, hook: null } });
    const refused = await supervisor.invoke('things.import', { plan: seen.plan });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'code-taken', what: 'K-912' } });
    expect(thing('K-911')).toBeUndefined();
  });

  it('does not take back what somebody corrected in a thing since it was looked through', async () => {
    const seen = await preview(
      await csv([
        ['编号', '备注'],
        ['K-001', '新锁芯'],
      ]),
    );
    const first = await preview(
      await csv([
        ['编号', '备注'],
        ['K-001', '换过锁'],
      ]),
    );
    expect([seen.changedThings, first.changedThings]).toEqual([1, 1]);
    expect(await supervisor.invoke('things.import', { plan: seen.plan })).toMatchObject({
      error: { kind: 'plan-unknown' },
    });
    const { id, state, loan, events, consents, receivedAt, receivedBy, pinyin, initials, ...kept } =
      thing('K-001') ?? {};
    expect([id, state, loan, events, consents, receivedAt, receivedBy, pinyin, initials]).toHaveLength(9);
    await mustAnswer(supervisor, 'things.receive', { thing: { ...kept, id, note: '先改了' } });
    expect(await supervisor.invoke('things.import', { plan: first.plan })).toMatchObject({
      error: { kind: 'import-outdated', what: 'K-001' },
    });
    expect(thing('K-001')?.note).toBe('先改了');
  });

  it('does not give a thing its old code again that got a new one since it was looked through', async () => {
    const seen = await preview(
      await csv([
        ['编号', '备注'],
        ['K-001', '换过锁'],
      ]),
    );
    const { id, state, loan, events, consents, receivedAt, receivedBy, pinyin, initials, ...kept } =
      thing('K-001') ?? {};
    expect([id, state, loan, events, consents, receivedAt, receivedBy, pinyin, initials]).toHaveLength(9);
    await mustAnswer(supervisor, 'things.receive', { thing: { ...kept, id, code: 'K-999' } });
    expect(await supervisor.invoke('things.import', { plan: seen.plan })).toMatchObject({
      error: { kind: 'import-outdated', what: 'K-001' },
    });
    expect(thing('K-999')?.id).toBe(id);
    expect(thing('K-001')).toBeUndefined();
  });

  it('is no table, or for no register that lends', async () => {
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]).toString('base64');
    const wish = { base64: picture, register: 'keys' };
    expect(await supervisor.invoke('things.preview', wish)).toMatchObject({
      error: { kind: 'import-trouble' },
    });
    const deposits = { base64: await csv(KEYS), register: 'deposits' };
    expect(await supervisor.invoke('things.preview', deposits)).toMatchObject({
      error: { kind: 'register-unknown' },
    });
    expect(await supervisor.invoke('things.import', { plan: 'x' })).toMatchObject({
      error: { kind: 'plan-unknown' },
    });
  });
});

describe('columns', () => {
  it('of the register’s own fields are known by name, wanted and checked', async () => {
    const documents = desk.store.book.desk.registers['documents'];
    const field = { id: 'year', name: '年度', latinName: 'Year', of: 'thing', choices: [] } as const;
    await mustAnswer(
      desk.connectAs('1005', () => undefined),
      'registers.save',
      {
        register: { ...documents, fields: [{ ...field, type: 'number', isRequired: true }] },
      },
    );
    const rows = [
      ['文件编号', '题名', '密级', 'Year', '没用'],
      ['F-901', '图纸', '机密', '2025', 'x'],
    ];
    const bad = [...rows, ['F-902', '合同', '', '二〇二五', ''], ['F-903', '章程', '', '', '']];
    const seen = await preview(await csv(bad), { register: 'documents' });
    expect(seen.mapping).toEqual(['code', 'name', 'class', 'field:year', null]);
    expect(seen.problems).toEqual([
      { row: 3, column: 4, kind: 'field-unfit', value: '年度' },
      { row: 4, column: 4, kind: 'field-missing', value: '年度' },
    ]);
    await mustAnswer(supervisor, 'things.import', { plan: seen.plan, leaveOutProblems: true });
    expect(thing('F-901')).toMatchObject({ class: 'confidential', values: { year: '2025' } });
  });

  it('can be told what they are', async () => {
    const strange = await csv([
      ['甲', '乙'],
      ['K-921', '屋面门'],
    ]);
    expect(await preview(strange)).toMatchObject({ mapping: [null, null], newThings: 0, problemCount: 1 });
    const told = await preview(strange, { mapping: ['code', 'name'] });
    expect(told.sample).toEqual([{ code: 'K-921', name: '屋面门', class: 'site', cabinet: '' }]);
  });
});

describe('5,000 rows', () => {
  it('are looked at and taken over within two seconds', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => [
      ...[`N-${String(index)}`, `设备间 ${String(index)} 号`, index % 3 === 0 ? '业主托管' : ''],
      ...['甲', String((index % 9_000) + 1), '1', `${String(index % 30)}-${String(100 + index)}`],
    ]);
    const file = await xlsx([['编号', '名称', '类别', '柜', '钩', '把数', '房号'], ...rows]);
    const looked = await timed(() => preview(file));
    expect(looked.value).toMatchObject({ newThings: 5_000, problemCount: 0 });
    const wish = { plan: looked.value.plan, printLabels: true };
    const taken = await timed(() => mustAnswer(supervisor, 'things.import', wish));
    process.stdout.write(
      `5,000 rows, own time: looked at in ${looked.ms.toFixed(0)} ms, taken over in ${taken.ms.toFixed(0)} ms\n`,
    );
    expect(looked.ms + taken.ms).toBeLessThan(2_000);
  });
});

/** The time that this thread itself worked: others share the machine. */
async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const before = process.threadCpuUsage();
  const value = await work();
  const { user, system } = process.threadCpuUsage(before);
  return { value, ms: (user + system) / 1_000 };
}
