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
