import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../shared/contract.ts';
import { goToSection } from './go-to-section.ts';
import { openSampleWindow, type SampleWindow } from './open-window.ts';

type Row = OutputOf<'rules.list'>['clocks'][number];

async function rowOf({ ask }: SampleWindow, id: string): Promise<Row | undefined> {
  return (await ask('rules.list', {})).clocks.find((row) => row.id === id);
}

/** The limits of a clock, by which the open orders run that were sent so far, oldest first. */
async function limitsOfPickUp({ ask }: SampleWindow): Promise<unknown[]> {
  const { clocks } = await ask('clocks.list', {});
  return clocks
    .filter(({ clock }) => clock === 'pick-up')
    .sort((a, b) => (a.order ?? '').localeCompare(b.order ?? ''))
    .map(({ why }) => why.limit);
}

function sendCleaning({ ask }: SampleWindow): Promise<unknown> {
  return ask('calls.take', {
    kind: 'cleaning',
    channel: 'phone',
    place: '8-0502',
    text: '楼道有水',
    dispatch: true,
    print: false,
  });
}

describe('the clocks of a manager', () => {
  let desk: SampleWindow;

  beforeAll(async () => {
    desk = await openSampleWindow({ signedInAs: '1005' });
  });
  afterAll(() => desk.close());

  const choose = async (name: RegExp) => {
    await goToSection(desk, '时钟和规则');
    await desk.page.getByRole('option', { name }).click();
  };
  const form = (name: string) => desk.page.getByRole('form', { name });

  it('lets a running clock keep its limit, and begins the next one with the new limit', async () => {
    const minutes = (amount: number) => ({ unit: 'minutes', amount });
    await sendCleaning(desk);
    await choose(/^取单/u);
    await form('取单').getByLabel('时限').fill('40');
    await desk.press('Control+Enter');
    await form('取单').getByText(/^已存/u).waitFor();
    await sendCleaning(desk);
    expect(await limitsOfPickUp(desk)).toEqual([minutes(15), minutes(40)]);
    await form('取单').getByRole('button', { name: '改回 15 分' }).click();
    await desk.page.getByText('取单 已改回').waitFor();
    await expect.poll(() => form('取单').getByLabel('时限').inputValue()).toBe('15');
    await sendCleaning(desk);
    expect(await limitsOfPickUp(desk)).toEqual([minutes(15), minutes(40), minutes(15)]);
    await desk.page.getByRole('button', { name: /撤销/u }).click();
    await expect.poll(() => form('取单').getByLabel('时限').inputValue()).toBe('40');
  });

  it('refuses a limit of nothing beside the field', async () => {
    await choose(/^到场/u);
    await form('到场').getByLabel('时限').fill('0');
    await desk.press('Control+Enter');
    await form('到场').getByText('写大于 0 的数').waitFor();
    expect(await form('到场').getByText('有改动，还没存').count()).toBe(1);
    expect((await rowOf(desk, 'arrival'))?.limit).toEqual({ unit: 'minutes', amount: 20 });
  });

  it('counts days of the calendar or workdays', async () => {
    await choose(/^发部门/u);
    await form('发部门').getByText('只算工作日').waitFor();
    await form('发部门').getByRole('radio', { name: '天', exact: true }).click();
    await form('发部门').getByText('周末和节假日也算').waitFor();
    await desk.press('Control+Enter');
    await form('发部门').getByText(/^已存/u).waitFor();
    expect((await rowOf(desk, 'to-department'))?.limit).toEqual({ unit: 'days', amount: 2 });
  });

  it('adds a step of the ladder, and takes no second one at the same percent', async () => {
    await choose(/^问完工/u);
    const ladder = form('问完工').getByRole('group', { name: '告诉谁' });
    await ladder.getByRole('button', { name: '加一步' }).click();
    await ladder.getByLabel('第 2 步用到').fill('100');
    await desk.press('Control+Enter');
    await ladder.getByText('不能重复').waitFor();
    await ladder.getByLabel('第 2 步用到').fill('120');
    await ladder.getByRole('checkbox', { name: '120 % 告诉部门负责人' }).click();
    await desk.press('Control+Enter');
    await form('问完工').getByText(/^已存/u).waitFor();
    expect((await rowOf(desk, 'completion-query'))?.ladder).toEqual([
      { percent: 100, tells: ['owner'], severities: null },
      { percent: 120, tells: ['head', 'supervisor'], severities: null },
    ]);
  });

  it('saves another row for some days beside the one that stays', async () => {
    await choose(/^回单/u);
    expect(await form('回单').getByRole('button', { name: '另存一行' }).count()).toBe(0);
    await form('回单').getByLabel('从').fill('2027-02-20');
    await form('回单').getByLabel('到', { exact: true }).fill('2027-02-06');
    await form('回单').getByLabel('时限').fill('240');
    await form('回单').getByRole('button', { name: '另存一行' }).click();
    await form('回单').getByText('“到”要在“从”之后').waitFor();
    await form('回单').getByLabel('到', { exact: true }).fill('2027-02-26');
    await form('回单').getByRole('button', { name: '另存一行' }).click();
    await desk.page
      .getByRole('option', { name: /^回单.*2027-02-20 到 2027-02-26/u, selected: true })
      .waitFor();
    expect(await rowOf(desk, 'slip-back-1')).toMatchObject({
      limit: { unit: 'minutes', amount: 240 },
      fromOn: '2027-02-20',
      toOn: '2027-02-26',
    });
    expect(await rowOf(desk, 'slip-back')).toMatchObject({
      limit: { unit: 'minutes', amount: 120 },
      fromOn: null,
    });
  });

  it('changes the hour of a task of the calendar, which has nothing else', async () => {
    await choose(/^轻微投诉汇总/u);
    expect(await form('轻微投诉汇总').getByText('哪几类').count()).toBe(0);
    await form('轻微投诉汇总').getByLabel('周几').selectOption({ label: '周五' });
    await form('轻微投诉汇总').getByLabel('钟点').fill('16:30');
    await desk.press('Control+Enter');
    await form('轻微投诉汇总').getByText(/^已存/u).waitFor();
    const limit = { unit: 'weekday', weekday: 5, at: '16:30' };
    expect((await rowOf(desk, 'weekly-digest'))?.limit).toEqual(limit);
  });
});

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

describe('the rules in English, by keys alone', () => {
  it('walks the list, changes a limit, and reads the sentence behind it', async () => {
    const desk = await openSampleWindow({ signedInAs: '1005', language: 'en' });
    const { page, press } = desk;
    await goToSection(desk, 'Clocks and rules');
    // From the section at the left to the chosen row of the list.
    const chosen = page.getByRole('listbox').getByRole('option', { selected: true });
    const hasFocus = (element: Element) => element === document.activeElement;
    for (let tabs = 0; tabs < 20 && !(await chosen.evaluate(hasFocus)); tabs += 1) await press('Tab');
    await press('ArrowDown');
    const form = page.getByRole('form', { name: 'Arrival' });
    await form.getByText('must be on site within 20 minutes').waitFor();
    await press('Enter');
    expect(await form.getByLabel('Limit').evaluate(hasFocus)).toBe(true);
    await press('Control+a');
    await press('3');
    await press('5');
    await press('Control+Enter');
    await form.getByText(/^Saved/u).waitFor();
    await page.getByRole('option', { name: /^Arrival 35 min.*changed/u }).waitFor();
    expect((await rowOf(desk, 'arrival'))?.limit).toEqual({ unit: 'minutes', amount: 35 });
    await desk.close();
  });
});
