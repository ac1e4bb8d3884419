import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { readTable } from '../../../../electron/core/exchange/read-table.ts';
import { readZip } from '../../../../electron/core/exchange/zip.ts';
import type { Seat } from '../../../../electron/core/ports.ts';
import { NAUGHTY_STRINGS } from '../../../printing/naughty-strings.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../../../temp-desk.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
let clerk: Pick<Seat, 'invoke'>;

let language: 'zh-CN' | 'en';

async function open(spoken: 'zh-CN' | 'en'): Promise<void> {
  language = spoken;
  temp = await tempFolder();
  desk = await openSampleDesk(deskOptions(temp.folder, createHand()), language);
  clerk = desk.connectAs('1001', () => undefined);
}

beforeEach(() => open('zh-CN'));
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

const FORMULA = '=HYPERLINK("http://x.invalid","点我")';
const CONTRACTOR = { kind: 'contractor', name: '赵大力', firm: '=1+1', phone: '13900001111' };

async function lendAll(): Promise<void> {
  await mustAnswer(clerk, 'loans.lend', {
    ...{ codes: ['K-003'], borrower: CONTRACTOR, purpose: FORMULA, note: '回电 13700002222' },
  });
  await mustAnswer(clerk, 'loans.lend', {
    ...{ codes: ['K-055'], borrower: CONTRACTOR, note: '第一行\n“第二”行, "第三"' },
    consent: { from: '王秀兰', way: 'phone', note: '', untilOn: null },
    second: { staff: '1002', pin: '730264' },
  });
}

async function exported(format: 'csv' | 'xlsx', kind: 'loan' | 'deposit' | 'visit' = 'loan') {
  const subject = { kind: 'custody', of: kind, filter: {}, language };
  await mustAnswer(clerk, 'exports.begin', { subject, format, reason: '盘点' });
  await desk.office.exportJobs.idle();
  const receipt = desk.store.book.desk.exports.at(-1);
  expect(receipt).toMatchObject({ outcome: 'written', by: '1001', reason: '盘点', personal: false });
  const file = receipt?.file ?? '';
  const bytes = await readFile(file);
  const table = await readTable(bytes);
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return { file, receipt, bytes, ...table.value };
}

function sheetOf(bytes: Buffer): string {
  const [sheet] = readZip(bytes, 10_000_000, (name) => name.includes('worksheets'));
  return Buffer.from(sheet?.bytes ?? []).toString('utf8');
}

describe.each(['csv', 'xlsx'] as const)('a list as %s', (format) => {
  it('is read back as it was shown, in the time of the desk, telephones masked and doors left out', async () => {
    await lendAll();
    const { rows, headings, file, bytes } = await exported(format);
    expect(basename(file)).toBe(`练习-借出清单-A-2026-11-22.${format}`);
    const [entrusted, site] = rows.toReversed();
    const cell = (row: readonly string[] | undefined, heading: string) => row?.[headings.indexOf(heading)];
    expect(cell(site, '物品编号')).toBe('K-003');
    expect(cell(site, '名称')).toBe('3 栋水表井');
    expect(cell(site, '用途')).toBe(FORMULA);
    expect(cell(site, '单位')).toBe('=1+1');
    expect(cell(site, '电话')).toBe('139 **** 1111');
    expect(cell(site, '借出时间')).toBe('2026-11-22 08:00');
    expect(cell(site, '应还时间')).toBe('2026-11-22 18:00');
    expect(cell(entrusted, '名称')).toBe('业主托管');
    expect(cell(entrusted, '备注')).toBe('第一行\n“第二”行, "第三"');
    const all = JSON.stringify([headings, rows]) + bytes.toString('utf8');
    for (const secret of ['3-1203', '王秀兰', '13900001111', '13700002222'])
      expect(all).not.toContain(secret);
  });

  it('brings every naughty string through, as text', async () => {
    const texts = NAUGHTY_STRINGS.map((text) => text.slice(0, 400)).filter((text) => text.trim() !== '');
    for (let key = 1; key <= 54; key += 1)
      await mustAnswer(clerk, 'loans.lend', {
        ...{ codes: [`K-0${String(key).padStart(2, '0')}`], borrower: { id: 'b-1' }, print: false },
        purpose: texts[key * 8],
      });
    const { rows, headings } = await exported(format);
    expect(rows).toHaveLength(54);
    const found = new Set(rows.map((row) => row[headings.indexOf('用途')]));
    const loans = Object.values(desk.store.book.desk.custody).filter((each) => each.kind === 'loan');
    for (const { purpose } of loans) expect(found).toContain(asRead(purpose));
  });
});

/** How a reader of tables gives a cell back: no controls, no white at its ends, one kind of line end. */
function asRead(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/gu, '')
    .trim();
}

describe('what a spreadsheet makes of it', () => {
  it('has no formula: the workbook holds text only, the CSV an apostrophe before each', async () => {
    await lendAll();
    const workbook = sheetOf((await exported('xlsx')).bytes);
    expect(workbook).not.toMatch(/<f[ >]/u);
    expect(workbook.match(/<c /gu)?.length).toBe(workbook.match(/<c [^>]*t="(?:str|inlineStr)"/gu)?.length);
    const csv = (await exported('csv')).bytes;
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = csv.toString('utf8').slice(1).split('\r\n');
    expect(lines[0]).toMatch(/^"编号","借条号",/u);
    expect(csv.toString('utf8')).toContain(`"'${FORMULA.replaceAll('"', '""')}"`);
    expect(csv.toString('utf8')).not.toMatch(/"[=+\-@]/u);
  });
});

describe('a list that leaves the book', () => {
  const begin = (as: string, more: object = {}) => {
    const subject = { kind: 'custody', of: 'loan', filter: { text: '13900001111' }, language: 'zh-CN' };
    const wish = { subject, format: 'csv', reason: '盘点', ...more };
    return desk.connectAs(as, () => undefined).invoke('exports.begin', wish);
  };

  it('has a receipt that says which list, and not whom it was narrowed to', async () => {
    await lendAll();
    expect(await begin('1001')).toMatchObject({ ok: true });
    await desk.office.exportJobs.idle();
    const receipt = desk.store.book.desk.exports.at(-1);
    const said = { kind: 'custody', of: 'loan', register: null, hasText: true, language: 'zh-CN' };
    expect(receipt?.subject).toEqual(said);
    expect(JSON.stringify(receipt)).not.toContain('13900001111');
  });

  it('needs a reason, the right to export, and a form that it has', async () => {
    expect(await begin('1001', { reason: ' ' })).toMatchObject({ error: { kind: 'bad-input' } });
    expect(await begin('1006')).toMatchObject({ error: { kind: 'not-allowed' } });
    expect(await begin('1001', { format: 'pdf' })).toMatchObject({ error: { kind: 'bad-input' } });
    expect(desk.store.book.desk.exports).toEqual([]);
  });
});

describe('the file', () => {
  it('lies in the folder of exports, and a second one beside it', async () => {
    await lendAll();
    const [first, second] = [await exported('csv'), await exported('csv')];
    expect(dirname(first.file)).toBe(join(temp.folder, 'exports'));
    expect(second.file).toBe(first.file.replace('.csv', '-2.csv'));
  });
});

describe('deposits and visits, in English', () => {
  it('have their own columns', async () => {
    await desk.close();
    await temp.remove();
    await open('en');
    await mustAnswer(clerk, 'deposits.receive', {
      ...{ what: '纸箱', class: 'parcel', told: true, shelf: '乙-3' },
      owner: { name: '李四', phone: '13812340000' },
    });
    await mustAnswer(clerk, 'visits.arrive', {
      ...{ who: { name: '卢先生', phone: '13300006079' }, pass: 'P-012', told: true },
      place: { id: null, name: '8-1502' },
    });
    const deposits = await exported('xlsx', 'deposit');
    expect(basename(deposits.file)).toBe('Practice-What is kept-A-2026-11-22.xlsx');
    expect(deposits.headings).toContain('Shelf');
    expect(deposits.rows[0]).toEqual(expect.arrayContaining(['纸箱', '乙-3', '138 **** 0000', 'kept']));
    const visits = await exported('csv', 'visit');
    expect(visits.rows[0]).toEqual(expect.arrayContaining(['卢先生', '8-1502', 'P-012', '133 **** 6079']));
  });
});
