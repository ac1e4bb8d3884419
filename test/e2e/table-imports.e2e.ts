import { afterEach, describe, expect, it } from 'vitest';
import { csvLine } from '../../electron/core/exchange/csv-text.ts';
import { goToSection } from './go-to-section.ts';
import { openSampleWindow, type SampleWindow } from './open-window.ts';

let desk: SampleWindow;
afterEach(() => desk.close());

const NOVEMBER = () => '2026-11-22T02:00:00.000Z';

const words = {
  'zh-CN': {
    staff: {
      section: '人员和权限',
      open: '导入名单',
      headings: ['工号', '姓名', '岗位', '分机'],
      role: '前台',
      where: '第 4 行，岗位',
      go: '导入 2 人，留下 1 行不导入',
      done: '已导入 2 人',
      pin: '1021 向晚',
      again: '没有要导入的：每一行账簿里都有了',
    },
    calendar: {
      section: '工作日历',
      open: '从表格导入',
      headings: ['日期', '类型', '名称'],
      kinds: ['休', '班', '半天'],
      where: '第 5 行，类型',
      years: /从此算齐的年份\s*2027/u,
      go: '导入 3 天，留下 1 行不导入',
      done: '已导入 3 天',
    },
    file: '选文件',
  },
  en: {
    staff: {
      section: 'Staff and rights',
      open: 'Import a list',
      headings: ['Staff no.', 'Name', 'Role', 'Extension'],
      role: 'Desk',
      where: 'Row 4, Role',
      go: 'Import people: 2; rows left out: 1',
      done: 'Imported people: 2',
      pin: '1021 向晚',
      again: 'Nothing to import: every row is in the book already',
    },
    calendar: {
      section: 'Workday calendar',
      open: 'From a table',
      headings: ['Day', 'Kind', 'Name'],
      kinds: ['holiday', 'workday', 'half'],
      where: 'Row 5, Kind',
      years: /Years that are whole by it\s*2027/u,
      go: 'Import days: 3; rows left out: 1',
      done: 'Imported days: 3',
    },
    file: 'Choose a file',
  },
} as const;

/** Presses the button of a section that opens an import, and chooses a file, by keys alone. */
async function chooseByKeys(open: string, rows: readonly (readonly string[])[]): Promise<void> {
  const { page, press } = desk;
  await page.getByRole('button', { name: open, exact: true }).focus();
  await press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(await desk.faults('[role="dialog"]')).toEqual([]);
  const chooser = page.waitForEvent('filechooser');
  // The choice of a file has the focus already.
  await press('Enter');
  const buffer = Buffer.from(`\uFEFF${rows.map(csvLine).join('')}`);
  await (await chooser).setFiles({ name: 'list.csv', mimeType: 'text/csv', buffer });
}

describe.each(['zh-CN', 'en'] as const)('a table in %s', (language) => {
  it('of the staff is looked through and imported by keyboard, and says who has no PIN yet', async () => {
    const said = words[language].staff;
    desk = await openSampleWindow({ signedInAs: '1006', language, now: NOVEMBER });
    await goToSection(desk, said.section);
    const { page, press } = desk;
    const rows = [
      said.headings,
      ['1021', '向晚', said.role, '8021'],
      ['1001', '', '', '8099'],
      ['1022', '沈知秋', '?', ''],
    ];
    await chooseByKeys(said.open, rows);
    await page.getByText(said.where).waitFor();
    await page.getByRole('button', { name: said.go }).waitFor();
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1366);
    await press('Control+Enter');
    await page.getByText(said.done).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const note = page.getByRole('status').filter({ hasText: said.pin });
    await note.waitFor();
    expect(await desk.faults('main')).toEqual([]);

    // The person who has to set a PIN is the one that is chosen.
    const pin = page.locator('input[type="password"]');
    const place = await pin.boundingBox();
    expect((place?.y ?? Infinity) + (place?.height ?? 0)).toBeLessThan(700);
    await pin.focus();
    await pin.fill('593174');
    await press('Enter');
    await note.waitFor({ state: 'detached' });
    expect(await pin.evaluate((field) => field === document.activeElement)).toBe(true);

    await chooseByKeys(said.open, rows.slice(0, 3));
    await page.getByText(said.again).waitFor();
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('of holidays is looked through and imported by keyboard, and makes its year known', async () => {
    const said = words[language].calendar;
    desk = await openSampleWindow({ signedInAs: '1005', language, now: NOVEMBER });
    await goToSection(desk, said.section);
    const { page, press } = desk;
    const [rest, work, half] = said.kinds;
    await chooseByKeys(said.open, [
      said.headings,
      ['2027-01-01', rest, '元旦'],
      ['2027/2/14', work, ''],
      ['2027-10-01', rest, '国庆节'],
      ['2027-10-02', half, ''],
    ]);
    await page.getByText(said.where).waitFor();
    expect(await page.locator('[role="dialog"] dl').innerText()).toMatch(said.years);
    await page.getByRole('button', { name: said.go }).waitFor();
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await press('Control+Enter');
    await page.getByText(said.done).waitFor();
    const { calendar } = await desk.ask('rules.list', {});
    expect(calendar.years).toContain(2027);
    expect(calendar.days.filter(({ on }) => on.startsWith('2027'))).toEqual([
      { on: '2027-01-01', kind: 'rest', name: '元旦' },
      { on: '2027-02-14', kind: 'work', name: '' },
      { on: '2027-10-01', kind: 'rest', name: '国庆节' },
    ]);
  });
});

describe('a table that was not taken', () => {
  it('is left by Esc and changes nothing, and the focus is back at its button', async () => {
    desk = await openSampleWindow({ signedInAs: '1006', now: NOVEMBER });
    const said = words['zh-CN'].staff;
    await goToSection(desk, said.section);
    await chooseByKeys(said.open, [said.headings, ['1021', '向晚', said.role, '8021']]);
    await desk.page.getByRole('button', { name: '导入 1 人' }).waitFor();
    await desk.press('Escape');
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => desk.page.evaluate(() => document.activeElement?.textContent)).toBe(said.open);
    expect(await desk.page.getByText('向晚').count()).toBe(0);
  });

  it('is not offered to those who may not edit the staff', async () => {
    desk = await openSampleWindow({ signedInAs: '1001', now: NOVEMBER });
    await goToSection(desk, words['zh-CN'].staff.section);
    expect(await desk.page.getByRole('button', { name: '导入名单' }).count()).toBe(0);
  });
});
