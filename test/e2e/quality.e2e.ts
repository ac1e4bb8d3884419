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
    const rate = filled(words.rate, {
      rate: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(100 / own),
    });
    await row(names[staff])
      .getByText(filled(words.training, { limit: 5 }))
      .waitFor();
    await row(names[staff]).getByText(rate, { exact: true }).waitFor();
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

  it('tells a clerk who may check', async () => {
    await desk.changeTo('1001');
    await toQuality();
    const roles = [terms.role.supervisor, terms.role.manager].join(settings.or);
    await page().getByText(filled(words.whoMay, { roles })).waitFor();
    expect(await page().getByRole('grid').count()).toBe(0);
    expect(await desk.faults()).toEqual([]);
  });
});
