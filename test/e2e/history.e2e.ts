import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openAgedDesk, type AgedDesk } from './aged-desk.ts';

const OLD = 400;
const NEAR = 5;

/** A desk with a past: an order of another year, one of this month, one of yesterday and one that is open. */
async function openDeskWithPast(language: 'zh-CN' | 'en' = 'zh-CN') {
  const desk = await openAgedDesk({ language });
  desk.daysAgo(OLD);
  const old = await desk.settle('3-1203', '主卧天花板渗水');
  desk.daysAgo(NEAR);
  const near = await desk.settle('8-0502', '卫生间渗水');
  await desk.ask('log.write', { text: '2 号楼顶渗水，已拍照' });
  desk.daysAgo(1);
  const yesterday = await desk.settle('4-0202', '门锁卡');
  desk.daysAgo(0);
  const open = await desk.take('3-1203', '阳台渗水');
  // What is old is filed behind the change that comes on a new day.
  await vi.waitUntil(async () => (await desk.ask('history.days', {})).days.includes(desk.day(OLD)), 20_000);
  return { desk, old, near, yesterday, open };
}

async function find(desk: AgedDesk, text: string) {
  await desk.press('Control+k');
  await desk.page.getByRole('combobox').fill(text);
  return desk.page.getByRole('option');
}

describe('finding in the past', () => {
  let past: Awaited<ReturnType<typeof openDeskWithPast>>;
  beforeAll(async () => {
    past = await openDeskWithPast();
  });
  afterAll(() => past.desk.close());
  afterEach(async () => {
    await past.desk.press('Escape');
    await past.desk.press('Control+1');
  });

  it('stands below what lives, newest first, with the words underlined', async () => {
    const { desk } = past;
    const hits = await find(desk, '渗水');
    const group = desk.page.getByRole('group', { name: '以前的' });
    await group.getByRole('option', { name: /主卧天花板渗水/ }).waitFor();
    expect(await hits.count()).toBe(4);
    expect(await hits.first().innerText()).toContain('阳台渗水');
    expect(await group.getByRole('option').last().innerText()).toContain(past.old);
    expect(new Set(await group.locator('mark').allTextContents())).toEqual(new Set(['渗水']));
    await desk.page.getByText('都找过了').waitFor();
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
  });

  it('follows the typing: another text ends the search before', async () => {
    const { desk } = past;
    await find(desk, '渗水');
    await desk.page.getByRole('combobox').fill('天花板渗');
    const group = desk.page.getByRole('group', { name: '以前的' });
    await group.getByRole('option', { name: /主卧天花板渗水/ }).waitFor();
    expect(await group.getByRole('option').count()).toBe(1);
  });

  it('opens a filed order by Enter, and it reads like any other', async () => {
    const { desk } = past;
    await find(desk, '天花板渗水');
    await desk.page.getByRole('option', { name: /主卧天花板渗水/ }).waitFor();
    await desk.press('Enter');
    await desk.page.getByRole('heading', { name: past.old, level: 1 }).waitFor();
    await desk.page.getByRole('tab', { name: /同一处/ }).click();
    await desk.page.getByRole('region', { name: '同一处' }).getByText('阳台渗水').waitFor();
    expect(await desk.faults('main')).toEqual([]);
  });

  it('says of a text that is nowhere that the past has none either', async () => {
    const { desk } = past;
    await find(desk, '没有这回事');
    await desk.page.getByText('以前的里没有').waitFor();
    expect(await desk.page.getByRole('option').count()).toBe(0);
  });

  it('opens a filed order by its full number', async () => {
    const { desk } = past;
    await find(desk, past.near.toLowerCase());
    await desk.press('Enter');
    await desk.page.getByRole('heading', { name: past.near, level: 1 }).waitFor();
  });
});

describe('acting on a filed order', () => {
  it('adds a line to it: it lives again with the line in its timeline', async () => {
    const { desk, near } = await openDeskWithPast();
    await find(desk, '卫生间渗水');
    await desk.page.getByRole('option', { name: /卫生间渗水/ }).waitFor();
    await desk.press('Enter');
    await desk.page.getByRole('heading', { name: near, level: 1 }).waitFor();
    await desk.press('0');
    await desk.page.getByRole('dialog').getByRole('textbox').fill('业户来电问过');
    await desk.press('Control+Enter');
    await desk.page.getByRole('region', { name: '经过' }).getByText('业户来电问过').waitFor();
    const { order } = await desk.ask('orders.get', { order: near });
    expect(order.timeline.at(-1)?.act).toBe('order-noted');
    await desk.close();
  });

  it('reopens it: it stands on the board of today', async () => {
    const { desk, near } = await openDeskWithPast();
    await find(desk, near);
    await desk.press('Enter');
    await desk.page.getByRole('heading', { name: near, level: 1 }).waitFor();
    await desk.press('9');
    await desk.page.getByRole('dialog').getByRole('textbox').first().fill('又漏了');
    await desk.press('Control+Enter');
    await expect.poll(() => desk.page.getByRole('dialog').count()).toBe(0);
    await desk.press('Control+1');
    await desk.page.getByRole('row', { name: /卫生间渗水/ }).waitFor();
    await desk.close();
  });
});

describe.each([
  {
    language: 'zh-CN',
    closed: '单子 已关闭',
    far: /超过一个月/,
    later: '晚一天',
    none: '更早的还没有。',
  },
  {
    language: 'en',
    closed: 'Orders Closed',
    far: /more than a month ago/,
    later: 'Day after',
    none: 'Nothing earlier yet.',
  },
] as const)('the closed orders in $language', ({ language, closed, far, later, none }) => {
  let past: Awaited<ReturnType<typeof openDeskWithPast>>;
  beforeAll(async () => {
    past = await openDeskWithPast(language);
    await past.desk.press('Control+3');
    await past.desk.press('[');
  });
  afterAll(() => past.desk.close());

  it('turns the days by keys, asks once before going far back, and comes back to yesterday', async () => {
    const { desk } = past;
    const table = desk.page.getByRole('grid', { name: closed });
    await table.getByText('门锁卡').waitFor();
    await desk.press('Alt+b');
    await table.getByText('卫生间渗水').waitFor();
    expect(await table.getByText('门锁卡').count()).toBe(0);
    await desk.press('Alt+b');
    await desk.page.getByText(far).waitFor();
    await table.getByText('卫生间渗水').waitFor();
    await desk.press('Alt+b');
    await table.getByText('主卧天花板渗水').waitFor();
    await table.getByText(past.old).waitFor();
    await desk.page.getByText(none).waitFor();
    expect(await desk.faults('main')).toEqual([]);
    // The day stays while one looks at an order of it.
    await desk.press('ArrowRight');
    await desk.page.getByRole('heading', { name: past.old, level: 1 }).waitFor();
    await desk.press('Escape');
    await table.getByText('主卧天花板渗水').waitFor();
    await desk.press('Alt+n');
    await table.getByText('卫生间渗水').waitFor();
    await desk.press('Alt+n');
    await table.getByText('门锁卡').waitFor();
    await expect.poll(() => desk.page.getByRole('button', { name: later }).count()).toBe(0);
  });

  it('goes to a day by the list, and the list keeps the focus', async () => {
    const { desk } = past;
    const days = desk.page.locator('main select');
    await days.focus();
    await days.selectOption(desk.day(OLD));
    await desk.page.getByRole('grid', { name: closed }).getByText('主卧天花板渗水').waitFor();
    expect(await days.evaluate((element) => element === document.activeElement)).toBe(true);
    await days.selectOption('');
  });
});
