import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf, scanPdf } from '../printing/pdf.ts';
import { withoutWhite } from '../printing/corpus.ts';
import { scan } from '../renderer/wedge.ts';
import { openSampleWindow, type SampleWindow } from './open-window.ts';

const words = {
  'zh-CN': {
    view: '空白应急单',
    slips: '应急单',
    pages: '空白值班记录',
    table: '还空着的应急单',
    printed: 'A-E0001 到 A-E0003 在打',
    number: '应急单号',
    time: '真实时间',
    missing: '还不能登记：缺',
    mark: '补录',
    happened: (time: string) => `${time} 的事`,
    line: (time: string) => `登记，电话：补录，${time} 的事；应急单 A-E0002`,
    entered: /A-E0002 已补登 A\d{6}-\d{4}/,
    spoil: 'A-E0001 已报废：找不到了',
    open: '补录（停电时手写的）',
    tooLong: '补录最多往前 14 天',
    bad: '不能是将来',
  },
  en: {
    view: 'Blank slips',
    slips: 'Emergency slips',
    pages: 'Blank duty log',
    table: 'Emergency slips that are still blank',
    printed: 'A-E0001 to A-E0003 are printing',
    number: 'Emergency slip',
    time: 'True time',
    missing: 'Cannot register yet',
    mark: 'Back-entry',
    happened: (time: string) => `Happened ${time}`,
    line: (time: string) => `Registered (Telephone): back-entry, happened ${time}; emergency slip A-E0002`,
    entered: /A-E0002 is entered as A\d{6}-\d{4}/,
    spoil: 'A-E0001 is spoiled: Cannot be found',
    open: 'Back-entry (written by hand before)',
    tooLong: 'Back-entries reach 14 days back at most',
    bad: 'nothing still to come',
  },
} as const;

const MINUTE = 60_000;
const MIDDAY = '2026-11-26T04:30:00.000Z';

describe.each(['zh-CN', 'en'] as const)('a power failure at the desk in %s', (language) => {
  const said = words[language];
  let desk: SampleWindow;
  let around: string;
  /** 40 minutes ago, to the minute, and how the wall of the desk showed it. */
  let happenedAt: string;
  let wall: string;

  const table = () => desk.page.getByRole('grid', { name: said.table });
  /** The view of blank slips, two to the left of the first one. */
  const openBlanks = async () => {
    await desk.page.getByRole('button', { name: 'PDF' }).first().click();
    await desk.page.getByRole('tab', { selected: true }).first().waitFor();
    await desk.press('[');
    await desk.page.getByRole('tab', { name: said.view, selected: true }).waitFor();
  };
  const field = (name: string) => desk.page.getByRole('textbox', { name, exact: true });
  const pdfs = async (): Promise<string[]> =>
    (await readdir(around, { recursive: true })).filter((file) => file.endsWith('.pdf'));
  const pdf = async (part: string): Promise<Uint8Array> => {
    await expect
      .poll(async () => (await pdfs()).some((file) => file.includes(part)), { timeout: 20_000 })
      .toBe(true);
    return readFile(join(around, (await pdfs()).find((file) => file.includes(part)) ?? ''));
  };

  beforeAll(async () => {
    around = await mkdtemp(join(tmpdir(), 'counterbook-paper-'));
    const now = Date.now();
    // Far from midnight, so that a time without a day means today.
    const began = Date.parse(MIDDAY);
    desk = await openSampleWindow({
      signedInAs: '1001',
      language,
      around,
      now: () => new Date(began + Date.now() - now).toISOString(),
    });
    await desk.page.clock.setFixedTime(began + 10_000);
    // With the clock the time stamps of keys begin anew: the first one seems to follow the last one at once.
    await desk.press('Escape');
    happenedAt = new Date(began - 40 * MINUTE).toISOString();
    wall = new Date(began - 40 * MINUTE + 8 * 60 * MINUTE).toISOString().slice(11, 16);
  });
  afterAll(async () => {
    await desk.close();
    await rm(around, { recursive: true, force: true });
  });

  it('is prepared for with Enter: three numbered slips and a page of the log, which can be scanned', async () => {
    await openBlanks();
    await field(said.slips).fill('3');
    await field(said.pages).fill('1');
    await desk.press('Enter');
    await desk.page.getByText(said.printed).waitFor();
    await table()
      .getByRole('row', { name: /A-E0003/ })
      .waitFor();
    expect(await desk.faults()).toEqual([]);
    const codes = (await scanPdf(await pdf('A-E0001-1'), 300)).flat().map(({ text }) => text);
    for (const number of ['A-E0001', 'A-E0002', 'A-E0003'])
      expect(codes.filter((code) => code === number)).toHaveLength(2);
    expect((await readPdf(await pdf('blank-log-1'))).length).toBe(1);
  });

  it('is entered afterwards: a scan opens intake with the number, the true time is obligatory', async () => {
    await scan(desk.page, 'A-E0002');
    await expect.poll(() => field(said.number).inputValue()).toBe('A-E0002');
    await expect.poll(() => field(said.time).evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await desk.page.getByText(said.missing).count()).toBe(1);
    await field(said.time).fill('10-01 10:00');
    await desk.page.getByText(said.tooLong).waitFor();
    await field(said.time).fill('23:59 1');
    await desk.page.getByText(said.bad).waitFor();
    await field(said.time).fill('');
    await desk.page.keyboard.type(wall);
    await desk.page.getByText(said.happened(wall)).waitFor();
    await desk.press('Enter');
    await desk.page.keyboard.type('1203');
    await desk.page.waitForTimeout(300);
    await desk.press('Enter');
    await desk.page.keyboard.type('waterleak');
    expect(await desk.faults('main')).toEqual([]);
    await desk.press('Control+Enter');
    await expect.poll(async () => (await desk.ask('paper.list', {})).out.length).toBe(2);
    const [{ order } = { order: null }] = (await desk.ask('calls.list', {})).calls;
    const taken = (await desk.ask('orders.get', { order: order ?? '' })).order;
    expect(taken).toMatchObject({ registeredAt: happenedAt, backEntry: { paper: 'A-E0002', happenedAt } });
  });

  it('says 补录 with both times in the order, its timeline and on its slip, and what became of the number', async () => {
    await desk.press('Escape');
    await scan(desk.page, 'A-E0002');
    await desk.page.getByText(said.entered).waitFor();
    const main = desk.page.getByRole('main');
    await main.getByText(said.mark, { exact: true }).waitFor();
    await main.getByText(said.happened(wall)).first().waitFor();
    await main.getByText(said.line(wall)).waitFor();
    expect(await desk.faults()).toEqual([]);
    const number = /A\d{6}-\d{4}/.exec(await main.getByRole('heading', { level: 1 }).innerText())?.[0] ?? '';
    const slip = withoutWhite((await readPdf(await pdf(`${number}-1`))).map(({ text }) => text).join(''));
    expect(slip).toContain(said.mark);
    expect(slip).toContain('A-E0002');
    expect(slip).toContain(wall);
  });

  it('shows the number as entered under Slips, and a lost one as spoiled', async () => {
    await openBlanks();
    // The short notice of the scan says the same and stands outside the screen.
    await desk.page.getByRole('main').getByText(said.entered).waitFor();
    expect(
      await table()
        .getByRole('row', { name: /A-E0002/ })
        .count(),
    ).toBe(0);
    await table()
      .getByRole('row', { name: /A-E0001/ })
      .waitFor();
    const focused = () =>
      desk.page.evaluate(() => document.activeElement?.closest('[role="row"]')?.textContent);
    await desk.press('1');
    await desk.press('4');
    await desk.page.getByRole('group').getByRole('textbox').fill('x');
    await desk.press('Escape');
    await expect.poll(focused).toContain('A-E0001');
    await desk.press('1');
    await desk.press('2');
    await desk.page.getByText(said.spoil).waitFor();
    await expect.poll(focused).toContain('A-E0003');
    expect(await desk.faults()).toEqual([]);
    await expect
      .poll(async () => (await desk.ask('paper.list', {})).out.map(({ number }) => number))
      .toEqual(['A-E0003']);
  });

  it('goes without a scanner: Enter in the list, or Alt B in a call that has begun', async () => {
    await desk.press('Enter');
    await expect.poll(() => field(said.number).inputValue()).toBe('A-E0003');
    await desk.press('Escape');
    await desk.press('F2');
    await expect.poll(() => field(said.number).count()).toBe(0);
    await desk.page.getByRole('button', { name: said.open }).waitFor();
    await desk.press('Alt+B');
    await expect
      .poll(() => field(said.number).evaluate((each) => each === document.activeElement))
      .toBe(true);
    await desk.press('Alt+B');
    await expect.poll(() => field(said.number).count()).toBe(0);
  });
});
