import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goToSection } from './go-to-section.ts';
import { openSampleWindow, type SampleWindow } from './open-window.ts';

describe('the other rules of a manager', () => {
  let desk: SampleWindow;

  beforeAll(async () => {
    desk = await openSampleWindow({ signedInAs: '1005' });
  });
  afterAll(() => desk.close());

  it('keeps a number within its bounds and takes it back', async () => {
    const { page, ask } = desk;
    const value = async () =>
      (await ask('rules.list', {})).numbers.find(({ id }) => id === 'hold-seconds')?.value;
    await goToSection(desk, '数目');
    await page.getByRole('row', { name: /候着多久问一次/u }).click();
    const form = page.getByRole('form', { name: '候着多久问一次' });
    await form.getByLabel('候着多久问一次').fill('0');
    await desk.press('Control+Enter');
    await form.getByText('写 1 到 3600').waitFor();
    await form.getByLabel('候着多久问一次').fill('45');
    await desk.press('Control+Enter');
    await page.getByRole('row', { name: /45 秒 · 原来是 30 秒/u }).waitFor();
    expect(await value()).toBe(45);
    await form.getByRole('button', { name: '改回 30 秒' }).click();
    await expect.poll(value).toBe(30);
    await expect.poll(() => form.getByLabel('候着多久问一次').inputValue()).toBe('30');
  });

  it('names the general manager, and at once the table says who is told now', async () => {
    const { page } = desk;
    await goToSection(desk, '告诉谁');
    const now = page.getByRole('table', { name: '这会儿告诉谁' });
    const engineering = now.getByRole('row', { name: /^工程部/u });
    await engineering.getByText('没有人').waitFor();
    const form = page.getByRole('form', { name: '新的' });
    await form.getByRole('radio', { name: '总经理' }).click();
    await form.getByLabel('姓名').fill('程立新');
    await desk.press('Control+Enter');
    await engineering.getByText('程立新').waitFor();
    await page.getByRole('button', { name: '撤掉' }).click();
    await engineering.getByText('没有人').waitFor();
    await page.getByRole('button', { name: /撤销/u }).click();
    await engineering.getByText('程立新').waitFor();
  });

  it('says which line of a calendar it cannot read, changes nothing, and takes the mended text', async () => {
    const { page, ask } = desk;
    const years = async () => (await ask('rules.list', {})).calendar.years;
    const next = Number((await ask('session.current', {})).lastChange?.at.slice(0, 4)) + 1;
    expect(await years()).not.toContain(next);
    await goToSection(desk, '工作日历');
    const unknown = page.getByText(`${next} 年还没有放假安排，只按周末算`);
    await unknown.waitFor();
    const text = page.getByLabel('一行一天');
    await text.fill(`${next}-10-01,rest,国庆节\n${next}-10-32,休,国庆节`);
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByText('日历第 2 行读不懂，一天都没改').waitFor();
    expect(await years()).not.toContain(next);
    await text.fill(`${next}-10-01,rest,国庆节\n${next}/10/09，班，国庆节`);
    await page.getByText(`读到 2 天：${next}`).waitFor();
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByRole('row', { name: /10月9日.*调休上班.*国庆节/u }).waitFor();
    expect(await years()).toContain(next);
    expect(await unknown.count()).toBe(0);
  });

  it('has a day rest, and makes it ordinary again', async () => {
    const { page, ask } = desk;
    const kindOf = async (on: string) =>
      (await ask('rules.list', {})).calendar.days.find((day) => day.on === on)?.kind;
    await goToSection(desk, '工作日历');
    await page.getByRole('button', { name: '加一天' }).click();
    const form = page.getByRole('form', { name: '新的' });
    await form.getByLabel('日子').fill('2027-13-01');
    await desk.press('Control+Enter');
    await form.getByText('写成 2027-02-16').waitFor();
    await form.getByLabel('日子').fill('2027-06-30');
    await form.getByText('平常是上班的日子').waitFor();
    await form.getByLabel('叫什么').fill('台风停工');
    await desk.press('Control+Enter');
    await page.getByRole('row', { name: /6月30日.*放假.*台风停工/u }).waitFor();
    expect(await kindOf('2027-06-30')).toBe('rest');
    await page.getByRole('button', { name: '改回平常' }).click();
    await expect.poll(() => kindOf('2027-06-30')).toBeUndefined();
    await page.getByRole('button', { name: /撤销/u }).click();
    await expect.poll(() => kindOf('2027-06-30')).toBe('rest');
  });

  it('finds an article of the case library, and says what its removal means before it goes', async () => {
    const { page, ask } = desk;
    const article = { order: null, problem: '厨房地漏反水', solution: '疏通到 2 层检查口', keys: '' };
    await ask('cases.write', { ...article, title: '8 栋地漏反水' });
    await ask('cases.write', {
      ...article,
      title: '电梯停在 12 楼',
      problem: '电梯停了',
      solution: '呼维保',
    });
    await goToSection(desk, '案例库');
    await page.getByLabel('找案例').fill('反水');
    expect(await page.getByRole('row', { name: /电梯/u }).count()).toBe(0);
    await page.getByRole('article').getByText('疏通到 2 层检查口').waitFor();
    await page.getByRole('button', { name: '拿掉' }).click();
    await page.getByText('“8 栋地漏反水”以后找不到了').waitFor();
    await desk.press('Control+Enter');
    await page.getByText('没有“反水”').waitFor();
    const { cases } = await ask('cases.find', {});
    expect(cases.map(({ title }) => title)).toEqual(['电梯停在 12 楼']);
  });
});

describe('who may change what', () => {
  it('shows a clerk the rules without a way to change them, and says who may', async () => {
    const desk = await openSampleWindow({ signedInAs: '1001' });
    const { page } = desk;
    await goToSection(desk, '时钟和规则');
    await page.getByText('经理能改这一节，这里只能看').waitFor();
    await page.getByRole('option', { name: /^首次响应.*重大/u }).click();
    const form = page.getByRole('form', { name: '首次响应' });
    expect(await form.getByLabel('时限').isEditable()).toBe(false);
    await form.getByText('200 % 告诉总经理（重要以上）').waitFor();
    for (const section of ['时钟和规则', '数目', '告诉谁', '工作日历', '常用句和话术', '案例库']) {
      await goToSection(desk, section);
      await page.getByText(/能改这一节，这里只能看$/u).waitFor();
      const main = page.getByRole('region', { name: section, exact: true });
      expect(await main.getByRole('button', { name: /^(存|加一|撤掉|改回|导入|拿掉)/u }).count()).toBe(0);
    }
    await desk.close();
  });

  it('lets a supervisor write a phrase, which the book keeps with its letters', async () => {
    const desk = await openSampleWindow({ signedInAs: '1002' });
    const { page, ask } = desk;
    await goToSection(desk, '常用句和话术');
    await page.getByRole('button', { name: '加一个' }).click();
    const form = page.getByRole('form', { name: '新的' });
    await form.getByLabel('字母').fill('DYT');
    await form.getByLabel('标题').fill('电梯停');
    await form.getByLabel('句子').fill('电梯停了，有人在里面');
    await desk.press('Control+Enter');
    await form.getByText('1 到 12 个小写字母或数字').waitFor();
    await form.getByLabel('字母').fill('dyt');
    await desk.press('Control+Enter');
    await page.getByRole('row', { name: /dyt.*电梯停/u }).waitFor();
    const snippets = async () => {
      const { desk: state } = (await ask('desk.snapshot', {})) as {
        desk: { snippets: Record<string, { key: string; text: string }> };
      };
      return Object.values(state.snippets).filter(({ key }) => key === 'dyt');
    };
    expect(await snippets()).toMatchObject([{ use: 'text', kinds: [], text: '电梯停了，有人在里面' }]);
    await page.getByRole('form', { name: '电梯停' }).getByRole('button', { name: '撤掉' }).click();
    await expect.poll(snippets).toEqual([]);
    await desk.close();
  });
});
