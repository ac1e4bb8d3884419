import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { csvLine } from '../../electron/core/exchange/csv-text.ts';
import { openSampleWindow, type SampleWindow } from './open-window.ts';

let desk: SampleWindow;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counterbook-inventory-'));
});
afterEach(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

const ROWS = [
  ['钥匙编号', '用途', '类别', '柜', '钩', '把数', '房号', '业主', '联系电话', '颜色'],
  ['K-901', '人防门', '公共与设备房', '丙', '1', '3', '地库', '', '', '红'],
  ['K-902', '', '业主托管', '丙', '2', '1', '3-1203', '王秀兰', '13812345521', ''],
  ['K-903', '车库卷帘', '', '丙', '一', '1', '', '', '', ''],
];

const words = {
  'zh-CN': {
    ...{
      title: '导入钥匙台账',
      choose: '选文件',
      column: '“颜色”这一列',
      found: '新的2',
      where: '第 4 行，钩',
    },
    ...{ print: '导入后打标签', done: '已导入 2 件，标签在打', back: '回钥匙' },
  },
  en: {
    ...{ title: 'Import an inventory: Keys', choose: 'Choose a file', column: 'Column “颜色”' },
    ...{ found: 'New2', where: 'Row 4, 钩', print: 'Print labels afterwards' },
    ...{ done: '2 imported, labels are printing', back: 'Back to Keys' },
  },
} as const;

/** Opens the screen as the register's button does, from the state of the page. */
async function openImport(language: 'zh-CN' | 'en', signedInAs: '1001' | '1002'): Promise<void> {
  desk = await openSampleWindow({ signedInAs, language });
  await desk.press('Control+4');
  const { title } = words[language];
  await desk.page
    .getByRole('button', { name: language === 'en' ? /^Import/u : /^导入/u })
    .first()
    .click();
  await desk.page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

async function chooseFile(rows: readonly (readonly string[])[]): Promise<void> {
  const file = join(folder, 'keys.csv');
  await writeFile(file, `\uFEFF${rows.map(csvLine).join('')}`);
  const chooser = desk.page.waitForEvent('filechooser');
  await desk.press('Enter');
  await (await chooser).setFiles(file);
}

describe.each(['zh-CN', 'en'] as const)('an inventory in %s', (language) => {
  it('is looked through, mapped and imported by keyboard, with its labels in one run', async () => {
    const said = words[language];
    await openImport(language, '1002');
    const { page } = desk;
    expect(await desk.faults('main')).toEqual([]);
    await chooseFile(ROWS);
    await page.getByLabel(said.column).waitFor();
    expect(await page.getByLabel(said.column).inputValue()).toBe('none');
    expect((await page.locator('dl').first().innerText()).replaceAll(/\s/gu, '')).toContain(said.found);
    await page.getByText(said.where).waitFor();
    expect(await page.getByRole('main').innerText()).not.toMatch(/王秀兰|5521/u);
    expect(await desk.faults('main')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1366);

    await page.getByLabel(said.column).focus();
    await page.getByLabel(said.column).selectOption('note');
    await expect.poll(() => page.getByLabel(said.column).inputValue()).toBe('note');
    await page.getByRole('checkbox', { name: said.print }).focus();
    await desk.press('Space');
    await desk.press('Control+Enter');
    await page.getByText(said.done).waitFor();

    const { things } = await desk.ask('things.list', { text: 'K-90' });
    expect(things.map(({ thing }) => [thing.code, thing.class, thing.note])).toEqual([
      ['K-901', 'site', '红'],
      ['K-902', 'entrusted', ''],
    ]);
  });
});

describe('leaving', () => {
  it('goes back by Esc and changes nothing', async () => {
    await openImport('zh-CN', '1002');
    await chooseFile(ROWS);
    await desk.page.getByText('第 4 行，钩').waitFor();
    await desk.press('Escape');
    await desk.page.getByRole('heading', { name: '导入钥匙台账' }).waitFor({ state: 'detached' });
    expect((await desk.ask('things.list', { text: 'K-90' })).total).toBe(0);
  });
});
