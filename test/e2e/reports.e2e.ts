import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../shared/domain/report/report.ts';
import { ageBorders, comesAgainFrom, reportTables } from '../../shared/rules/report-tables.ts';
import { en } from '../../shared/words/en.ts';
import { fill } from '../../shared/words/fill.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { openReportedWeek, type ReportedWeek } from './reported-week.ts';

const SOON = { timeout: 10_000 };
const OPENING = 120_000;

describe.each(['zh-CN', 'en'] as const)('the service report in %s', (language) => {
  const { acts, reports: words, figures, terms } = language === 'en' ? en : zhCN;
  let desk: ReportedWeek;
  let report: Report;
  const page = () => desk.page;
  const table = () => page().getByRole('table', { name: words.figures, exact: true });
  const panel = () => page().getByRole('complementary', { name: words.records.title });
  const records = () => panel().getByRole('listitem');
  const focused = () => page().evaluate(() => document.activeElement?.textContent ?? '');
  const region = (name: string) => page().getByRole('region', { name, exact: true });
  /** What a table counts, as a person reads it. */
  const defined = (table: keyof typeof reportTables) =>
    fill(figures.table[table], {
      lines: reportTables[table].lines,
      times: comesAgainFrom,
      borders: ageBorders.slice(1).join(words.summary.and),
    });
  const title = () => page().getByRole('heading', { level: 1, name: words.title });
  /** As a person reads it: thousands are parted, per cent and seconds have their mark. */
  const written = ({ value, unit }: Report['figures'][number]) => {
    if (value === null) return words.nothing;
    return words.unit[unit].replace('{{value}}', new Intl.NumberFormat(language).format(value));
  };
  const toFigure = async (name: string) => {
    await desk.press('Home');
    for (let step = 0; step < report.figures.length; step += 1) {
      if ((await focused()) === name) return;
      await desk.press('ArrowDown');
    }
    throw new Error(`No row ${name}`);
  };

  beforeAll(async () => {
    desk = await openReportedWeek(language, '1005');
    ({ report } = await desk.ask('reports.get', { report: 'week', on: desk.week.fromOn }));
    await desk.press('Control+7');
    await title().waitFor();
  }, OPENING);
  afterAll(() => desk.close());

  it('shows the last week that is over, and every figure as the core worked it out', async () => {
    await page().getByText(report.number).waitFor();
    expect(report.figures.find(({ id }) => id === 'calls')?.value).toBe(28);
    for (const figure of report.figures) {
      const row = table()
        .getByRole('row')
        .filter({ has: page().getByRole('button', { name: figures.name[figure.id], exact: true }) });
      const cells = await row.getByRole('cell').allTextContents();
      expect([figure.id, cells[1]]).toEqual([figure.id, written(figure)]);
      expect([figure.id, cells[3]]).toEqual([figure.id, words.verdict[figure.verdict]]);
    }
  });

  it('says on top what to do first', async () => {
    const { first } = report;
    if (!first) throw new Error('Three slips were fetched late');
    const sentence = await page().locator('article p').first().textContent();
    expect(sentence).toContain(`${words.summary.first}${figures.name[first.figure]}`);
    expect(sentence).toContain(String(first.missed));
    expect(first.missed).toBeGreaterThan(0);
  });

  it('reads the bars out as a table', async () => {
    const bars = page().getByRole('table', { name: words.hours });
    const counts = (await bars.getByRole('cell').allTextContents()).map(Number);
    expect(counts).toEqual(report.hours);
    expect(counts[9]).toBe(14);
    const days = page().getByRole('table', { name: words.weekdays });
    expect((await days.getByRole('cell').allTextContents()).map(Number)).toEqual(report.weekdays);
  });

  it('draws each bar as high as its number, from zero up', async () => {
    const charts = page().locator('article svg:has(rect)');
    for (const [place, counts] of [report.hours, report.weekdays].entries()) {
      const heights = await charts
        .nth(place)
        .locator('rect')
        .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().height));
      const [most, highest] = [Math.max(...counts), Math.max(...heights)];
      expect(highest).toBeGreaterThan(20);
      expect(heights).toHaveLength(counts.length);
      for (const [at, count] of counts.entries())
        expect([place, at, heights[at]]).toEqual([place, at, expect.closeTo((count / most) * highest, 1)]);
    }
  });

  it('is without faults at 1366 × 768, at 125 % and in the dark, and nothing runs over its edge', async () => {
    expect(await desk.faults()).toEqual([]);
    await page().emulateMedia({ colorScheme: 'dark' });
    expect(await desk.faults()).toEqual([]);
    await page().emulateMedia({ colorScheme: 'light' });
    await page().setViewportSize({ width: 1093, height: 614 });
    const over = () =>
      page()
        .locator('article table, article svg')
        .evaluateAll((parts) => {
          const edge = document.querySelector('article')?.getBoundingClientRect().right ?? 0;
          // The tables behind the bars are only for whoever listens.
          const seen = parts.filter((part) => (part.parentElement?.clientWidth ?? 0) > 1);
          return seen.filter((part) => part.getBoundingClientRect().right > edge).length;
        });
    expect(await over()).toBe(0);
    await page().setViewportSize({ width: 1366, height: 768 });
    expect(await over()).toBe(0);
  });

  it('opens the records behind a missed figure, opens one, and finds back to the same line and row', async () => {
    const missed = report.figures.find(({ id }) => id === 'picked-up-in-time');
    expect(missed?.verdict).toBe('missed');
    await toFigure(figures.name['picked-up-in-time']);
    await desk.press('Enter');
    await panel().getByText(figures.definition['picked-up-in-time']).waitFor();
    const opened = table().getByRole('button', { name: figures.name['picked-up-in-time'], exact: true });
    expect(await opened.getAttribute('aria-current')).toBe('true');
    const part = { report: 'week', on: desk.week.fromOn, figure: 'picked-up-in-time' } as const;
    const all = await desk.ask('reports.records', part);
    expect(all.total).toBe(missed?.of);
    await expect.poll(() => records().count(), SOON).toBe(all.total);
    expect(await desk.faults()).toEqual([]);
    await desk.press('1');
    await expect.poll(() => records().count(), SOON).toBe(missed?.missed);
    // What counts against the target stands first, so that the focus is on one of them.
    const line = await focused();
    expect(line).toContain(words.records.isMissed);
    await desk.press('Enter');
    await title().waitFor({ state: 'detached' });
    await desk.press('Escape');
    await title().waitFor();
    // Also before the records are looked up again.
    expect(await page().evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    await expect.poll(focused, SOON).toBe(line);
    await desk.press('Escape');
    await panel().waitFor({ state: 'detached' });
    await expect.poll(focused, SOON).toBe(figures.name['picked-up-in-time']);
  });

  it('narrows the records to a kind', async () => {
    await toFigure(figures.name.calls);
    await desk.press('Enter');
    await expect.poll(() => records().count(), SOON).toBe(28);
    await panel().getByRole('combobox', { name: words.records.kind, exact: true }).selectOption({
      label: terms.kind.complaint,
    });
    await expect.poll(() => records().count(), SOON).toBe(7);
    await desk.press('Escape');
    await panel().waitFor({ state: 'detached' });
  });

  it('marks the row whose records stand beside it, wherever the focus goes, and goes back to it', async () => {
    await toFigure(figures.name.calls);
    await desk.press('Enter');
    await expect.poll(() => records().count(), SOON).toBe(28);
    const row = (name: string) => table().getByRole('button', { name, exact: true });
    await row(figures.name['picked-up-in-time']).focus();
    expect(await row(figures.name.calls).getAttribute('aria-current')).toBe('true');
    expect(await row(figures.name['picked-up-in-time']).getAttribute('aria-current')).toBeNull();
    await desk.press('Escape');
    await panel().waitFor({ state: 'detached' });
    await expect.poll(focused, SOON).toBe(figures.name.calls);
    expect(await row(figures.name.calls).getAttribute('aria-current')).toBeNull();
  });

  it('opens the calls of an hour and of a weekday by their bars, and goes back to the bar', async () => {
    const hour = fill(words.hour, { hour: 9 });
    const bars = [
      [words.hours, hour, report.hours[9]],
      [words.weekdays, acts.weekday.tue, report.weekdays[1]],
    ] as const;
    for (const [heading, name, count] of bars) {
      const bar = region(heading).getByRole('button', { name: `${name} ${String(count)}`, exact: true });
      await bar.focus();
      await desk.press('Enter');
      await expect.poll(() => records().count(), SOON).toBe(count);
      await panel().getByRole('option', { name, exact: true }).waitFor({ state: 'attached' });
      await desk.press('Escape');
      await panel().waitFor({ state: 'detached' });
      expect(await bar.evaluate((button) => button === document.activeElement)).toBe(true);
    }
    // No bar of an empty hour can be opened.
    const openable = report.hours.filter((count) => count > 0).length;
    expect(await region(words.hours).getByRole('button').count()).toBe(openable);
  });

  it('opens the orders of each age, with what an age is and who asks for it', async () => {
    const rows = region(words.ages).getByRole('button');
    expect(report.ages.some(({ orders }) => orders > 0)).toBe(true);
    for (const [index, { orders }] of report.ages.entries()) {
      await rows.nth(index).focus();
      await desk.press('Enter');
      await expect.poll(() => records().count(), SOON).toBe(orders);
      await panel().getByText(defined('ages')).waitFor();
      await panel().getByText(reportTables.ages.sentence).waitFor();
      if (index === 0) expect(await desk.faults()).toEqual([]);
      await desk.press('Escape');
      await panel().waitFor({ state: 'detached' });
    }
  });

  it('says of every table what it counts and who asks for it', async () => {
    expect(await panel().count()).toBe(0);
    const tables = [
      'kinds',
      'places',
      'ages',
      'worst',
      'departments',
      'repeatPlaces',
      'repeatProblems',
    ] as const;
    const shown = tables.filter((table) => report[table].length > 0);
    expect(shown.length).toBeGreaterThan(5);
    for (const table of shown) {
      await region(words[table]).getByText(defined(table), { exact: true }).waitFor();
      await region(words[table]).getByText(reportTables[table].sentence, { exact: true }).waitFor();
    }
  });

  it('steps back and forth by a week, and to the month', async () => {
    await desk.press('ArrowLeft');
    await expect.poll(() => page().getByText(report.number).count(), SOON).toBe(0);
    await desk.press('ArrowRight');
    await page().getByText(report.number).waitFor();
    await desk.press(']');
    await page()
      .getByText(/M\d{4}-A/u)
      .waitFor();
    await desk.press('[');
    await page().getByText(report.number).waitFor();
  });

  it('shows what each person did to a manager and not to a clerk', async () => {
    const people = () => page().getByRole('table', { name: words.staff });
    expect(await people().getByRole('button').count()).toBe(2);
    await desk.changeTo('1001');
    await desk.press('Control+7');
    await page().getByText(report.number).waitFor();
    expect(await people().count()).toBe(0);
  });
});
