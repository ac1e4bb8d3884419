import { afterEach, describe, expect, it } from 'vitest';
import { openAgedDesk, type AgedDesk } from './aged-desk.ts';

let desk: AgedDesk;
afterEach(() => desk.close());

const NAME = '王秀兰';
const YEARS = 3;
const DAYS_A_YEAR = 365;

async function showPerson(): Promise<void> {
  await desk.press('Control+k');
  await desk.page.getByRole('combobox').fill('wxl');
  await desk.page
    .getByRole('option', { name: new RegExp(NAME) })
    .first()
    .waitFor();
  await desk.press('Enter');
  await desk.page.getByRole('complementary').getByText(NAME).first().waitFor();
}

async function toSection(name: string): Promise<void> {
  await desk.press('Control+8');
  await desk.page.getByRole('button', { name, exact: true }).click();
  await desk.page.getByRole('heading', { name, level: 2 }).waitFor();
}

const words = {
  'zh-CN': {
    sheet: `抹掉${NAME}的个人资料`,
    found: '会抹到的',
    why: '为什么抹',
    first: '先写原因',
    done: /^已从账簿、历史和备份里抹掉/,
    section: '保存期',
    person: '一个人的资料',
    gone: '都抹掉了',
  },
  en: {
    sheet: `Erase the data of ${NAME}`,
    found: 'What it touches',
    why: 'Why',
    first: 'Write the reason first',
    done: /^Gone from journal, history and backups/,
    section: 'Retention',
    person: 'the data of a person',
    gone: 'gone everywhere',
  },
} as const;

describe.each(['zh-CN', 'en'] as const)('erasing a person in %s', (language) => {
  const said = words[language];

  it('shows what it touches, asks why, and the name is nowhere any more', async () => {
    desk = await openAgedDesk({ language });
    const { page } = desk;
    desk.daysAgo(10);
    const order = await desk.settle('3-1203', '主卧天花板渗水');
    desk.daysAgo(0);
    await desk.settle('8-0502', '门锁卡');
    await showPerson();
    await desk.press('6');
    const sheet = page.getByRole('dialog', { name: said.sheet });
    await sheet.getByLabel(said.found).waitFor();
    await sheet.getByText(said.first).waitFor();
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await sheet.getByLabel(said.why).fill('本人书面要求');
    await desk.press('Control+Enter');
    await page.getByText(said.done).waitFor();
    await expect
      .poll(async () =>
        (await desk.ask('callers.find', { text: 'wxl' })).hits.filter(
          ({ personName }) => personName === NAME,
        ),
      )
      .toEqual([]);
    const { order: erased } = await desk.ask('orders.get', { order });
    expect(JSON.stringify(erased)).not.toContain(NAME);
    expect(erased.number).toBe(order);
    await toSection(said.section);
    const done = page.getByRole('row', { name: new RegExp(said.person) });
    await done.getByText('本人书面要求').waitFor();
    await done.getByText(said.gone).waitFor();
    expect(await desk.faults('main')).toEqual([]);
  });
});

describe('what stands against an erasure', () => {
  it('an order that is still open: it says how many and offers nothing', async () => {
    desk = await openAgedDesk();
    await desk.take('3-1203', '还没修好');
    await showPerson();
    await desk.press('6');
    const sheet = desk.page.getByRole('dialog');
    await sheet.getByText('还有 1 张单子没办完，先办完再抹').waitFor();
    await sheet.getByLabel('为什么抹').fill('本人书面要求');
    await desk.press('Control+Enter');
    await sheet.getByText('还有 1 张单子没办完，先办完再抹').waitFor();
    await desk.press('Escape');
    await expect.poll(() => sheet.count()).toBe(0);
  });

  it('the role: a clerk reads who may', async () => {
    desk = await openAgedDesk({ signedInAs: '1001' });
    await showPerson();
    await desk.page.getByText('要经理来办').first().waitFor();
    await desk.press('6');
    expect(await desk.page.getByRole('dialog').count()).toBe(0);
  });
});

describe('the retention', () => {
  it('is changed and put back, and erases what is due only with a reason', async () => {
    desk = await openAgedDesk();
    const { page } = desk;
    desk.daysAgo(YEARS * DAYS_A_YEAR);
    const old = await desk.settle('3-1203', '三年前的水管');
    desk.daysAgo(0);
    await desk.settle('8-0502', '今天的水管');
    await toSection('保存期');
    await page.getByText('今天没有到期的。').waitFor();
    await page.getByRole('row', { name: /报修/ }).click();
    const form = page.getByRole('form', { name: '报修' });
    await form.getByLabel('月数').fill('0');
    await desk.press('Control+Enter');
    await form.getByText('写 1 到 240 的整数').waitFor();
    await form.getByLabel('月数').fill('24');
    await desk.press('Control+Enter');
    await form.getByText(/^已存/).waitFor();
    await page.getByRole('row', { name: /报修.*关闭后 24 个月.*改过，默认 关闭后 60 个月/ }).waitFor();
    const due = page.getByRole('checkbox', { name: /报修 \d+ 条/ });
    await due.waitFor();
    await page.getByText('先选一类').waitFor();
    await due.click();
    await page.getByRole('button', { name: '抹掉选中的' }).click();
    const sheet = page.getByRole('dialog', { name: '抹掉到期的个人资料' });
    await sheet.getByText(/抹掉后找不回来/).waitFor();
    await sheet.getByLabel('为什么抹').fill('到期，按制度');
    await desk.press('Control+Enter');
    await page.getByText(/^抹好了/).waitFor();
    const { order } = await desk.ask('orders.get', { order: old });
    expect(JSON.stringify(order)).not.toContain('三年前的水管');
    await page.getByText('今天没有到期的。').waitFor();
    await page.getByRole('row', { name: /报修，.*到期，按制度/ }).waitFor();
  });

  it('shows a supervisor the table without a way to change it, and says who may', async () => {
    desk = await openAgedDesk({ signedInAs: '1002' });
    await toSection('保存期');
    await desk.page.getByText('经理能改这一节，这里只能看').waitFor();
    await desk.page.getByRole('row', { name: /投诉.*一直留着/ }).waitFor();
    expect(await desk.page.getByRole('button', { name: '存', exact: true }).count()).toBe(0);
    expect(await desk.page.getByText('抹过的').count()).toBe(0);
  });
});
