import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerWish } from '../../shared/domain/ledger/ledger.ts';
import { en } from '../../shared/words/en.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { daysOf } from '../../renderer/features/ledgers/period.ts';
import { openSeededDesk, type SeededDesk } from './seeded-desk.ts';

const pins: Readonly<Record<string, string>> = { '1001': '482917', '1002': '730264' };
const SOON = { timeout: 15_000 };
const MINUTE = 60_000;
/** The desk of the sample is so far ahead of UTC; a spreadsheet knows no zones. */
const AHEAD_MS = 8 * 60 * MINUTE;

const today = new Date(Date.now() + AHEAD_MS).toISOString().slice(0, 10);
const lastMonth = daysOf('last-month', today);
/** Noon of the 15th of last month at the desk. */
const minutesBack = Math.round(
  (Date.now() - Date.parse(`${lastMonth.fromOn.slice(0, 8)}15T04:00:00Z`)) / MINUTE,
);

async function changeTo({ ask, press, page }: SeededDesk, staff: string): Promise<void> {
  await press('Control+L');
  await page.getByRole('navigation').first().waitFor({ state: 'detached' });
  await ask('session.signIn', { staff, pin: pins[staff] ?? '' });
  await page.getByRole('navigation').first().waitFor();
  // Past the opening of the shift.
  await press('Escape');
}

/** What a workbook holds, with its dates as milliseconds. */
async function workbook(file: string, width: number) {
  const [head = [], ...rows] = await readSheet(file);
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_each, at) => {
      const cell: unknown = row[at] ?? null;
      // Days are fractions in a workbook, so that a second comes back a little beside itself.
      return cell instanceof Date ? Math.round(cell.getTime() / 1000) * 1000 : cell;
    }),
  );
  // Behind them stands that an invented book is one.
  return { head: head.slice(0, width), cells };
}

describe.each(['zh-CN', 'en'] as const)('ledgers in %s', (language) => {
  const { ledgers: words, reports, terms } = language === 'en' ? en : zhCN;
  const ledger = words.name['service-calls'];
  const wish: LedgerWish = { ledger: 'service-calls', ...lastMonth, filter: { text: '水' }, language };
  let desk: SeededDesk;
  const rows = (name: string) =>
    desk.page
      .getByRole('grid', { name })
      .getByRole('row')
      .filter({ has: desk.page.getByRole('gridcell') });
  const goTo = async (name: string) => {
    await desk.press('Control+7');
    const tab = desk.page.getByRole('tab', { name, exact: true });
    await tab.waitFor();
    for (let step = 0; step < 5 && (await tab.getAttribute('aria-selected')) !== 'true'; step += 1) {
      const isTyping = await desk.page.evaluate(() => document.activeElement?.matches('input') ?? false);
      await desk.press(isTyping ? 'Control+PageDown' : ']');
      await desk.page.waitForTimeout(200);
    }
    expect(await tab.getAttribute('aria-selected')).toBe('true');
  };
  const typeInto = async (text: string) => {
    await expect.poll(() => desk.page.evaluate(() => document.activeElement?.tagName), SOON).toBe('INPUT');
    await desk.page.keyboard.type(text, { delay: 60 });
  };
  const sheet = () => desk.page.getByRole('dialog', { name: reports.export.title });
  /** From the radio that has the focus, on to the reason. */
  const toReason = async () => {
    for (let step = 0; step < 3; step += 1) await desk.press('Enter');
  };
  const newest = async () => {
    const [receipt] = (await desk.ask('exports.list', {})).exports;
    if (!receipt) throw new Error('Nothing was exported');
    return receipt;
  };

  beforeAll(async () => {
    desk = await openSeededDesk(language, '1001', minutesBack);
    for (const [room, text] of [
      ['5-1102', '厨房水槽漏水'],
      ['3-0702', '门锁打不开'],
      ['6-0301', '水表读数不对'],
    ] as const)
      await desk.take(room, { kind: 'repair', text, dispatch: true, print: false });
    desk.minutesAgo(0);
    await desk.take('6-0301', { kind: 'repair', text: '今天的水管', dispatch: true, print: false });
    await changeTo(desk, '1001');
  });
  afterAll(() => desk.close());

  it('are chosen, put to last month and filtered by keys alone', async () => {
    await goTo(reports.view.ledgers);
    await expect
      .poll(() => desk.page.evaluate(() => document.activeElement?.getAttribute('aria-current')), SOON)
      .toBe('page');
    expect(await desk.page.getByRole('navigation', { name: words.list }).getByRole('button').count()).toBe(
      14,
    );
    await desk.press('3');
    await desk.page.getByRole('heading', { level: 1, name: words.name['complaint-summary'] }).waitFor();
    await desk.press('1');
    await expect.poll(() => rows(ledger).count(), SOON).toBe(1);
    await desk.press('ArrowLeft');
    await expect.poll(() => rows(ledger).count(), SOON).toBe(3);
    // The focus is still in the rows, though they are others.
    await expect
      .poll(() => desk.page.evaluate(() => document.activeElement?.getAttribute('role')), SOON)
      .toBe('gridcell');
    await desk.press('ArrowRight');
    await expect.poll(() => rows(ledger).count(), SOON).toBe(1);
    await desk.press('0');
    await desk.page.waitForTimeout(200);
    await desk.press('5');
    await expect.poll(() => rows(ledger).count(), SOON).toBe(3);
    await desk.press('/');
    await typeInto('水');
    await expect.poll(() => rows(ledger).count(), SOON).toBe(2);
    await desk.press('Enter');
    expect(await desk.faults()).toEqual([]);
  });

  it('show what the core says, and the whole row by Enter', async () => {
    const preview = await desk.ask('ledgers.preview', wish);
    expect(preview.rows).toHaveLength(2);
    for (const [index, row] of preview.rows.entries()) {
      const said = (await rows(ledger).nth(index).getAttribute('aria-label')) ?? '';
      for (const [at, cell] of row.entries())
        if (preview.columns[at]?.type === 'text' && cell !== null) expect(said).toContain(cell);
    }
    await desk.press('Enter');
    const whole = desk.page.getByRole('dialog', { name: ledger });
    for (const { label } of preview.columns)
      await whole.getByRole('term').filter({ hasText: label }).first().waitFor();
    expect(await desk.faults()).toEqual([]);
    await desk.press('Escape');
    await whole.waitFor({ state: 'detached' });
  });

  it('go into a workbook of the same rows, masked, with the reason in the book', async () => {
    await desk.press('Control+E');
    await sheet().waitFor();
    await sheet().getByText(terms.role.manager).waitFor();
    expect(await sheet().getByRole('radio', { name: reports.export.phonesOf.full }).count()).toBe(0);
    await desk.press('1');
    await toReason();
    await typeInto('monthly 31');
    await desk.press('Control+Enter');
    await sheet().waitFor({ state: 'detached' });
    await expect.poll(async () => (await newest()).outcome, SOON).toBe('written');
    const { file, reason, rows: count, personal, by } = await newest();
    expect({ reason, count, personal, by }).toEqual({
      ...{ reason: 'monthly 31', count: 2, personal: false, by: '1001' },
    });
    await desk.page.getByRole('status').filter({ hasText: file }).waitFor();
    const preview = await desk.ask('ledgers.preview', wish);
    const { head, cells } = await workbook(file, preview.columns.length);
    expect(head).toEqual(preview.columns.map(({ label }) => label));
    const expected = preview.rows.map((row) =>
      row.map((cell, at) => {
        const type = preview.columns[at]?.type;
        if (typeof cell !== 'string') return cell;
        if (cell === '') return null;
        if (type === 'moment') return Math.floor((Date.parse(cell) + AHEAD_MS) / 1000) * 1000;
        return type === 'day' ? Date.parse(`${cell}T00:00:00Z`) : cell;
      }),
    );
    expect(cells).toEqual(expected);
    expect(JSON.stringify(cells)).toMatch(/\d{3}[ *]+\d{4}/u);
  });

  it('are written in full for a supervisor, who is told that it is noted', async () => {
    await changeTo(desk, '1002');
    await goTo(reports.view.ledgers);
    await desk.press('0');
    await desk.page.waitForTimeout(200);
    await desk.press('5');
    await expect.poll(() => rows(ledger).count(), SOON).toBe(3);
    await desk.press('Control+E');
    await sheet().waitFor();
    await desk.press('Enter');
    await desk.press('Enter');
    await desk.press('2');
    await sheet().getByText(reports.export.fullIsNoted).waitFor();
    expect(await desk.faults()).toEqual([]);
    await desk.press('Enter');
    await typeInto('insurer');
    await desk.press('Control+Enter');
    await sheet().waitFor({ state: 'detached' });
    await expect.poll(async () => (await newest()).outcome, SOON).toBe('written');
    const { file, personal } = await newest();
    expect(personal).toBe(true);
    const { cells } = await workbook(file, 40);
    expect(JSON.stringify(cells)).not.toContain('****');
    expect(JSON.stringify(cells)).toMatch(/1[3-9]\d[ -]?\d{4}[ -]?\d{4}/u);
  });

  it('stand in the list of exports with who, why and where', async () => {
    await goTo(reports.view.exports);
    await expect.poll(() => rows(words.receipts.list).count(), SOON).toBe(2);
    const said = (await rows(words.receipts.list).first().getAttribute('aria-label')) ?? '';
    expect(said).toContain(ledger);
    expect(said).toContain(words.receipts.phones.full);
    const details = desk.page.getByRole('complementary', { name: words.receipts.details });
    await details.getByText('insurer').waitFor();
    await desk.press('ArrowDown');
    await details.getByText('monthly 31').waitFor();
    const { exports } = await desk.ask('exports.list', {});
    await details.getByText(exports[1]?.file ?? '?').waitFor();
    await desk.press('Enter');
    await expect
      .poll(() => details.evaluate((node) => node.contains(document.activeElement)), SOON)
      .toBe(true);
    await desk.press('Escape');
    expect(await desk.page.evaluate(() => document.activeElement?.closest('[role="grid"]') !== null)).toBe(
      true,
    );
    expect(await desk.faults()).toEqual([]);
  });

  it('go onto paper only with a reason, and the receipt of that stands in exports too', async () => {
    await goTo(reports.view.ledgers);
    await desk.page.getByRole('navigation', { name: words.list }).waitFor();
    await desk.press('Control+P');
    const paper = desk.page.getByRole('dialog', { name: words.print.title });
    await paper.getByText(words.print.reasonHint).waitFor();
    expect(await desk.faults()).toEqual([]);
    // Without a reason nothing is printed.
    await desk.press('Control+Enter');
    await paper.waitFor();
    expect((await desk.ask('exports.list', {})).exports).toHaveLength(2);
    await typeInto('auditor');
    await desk.press('Control+Enter');
    await paper.waitFor({ state: 'detached' });
    await expect.poll(async () => (await newest()).format, SOON).toBe('paper');
    const { reason, by, subject } = await newest();
    expect({ reason, by, subject }).toMatchObject({
      ...{ reason: 'auditor', by: '1002', subject: { kind: 'ledger', ledger: 'service-calls' } },
    });
    await goTo(reports.view.exports);
    await expect.poll(() => rows(words.receipts.list).count(), SOON).toBe(3);
    const said = (await rows(words.receipts.list).first().getAttribute('aria-label')) ?? '';
    expect(said).toContain(ledger);
    expect(said).toContain(words.receipts.format.paper);
    await desk.page
      .getByRole('complementary', { name: words.receipts.details })
      .getByText('auditor')
      .waitFor();
    expect(await desk.faults()).toEqual([]);
  });

  it('are narrowed only by what they know', async () => {
    await goTo(reports.view.ledgers);
    const bar = desk.page.getByRole('group', { name: words.filter.label });
    const offered = async (digit: string, name: string) => {
      await desk.press(digit);
      await desk.page.getByRole('heading', { level: 1, name }).waitFor();
      return bar.getByRole('combobox').evaluateAll((boxes) => boxes.map((box) => box.ariaLabel));
    };
    const { department, staff, state } = words.filter;
    expect(await offered('2', words.name['work-book'])).toEqual([department, staff, state]);
    expect(await offered('7', words.name['key-loans'])).toEqual([staff, state]);
  });
});
