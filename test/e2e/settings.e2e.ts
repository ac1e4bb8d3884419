import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startVirtualPrinter, type VirtualPrinter } from '../printing/virtual-printer.ts';
import { goToSection } from './go-to-section.ts';
import { openSampleWindow, type SampleWindow } from './open-window.ts';

async function fillPrinter(page: Page, port: number): Promise<Locator> {
  await page.getByRole('button', { name: '加一台' }).click();
  const form = page.getByRole('form', { name: '新的' });
  await form.getByLabel('名字').fill('热敏 80');
  await form.getByLabel('网址').last().fill('127.0.0.1');
  await form.getByLabel('端口').last().fill(String(port));
  return form;
}

describe('the printers', () => {
  let desk: SampleWindow;
  let printer: VirtualPrinter;

  beforeEach(async () => {
    desk = await openSampleWindow({ signedInAs: '1005' });
    printer = await startVirtualPrinter({ kind: 'normal' });
    await goToSection(desk, '打印机');
  });
  afterEach(async () => {
    await printer.close();
    await desk.close();
  });

  it('adds a printer on the network and the test page arrives there', async () => {
    const { page } = desk;
    const form = await fillPrinter(page, printer.port);
    await form.getByRole('checkbox', { name: '维修单' }).click();
    await desk.press('Control+Enter');
    await page.getByText(/^已存 \d\d:\d\d:\d\d$/u).waitFor();
    await page.getByRole('row', { name: /热敏 80/u }).waitFor();
    await page.getByRole('img', { name: '试印页' }).waitFor();
    await desk.press('Control+P');
    await page.getByText(/上次 \d\d:\d\d，已送打印机/u).waitFor();
    expect(printer.slips()).toHaveLength(1);
  });

  it('says what is missing where it is missing and saves nothing', async () => {
    const { page, ask } = desk;
    const form = await fillPrinter(page, 0);
    await form.getByLabel('网址').last().fill('');
    await desk.press('Control+Enter');
    await page.getByRole('alert').filter({ hasText: '写打印机的网址' }).waitFor();
    const { desk: state } = (await ask('desk.snapshot', {})) as {
      desk: { printers: Record<string, unknown> };
    };
    expect(Object.keys(state.printers)).toEqual(['pdf']);
  });

  it('names the trouble of a stopped printer, and Alt P prints the test page once it is back', async () => {
    const { page } = desk;
    const { port } = printer;
    await fillPrinter(page, port);
    await desk.press('Control+Enter');
    await page.getByText(/^已存/u).waitFor();
    await printer.close();
    await desk.press('Control+P');
    await page.getByText('热敏 80 不接单据。看看开没开机，端口和纸对不对').waitFor();
    // A further page would only wait behind the first.
    await desk.press('Control+P');
    printer = await startVirtualPrinter({ kind: 'normal' }, null, port);
    await desk.press('Alt+P');
    await page.getByText(/上次 \d\d:\d\d，已送打印机/u).waitFor();
    expect(printer.slips()).toHaveLength(1);
  });

  it('removes a printer and takes the removal back', async () => {
    const { page } = desk;
    await fillPrinter(page, printer.port);
    await desk.press('Control+Enter');
    await page.getByText(/^已存/u).waitFor();
    await page.getByRole('button', { name: '撤掉' }).click();
    await page.getByText('已撤掉 热敏 80').waitFor();
    expect(await page.getByRole('row', { name: /热敏 80/u }).count()).toBe(0);
    await page.getByRole('button', { name: /撤销/u }).click();
    await page.getByRole('row', { name: /热敏 80/u }).waitFor();
  });
});

describe('the tables of a manager', () => {
  let desk: SampleWindow;

  beforeAll(async () => {
    desk = await openSampleWindow({ signedInAs: '1005' });
  });
  afterAll(() => desk.close());

  it('adds a person who then signs in with the new PIN', async () => {
    const { page, ask } = desk;
    await goToSection(desk, '人员和权限');
    await page.getByRole('button', { name: '加一位' }).click();
    const form = page.getByRole('form', { name: '新的' });
    await form.getByLabel('工号').fill('1001');
    await form.getByLabel('姓名').fill('钱小雨');
    await form.getByLabel('PIN').fill('305718');
    await desk.press('Control+Enter');
    await form.getByText('这个工号有人用了').waitFor();
    await form.getByLabel('工号').fill('1007');
    await desk.press('Control+Enter');
    await page.getByRole('row', { name: /1007/u }).waitFor();
    const signedIn = await ask('session.signIn', { staff: '1007', pin: '305718' });
    expect(signedIn.staff).toMatchObject({ name: '钱小雨', role: 'clerk', isActive: true });
    await ask('session.signIn', { staff: '1005', pin: '638150' });
  });

  it('refuses a PIN that is easy to guess in words', async () => {
    const { page } = desk;
    await goToSection(desk, '人员和权限');
    const form = page.getByRole('form', { name: '换 PIN' });
    await form.getByLabel('PIN').fill('123456');
    await form.getByRole('button', { name: '换 PIN' }).click();
    await page.getByText('这个 PIN 太好猜：连着的数字。换一个').waitFor();
  });

  it('adds a problem with its pinyin key, removes it and takes the removal back', async () => {
    const { page, ask } = desk;
    const names = async () => {
      const { desk: state } = (await ask('desk.snapshot', {})) as {
        desk: { problems: { name: string; key: string }[] };
      };
      return state.problems.filter(({ key }) => key === 'dk').map(({ name }) => name);
    };
    await goToSection(desk, '问题代码');
    await page.getByRole('button', { name: '加一个' }).click();
    const form = page.getByRole('form', { name: '新的' });
    await form.getByLabel('问题', { exact: true }).fill('地漏反水');
    await form.getByLabel('拼音首字母').fill('dk');
    await desk.press('Control+Enter');
    await page.getByRole('form', { name: '地漏反水' }).waitFor();
    expect(await names()).toEqual(['地漏反水']);
    await page.getByRole('button', { name: '撤掉' }).click();
    await expect.poll(names).toEqual([]);
    await page.getByRole('button', { name: /撤销/u }).click();
    await expect.poll(names).toEqual(['地漏反水']);
  });

  it('says of which trade the desk is, and keeps the desktop quiet', async () => {
    const { page, ask } = desk;
    await goToSection(desk, '这台电脑');
    const form = page.getByRole('form', { name: '这台电脑' });
    await form.getByLabel('哪种服务台').selectOption({ label: '酒店' });
    await form.getByRole('radio', { name: '不提醒' }).click();
    await desk.press('Control+Enter');
    await form.getByText(/^已存/u).waitFor();
    const { desk: state } = (await ask('desk.snapshot', {})) as { desk: { settings: object } };
    expect(state.settings).toMatchObject({ trade: 'hotel', notificationsOn: false });
  });

  it('sends a kind to another department and tells further people', async () => {
    const { page, ask } = desk;
    await goToSection(desk, '派单表');
    await page.getByRole('row', { name: /报修/u }).click();
    const form = page.getByRole('form', { name: '报修' });
    await form.getByLabel('派给').selectOption({ label: '安保部' });
    await form.getByLabel('还告诉').fill('刘敏，顾明远');
    await desk.press('Control+Enter');
    await form.getByText(/^已存/u).waitFor();
    const { desk: state } = (await ask('desk.snapshot', {})) as { desk: { routes: Record<string, unknown> } };
    expect(state.routes['repair']).toEqual({
      kind: 'repair',
      department: 'security',
      copyTo: ['刘敏', '顾明远'],
    });
  });
});

describe.each([
  {
    language: 'zh-CN',
    sections: [
      '这台电脑',
      '打印机',
      '部门',
      '派单表',
      '时钟和规则',
      '数目',
      '告诉谁',
      '工作日历',
      '问题代码',
      '常用句和话术',
      '案例库',
      '人员和权限',
      '排班和清单',
      '备份和核对',
      '保存期',
    ],
  },
  {
    language: 'en',
    sections: [
      'This PC',
      'Printers',
      'Departments',
      'Routing table',
      'Clocks and rules',
      'Numbers',
      'Who is told',
      'Workday calendar',
      'Problem codes',
      'Phrases and scripts',
      'Case library',
      'Staff and rights',
      'Roster and lists',
      'Backup',
      'Retention',
    ],
  },
] as const)('the settings in $language', ({ language, sections }) => {
  let desk: SampleWindow;

  beforeAll(async () => {
    desk = await openSampleWindow({ signedInAs: '1005', language });
  });
  afterAll(() => desk.close());

  it.each(sections)('%s: nothing is cut off sideways and axe finds nothing', async (section) => {
    const { page } = desk;
    await goToSection(desk, section);
    await page.getByRole('heading', { name: section, level: 2, exact: true }).waitFor();
    const region = page.getByRole('region', { name: section, exact: true });
    expect(await region.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    expect(await desk.faults('main')).toEqual([]);
  });
});
