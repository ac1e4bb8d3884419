import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../shared/words/en.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { readPdf } from '../printing/pdf.ts';
import { openReportedWeek, type ReportedWeek } from './reported-week.ts';

const SOON = { timeout: 20_000 };
const OPENING = 120_000;

describe.each(['zh-CN', 'en'] as const)('a service report on paper and as a file, in %s', (language) => {
  const { reports: words, figures, ledgers, settings, terms } = language === 'en' ? en : zhCN;
  let desk: ReportedWeek;
  const page = () => desk.page;
  const sheet = () => page().getByRole('dialog', { name: words.export.title });
  const newest = async () => {
    const [receipt] = (await desk.ask('exports.list', {})).exports;
    if (!receipt) throw new Error('Nothing was exported');
    return receipt;
  };
  /** The rows of the figures as they stand on the screen: what, target, this period, the one before, result. */
  const onScreen = async () => {
    const rows = page().getByRole('table', { name: words.figures, exact: true }).locator('tbody tr');
    const cells = await rows.evaluateAll((each) =>
      each.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
    );
    expect(cells).toHaveLength(Object.keys(figures.name).length);
    return cells;
  };
  /** Chooses the format that stands at a digit, writes why, and waits for the file. */
  const exportAs = async (digit: '1' | '2', reason: string) => {
    await desk.press('Control+E');
    await sheet().waitFor();
    await desk.press(digit);
    await desk.press('Enter');
    await desk.press('Enter');
    await expect.poll(() => page().evaluate(() => document.activeElement?.tagName), SOON).toBe('INPUT');
    await page().keyboard.type(reason, { delay: 60 });
    await desk.press('Control+Enter');
    await sheet().waitFor({ state: 'detached' });
    await expect.poll(async () => (await newest()).reason, SOON).toBe(reason);
    await expect.poll(async () => (await newest()).outcome, SOON).toBe('written');
    return newest();
  };
  const textOf = async (file: string) =>
    (await readPdf(await readFile(file))).map(({ text }) => text.replaceAll(/\s/gu, '')).join('');
  const expectFigures = (text: string, rows: readonly (readonly string[])[]) => {
    for (const row of rows) expect(text).toContain(row.join('').replaceAll(/\s/gu, ''));
  };

  beforeAll(async () => {
    desk = await openReportedWeek(language, '1005');
    await desk.press('Control+7');
    await page().getByRole('table', { name: words.figures, exact: true }).waitFor();
  }, OPENING);
  afterAll(() => desk.close());

  it('is a workbook with the figures of the screen', async () => {
    const shown = await onScreen();
    const { file, format, by } = await exportAs('2', 'weekly 47');
    expect({ format, by }).toEqual({ format: 'xlsx', by: '1005' });
    await page().getByRole('status').filter({ hasText: file }).waitFor();
    const [head = [], ...rows] = await readSheet(file);
    const at = (name: string) => head.indexOf(name);
    const [what, target, value, before, verdict] = [
      words.column.what,
      words.column.target,
      words.column.week,
      words.column.weekBefore,
      words.column.verdict,
    ].map(at);
    const say = (row: readonly unknown[], column: number | undefined) => {
      const cell = row[column ?? -1] ?? null;
      if (typeof cell === 'number') return new Intl.NumberFormat(language).format(cell);
      return typeof cell === 'string' ? cell : '';
    };
    expect(rows).toHaveLength(shown.length);
    for (const [index, [name, aim, now, last, result]] of shown.entries()) {
      const row = rows[index] ?? [];
      expect([say(row, what), say(row, target), say(row, verdict)]).toEqual([name, aim, result]);
      // The unit stands beside the number on the screen, and elsewhere in a workbook.
      for (const [text, column] of [
        [now, value],
        [last, before],
      ] as const) {
        if (text === words.nothing) expect([name, row[column ?? -1] ?? null]).toEqual([name, null]);
        else expect([name, text]).toEqual([name, expect.stringContaining(say(row, column))]);
      }
    }
  });

  it('is pages with the figures of the screen', async () => {
    const shown = await onScreen();
    const sentence = (await page().locator('article p').first().textContent()) ?? '';
    const { file } = await exportAs('1', 'for the owners');
    const text = await textOf(file);
    expectFigures(text, shown);
    expect(text).toContain(sentence.replaceAll(/\s/gu, ''));
  });

  it('prints the same', async () => {
    const shown = await onScreen();
    await desk.press('Control+P');
    const paper = page().getByRole('dialog', { name: ledgers.print.title });
    await paper.getByText(ledgers.print.reasonHint).waitFor();
    // Without a reason nothing is printed.
    const before = await newest();
    await desk.press('Control+Enter');
    await paper.waitFor();
    expect(await newest()).toEqual(before);
    await page().keyboard.type('weekly meeting', { delay: 60 });
    await desk.press('Control+Enter');
    await page().getByRole('status').filter({ hasText: words.printing }).waitFor();
    await paper.waitFor({ state: 'detached' });
    await expect.poll(newest, SOON).toMatchObject({
      ...{ format: 'paper', outcome: 'written', reason: 'weekly meeting', by: '1005', file: '' },
      subject: { kind: 'report', report: 'week', language },
    });
    const slips = join(dirname(dirname(before.file)), 'slips');
    const printed = async () =>
      (await readdir(slips, { recursive: true }).catch((): string[] => [])).filter((name) =>
        name.endsWith('.pdf'),
      );
    await expect.poll(async () => (await printed()).length, SOON).toBe(1);
    const [slip = ''] = await printed();
    await expect.poll(() => textOf(join(slips, slip)).catch(() => ''), SOON).toContain('W2');
    expectFigures(await textOf(join(slips, slip)), shown);
  });

  it('asks for a reason, and leaves nothing without one', async () => {
    const before = (await desk.ask('exports.list', {})).exports.length;
    await desk.press('Control+E');
    await sheet().waitFor();
    await desk.press('Control+Enter');
    await sheet().waitFor();
    expect(await desk.faults()).toEqual([]);
    await desk.press('Escape');
    await sheet().waitFor({ state: 'detached' });
    expect((await desk.ask('exports.list', {})).exports).toHaveLength(before);
    await desk.press('Control+7');
    await page().getByRole('tab', { name: words.view.exports }).click();
    await page()
      .getByRole('grid', { name: ledgers.receipts.list })
      .getByText(words.view.week)
      .first()
      .waitFor();
  });

  it('leaves the house neither way for an admin, who is told whom it needs', async () => {
    await desk.changeTo('1006');
    await desk.press('Control+7');
    await page().getByRole('tab', { name: words.view.week }).click();
    await page().getByRole('table', { name: words.figures, exact: true }).waitFor();
    const roles = (['clerk', 'supervisor', 'manager'] as const).map((role) => terms.role[role]);
    const whom = words.onlyRoles.replace('{{roles}}', roles.join(settings.or));
    for (const [name, chord] of [
      [words.print, 'Control+P'],
      [words.exportIt, 'Control+E'],
    ] as const) {
      const button = page().getByRole('button', { name: new RegExp(`^${name}`, 'u') });
      expect(await button.getAttribute('aria-disabled')).toBe('true');
      const why = await button.evaluate((each) => {
        const id = each.getAttribute('aria-describedby') ?? '';
        return document.getElementById(id)?.textContent;
      });
      expect(why).toBe(whom);
      await desk.press(chord);
      expect(await page().getByRole('dialog').count()).toBe(0);
    }
    // Said once, so that it covers no view.
    expect(await page().getByText(whom).count()).toBe(1);
    expect(await desk.faults('main')).toEqual([]);
  });
});
