import { afterEach, describe, expect, it } from 'vitest';
import { scan } from '../renderer/wedge.ts';
import { openSampleWindow, type SampleWindow } from './open-window.ts';

let desk: SampleWindow;
afterEach(() => desk.close());

async function find(text: string) {
  await desk.press('Control+k');
  const field = desk.page.getByRole('combobox');
  await field.waitFor();
  await desk.page.keyboard.type(text, { delay: 45 });
  return desk.page.getByRole('option');
}

/** Registers a repair at 3-1203 for 王秀兰; answers its number. */
async function registerRepair(text: string, dispatch: boolean): Promise<string> {
  const { hits } = await desk.ask('callers.find', { text: 'wxl' });
  const [caller] = hits;
  if (!caller?.placeId || !caller.personId) throw new Error('The sample knows 王秀兰');
  const { order } = await desk.ask('calls.take', {
    kind: 'repair',
    channel: 'phone',
    place: caller.placeName,
    placeId: caller.placeId,
    personId: caller.personId,
    text,
    dispatch,
  });
  if (order === null) throw new Error('A repair leaves an order');
  return order;
}

describe('finding', () => {
  it.each([
    ['1203', '1203', /3-1203.*王秀兰/],
    ['wxl', '王秀兰', /3-1203.*王秀兰/],
    ['xiulan', '王秀兰', /3-1203.*王秀兰/],
    ['5521', '5521', /3-1203.*138 \*\*\*\* 5521/],
    ['QH6690', null, /3-1203.*王秀兰/],
  ])('%s finds and underlines %s', async (typed, underlined, line) => {
    desk = await openSampleWindow({ signedInAs: '1001' });
    const hits = await find(typed);
    const hit = hits.filter({ hasText: line }).first();
    await hit.waitFor();
    if (underlined !== null) expect(await hit.locator('mark').allTextContents()).toContain(underlined);
    // Never a whole telephone number.
    expect(await desk.page.getByRole('listbox').innerText()).not.toMatch(/\d{11}/);
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
  });

  it('opens a caller in the directory by Enter', async () => {
    desk = await openSampleWindow({ signedInAs: '1001' });
    await (await find('wxl')).first().waitFor();
    await desk.press('Enter');
    await desk.page.getByRole('heading', { name: '档案', level: 1 }).waitFor();
    await desk.page
      .getByRole('complementary', { name: '选中的这一位' })
      .getByText('王秀兰')
      .first()
      .waitFor();
  });

  it('finds orders by their words and by their short number, limits to them by Tab and opens one', async () => {
    desk = await openSampleWindow({ signedInAs: '1001' });
    const number = await registerRepair('厨房下水慢', false);
    await registerRepair('主卧天花板渗水', false);
    const hits = await find('3-1203');
    await hits.filter({ hasText: '厨房下水慢' }).waitFor();
    await desk.press('ArrowUp');
    await desk.press('Tab');
    await desk.page.getByText('只看单子').waitFor();
    expect(await desk.page.getByRole('group', { name: '人和地方' }).count()).toBe(0);
    expect(await hits.count()).toBe(2);
    await desk.press('Tab');
    await desk.page.getByRole('group', { name: '人和地方' }).waitFor();
    await desk.page.getByRole('combobox').fill('下水');
    await hits.filter({ hasText: '厨房下水慢' }).waitFor();
    await expect.poll(() => hits.count()).toBe(1);
    expect(await hits.locator('mark').allTextContents()).toEqual(['下水']);
    await desk.press('Enter');
    await desk.page.getByText(number).first().waitFor();
    expect(await desk.page.getByRole('dialog').count()).toBe(0);
  });

  it('begins a call with the chosen line by an F-key', async () => {
    desk = await openSampleWindow({ signedInAs: '1001' });
    await (await find('wxl')).first().waitFor();
    await desk.press('F4');
    await expect
      .poll(async () =>
        (await desk.ask('drafts.list', {})).own.map(({ kind, fields }) => [
          kind,
          fields.place,
          fields.callerName,
        ]),
      )
      .toEqual([['complaint', '3-1203', '王秀兰']]);
    expect(await desk.page.getByRole('dialog').count()).toBe(0);
  });

  it('registers as a new caller whom it does not find', async () => {
    desk = await openSampleWindow({ signedInAs: '1001' });
    await find('wxqqq');
    await desk.page.getByText('没有“wxqqq”。').waitFor();
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await desk.press('Enter');
    await expect
      .poll(async () => (await desk.ask('drafts.list', {})).own.map(({ kind, fields }) => [kind, fields.who]))
      .toEqual([['enquiry', 'wxqqq']]);
  });

  it('takes the number of a sent slip as a scan: the pick-up opens', async () => {
    desk = await openSampleWindow({ signedInAs: '1001' });
    const number = await registerRepair('厨房下水慢', true);
    await find(number.toLowerCase());
    await desk.press('Enter');
    await expect.poll(() => desk.page.getByRole('combobox', { name: '搜索或扫码' }).count()).toBe(0);
    await desk.page.getByRole('dialog').waitFor();
  });

  it('keeps an unknown scan in the field and says so', async () => {
    desk = await openSampleWindow({ signedInAs: '1001' });
    await scan(desk.page, 'B991231-9999');
    await desk.page.getByText('不认识这个码：B991231-9999').waitFor();
    await desk.press('Enter');
    expect((await desk.ask('drafts.list', {})).own).toEqual([]);
    await desk.press('Escape');
    await expect.poll(() => desk.page.getByRole('dialog').count()).toBe(0);
  });

  it('follows fast typing: what an older text found is never opened', async () => {
    desk = await openSampleWindow({ signedInAs: '1001' });
    await (await find('wxl')).first().waitFor();
    // All at once, as a paste, and Enter before the answer can be there.
    await desk.page.getByRole('combobox').fill('8-0502');
    await desk.page.keyboard.press('Enter');
    await desk.page
      .getByRole('complementary', { name: '选中的这一位' })
      .getByText('李建国')
      .first()
      .waitFor();
  });

  it('speaks English, does not offer a call to an administrator, and axe finds nothing', async () => {
    desk = await openSampleWindow({ signedInAs: '1006', language: 'en' });
    await (await find('1203')).first().waitFor();
    await desk.page.getByRole('group', { name: 'People and places' }).waitFor();
    expect(await desk.page.getByText('Take a call').count()).toBe(0);
    await desk.press('F2');
    expect(await desk.page.getByRole('dialog').count()).toBe(1);
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
  });
});

describe('a line into the duty log', () => {
  it('is written by Enter from any screen, with the true time where one is given', async () => {
    desk = await openSampleWindow({ signedInAs: '1001' });
    const { page } = desk;
    await desk.press('Control+6');
    await page.getByRole('heading', { name: '档案', level: 1 }).waitFor();
    await desk.press('Control+j');
    const sheet = page.getByRole('dialog', { name: '记一笔' });
    await sheet.getByLabel('记什么').fill('1 号梯有异响，已请维保');
    await sheet.getByLabel('发生时间').fill('2561');
    await sheet.getByText('写成 14:05 或 1405').waitFor();
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await desk.press('Enter');
    expect((await desk.ask('log.list', {})).entries.some(({ category }) => category === 'note')).toBe(false);
    const minuteAgo = new Date(Date.now() - 60_000);
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Shanghai',
      hour: '2-digit',
      minute: '2-digit',
    });
    await sheet.getByLabel('发生时间').fill(clock.format(minuteAgo));
    await desk.press('Enter');
    await page.getByText(/^已记下 \d\d:\d\d:\d\d/).waitFor();
    await desk.press('Control+j');
    await sheet.getByText('1 号梯有异响，已请维保').waitFor();
    await sheet.getByText(/^补录 /).waitFor();
    const [entry] = (await desk.ask('log.list', {})).entries.filter(({ category }) => category === 'note');
    expect(entry?.text).toBe('1 号梯有异响，已请维保');
    expect(clock.format(new Date(entry?.happenedAt ?? 0))).toBe(clock.format(minuteAgo));
    await desk.press('Escape');
    await expect.poll(() => sheet.count()).toBe(0);
  });
});
