import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualityRules } from '../../shared/rules/quality.ts';
import { en } from '../../shared/words/en.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { openReportedWeek, type ReportedWeek } from './reported-week.ts';

const SOON = { timeout: 10_000 };
const OPENING = 120_000;
const filled = (text: string, values: Record<string, string | number>) =>
  text.replaceAll(/\{\{(\w+)\}\}/gu, (_whole, name: string) => String(values[name] ?? ''));

describe.each(['zh-CN', 'en'] as const)('a quality sample in %s', (language) => {
  const { quality: words, reports, terms, settings } = language === 'en' ? en : zhCN;
  const names =
    language === 'en' ? { '1001': 'Chen Jing', '1003': 'Zhang Lei' } : { '1001': '陈静', '1003': '张蕾' };
  let desk: ReportedWeek;
  const page = () => desk.page;
  const record = () => page().getByRole('region', { name: words.record });
  const points = () => page().getByRole('group', { name: words.points }).getByRole('checkbox');
  const rate = (part: number, of: number) =>
    filled(words.rate, {
      rate: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format((100 * part) / of),
    });
  const checker = language === 'en' ? 'Liu Min' : '刘敏';
  const ownLines = () => page().getByRole('button').filter({ hasText: checker });
  const lineOf = (number: string) => ownLines().filter({ hasText: number.slice(3) });
  const isFocused = (index: number) =>
    ownLines()
      .nth(index)
      .evaluate((line) => line === document.activeElement);
  const latest = async () => {
    const [draw] = (await desk.ask('quality.list', {})).draws;
    if (!draw) throw new Error('Nothing was drawn');
    return draw;
  };
  const toQuality = async () => {
    await desk.press('Control+7');
    await page().getByRole('tab', { name: reports.view.quality }).click();
  };

  beforeAll(async () => {
    desk = await openReportedWeek(language, '1002');
  }, OPENING);
  afterAll(() => desk.close());

  it('is drawn from the last week, at least 15 % of each person', async () => {
    await toQuality();
    await page().getByText(words.none).waitFor();
    expect(await desk.faults()).toEqual([]);
    await desk.press('Control+Enter');
    await record().waitFor();
    const draw = await latest();
    expect(draw).toMatchObject({ fromOn: desk.week.fromOn, toOn: desk.week.toOn, percent: 15 });
    for (const [staff, of] of Object.entries(draw.of)) {
      const drawn = draw.checks.filter((check) => check.staff === staff).length;
      expect(drawn).toBe(Math.ceil(of * 0.15));
    }
  });

  it('shows each record as it was written, with its five points', async () => {
    const [first] = (await latest()).checks;
    await record()
      .getByText(new RegExp(first?.record ?? 'none', 'u'))
      .waitFor();
    await record()
      .getByText(filled(words.position, { here: 1, all: (await latest()).checks.length }))
      .waitFor();
    expect(await points().count()).toBe(5);
    // The sentence of the customer belongs to the point that has the focus.
    await page().getByText(qualityRules.fields.sentence).waitFor();
    await desk.press('Tab');
    await page().getByText(qualityRules['read-back'].sentence).waitFor();
    expect(await page().getByText(qualityRules.fields.sentence).count()).toBe(0);
    await desk.press('Shift+Tab');
    expect(await desk.faults()).toEqual([]);
  });

  it('is checked by digits, a note and Enter, and comes to its results by itself', async () => {
    const { checks } = await latest();
    await desk.press('2');
    await desk.press('5');
    await desk.press('5');
    await page().getByRole('textbox', { name: words.note }).fill('没有复述');
    await desk.press('Enter');
    await expect.poll(async () => (await latest()).checks[0]?.wrong, SOON).toEqual(['read-back']);
    expect((await latest()).checks[0]?.note).toBe('没有复述');
    for (let index = 1; index < checks.length; index += 1) {
      await record()
        .getByText(filled(words.position, { here: index + 1, all: checks.length }))
        .waitFor();
      await desk.press('Enter');
      await expect.poll(async () => (await latest()).checks[index]?.wrong, SOON).toEqual([]);
    }
    await page().getByRole('region', { name: words.results }).waitFor();
    expect(await desk.faults()).toEqual([]);
  });

  it('says who needs extra training, and keeps the draw in the list', async () => {
    const { checks } = await latest();
    const staff = checks[0]?.staff === '1003' ? '1003' : '1001';
    const own = checks.filter((check) => check.staff === staff).length;
    const row = (name: string) => page().getByRole('row').filter({ hasText: name });
    await row(names[staff])
      .getByText(filled(words.training, { limit: 5 }))
      .waitFor();
    await row(names[staff]).getByText(rate(1, own), { exact: true }).waitFor();
    await row(names[staff === '1001' ? '1003' : '1001'])
      .getByText(words.fine)
      .waitFor();
    await desk.press('Escape');
    const list = page().getByRole('grid', { name: words.list });
    await list.getByText(filled(words.ofAll, { done: checks.length, all: checks.length })).waitFor();
    await list.getByText(names[staff]).waitFor();
    await desk.press('Enter');
    await page().getByRole('region', { name: words.results }).waitFor();
  });

  it('shows clerks what was found in their own records, those that are not right first', async () => {
    const draw = await latest();
    for (const staff of ['1001', '1003'] as const) {
      const own = draw.checks.filter((check) => check.staff === staff);
      const records = draw.of[staff] ?? 0;
      await desk.changeTo(staff);
      await toQuality();
      await expect.poll(() => ownLines().count(), SOON).toBe(own.length);
      for (const { record: number } of own) expect(await lineOf(number).count()).toBe(1);
      await page()
        .getByText(
          filled(words.own.checked, { checked: own.length, records, share: rate(own.length, records) }),
        )
        .waitFor();
      const wrong = staff === draw.checks[0]?.staff ? 1 : 0;
      await page()
        .getByText(filled(words.own.wrong, { wrong, rate: rate(wrong, own.length) }))
        .waitFor();
      const notRight = filled(words.own.notRight, { points: words.point['read-back'] });
      expect(await ownLines().filter({ hasText: notRight }).count()).toBe(wrong);
      expect(await ownLines().filter({ hasText: words.own.right }).count()).toBe(own.length - wrong);
      expect(await ownLines().filter({ hasText: '没有复述' }).count()).toBe(wrong);
      if (wrong > 0) expect(await ownLines().first().textContent()).toContain(notRight);
    }
    expect(await desk.faults()).toEqual([]);
    await page().evaluate(() => document.documentElement.style.setProperty('zoom', '125%'));
    expect(await desk.faults()).toEqual([]);
    await page().evaluate(() => document.documentElement.style.removeProperty('zoom'));
  });

  it('lets clerks read each of their records by arrows and Enter', async () => {
    await expect.poll(() => isFocused(0), SOON).toBe(true);
    await desk.press('ArrowDown');
    expect(await isFocused(1)).toBe(true);
    await desk.press('ArrowUp');
    await desk.press('ArrowDown');
    await desk.press('Enter');
    await page().getByRole('dialog').getByRole('region', { name: words.record }).waitFor();
    expect(await desk.faults()).toEqual([]);
    await desk.press('Escape');
    await expect.poll(() => isFocused(1), SOON).toBe(true);
    await desk.press('Escape');
    await expect.poll(() => ownLines().count(), SOON).toBe(0);
  });

  it('says so when nothing of somebody was checked, and who may check', async () => {
    await desk.changeTo('1006');
    await toQuality();
    await page().getByText(words.own.none).waitFor();
    const roles = [terms.role.supervisor, terms.role.manager].join(settings.or);
    await page().getByText(filled(words.whoMay, { roles })).waitFor();
    expect(await ownLines().count()).toBe(0);
    expect(await desk.faults()).toEqual([]);
  });
});
