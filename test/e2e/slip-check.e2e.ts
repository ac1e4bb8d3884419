import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../shared/domain/order/order.ts';
import { scan } from '../renderer/wedge.ts';
import { openSeededDesk, type SeededDesk } from './seeded-desk.ts';

const words = {
  'zh-CN': {
    sheet: { pickUp: '取单', check: '回单核对', callback: '回访' },
    points: ['内容填完整了吗？', '事情办完了吗？', '部门负责人签字了吗？'],
    send: '派单',
    next: '还差第 3 样',
    wrong: '部门负责人没签字',
    close: '现在关闭这张单？',
    returned: '已关闭',
    done: '做了什么',
    materials: '材料费',
  },
  en: {
    sheet: { pickUp: 'Pick-up', check: 'Return check', callback: 'Callbacks' },
    points: ['Is it filled in completely?', 'Is the work finished?', 'Has the head of department signed?'],
    send: 'Send',
    next: 'still to press: 3',
    wrong: 'head has not signed',
    close: 'Close this order now?',
    returned: 'Closed',
    done: 'What was done',
    materials: 'Materials',
  },
} as const;

describe.each(['zh-CN', 'en'] as const)('a slip out and back by keyboard and scanner in %s', (language) => {
  const said = words[language];
  let desk: SeededDesk;
  let number: string;

  const order = async (): Promise<Order> => (await desk.ask('orders.get', { order: number })).order;
  const sheet = (name: string) => desk.page.getByRole('dialog', { name });
  const point = (index: 0 | 1 | 2) => desk.page.getByRole('checkbox', { name: said.points[index] });

  beforeAll(async () => {
    desk = await openSeededDesk(language);
    number = await desk.take('3-1203', { kind: 'repair', text: '厨房下水慢', problem: 'blocked' });
  });
  afterAll(() => desk.close());

  it('is sent from the board', async () => {
    await desk.page.getByRole('row', { name: /3-1203/ }).waitFor();
    await desk.press('Enter');
    await sheet(said.send).waitFor();
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await desk.press('Control+Enter');
    await expect.poll(async () => (await order()).state).toBe('dispatched');
  });

  it('is picked up by a scan and Enter; the Enter of the scan takes nothing', async () => {
    await scan(desk.page, number);
    await sheet(said.sheet.pickUp).waitFor();
    await desk.page.waitForTimeout(200);
    expect((await order()).state).toBe('dispatched');
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await desk.press('2');
    await desk.press('Enter');
    await expect.poll(async () => (await order()).signer).not.toBe('');
    await sheet(said.sheet.pickUp).waitFor({ state: 'detached' });
  });

  it('is checked on three points after the next scan: again is no, and a no sends it back', async () => {
    await scan(desk.page, number);
    await sheet(said.sheet.check).waitFor();
    expect(await point(0).evaluate((element) => element === document.activeElement)).toBe(true);
    await desk.press('1');
    await desk.press('2');
    await desk.page.getByText(said.next).waitFor();
    await desk.press('Enter');
    expect((await order()).state).toBe('picked-up');
    await desk.press('3');
    await expect.poll(() => point(2).getAttribute('aria-checked')).toBe('true');
    await desk.press('3');
    await expect.poll(() => point(2).getAttribute('aria-checked')).toBe('false');
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await desk.press('0');
    await expect.poll(() => desk.page.locator('input:focus').inputValue()).toBe(said.wrong);
    await desk.press('Enter');
    await expect.poll(async () => (await order()).state).toBe('sent-back');
    expect((await order()).slipCheck).toMatchObject({ complete: true, done: true, signed: false });
  });

  it('is put away by Esc without a trace', async () => {
    const before = (await order()).timeline.length;
    await scan(desk.page, number);
    await sheet(said.sheet.check).waitFor();
    await desk.press('1');
    await desk.press('Escape');
    await sheet(said.sheet.check).waitFor({ state: 'detached' });
    expect((await order()).timeline).toHaveLength(before);
  });

  it('comes back with what the paper says: scan, 1 2 3, Enter', async () => {
    await scan(desk.page, number);
    await sheet(said.sheet.check).waitFor();
    await desk.page.getByRole('textbox', { name: said.done }).fill('疏通，换存水弯');
    await desk.page.getByRole('textbox', { name: said.materials }).fill('35');
    await desk.press('Enter');
    for (const key of ['1', '2', '3', 'Enter']) await desk.press(key);
    await expect.poll(async () => (await order()).state).toBe('awaiting-callback');
    expect(await order()).toMatchObject({
      result: '疏通，换存水弯',
      materialsYuan: 35,
      slipCheck: { signed: true },
    });
  });

  it('is called back with three digits and closed with one key', async () => {
    await desk.press('Enter');
    await desk.page.getByRole('heading', { level: 1, name: said.sheet.callback }).waitFor();
    for (const key of ['5', '4', '5']) await desk.press(key);
    // The third digit leads on to the text.
    await expect.poll(() => desk.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    expect(await desk.faults('main')).toEqual([]);
    await desk.press('Control+Enter');
    await desk.page.getByText(said.close).waitFor();
    expect((await order()).callback?.scores).toEqual({ quality: 5, timeliness: 4, attitude: 5 });
    await desk.press('Enter');
    await expect.poll(async () => (await order()).state).toBe('closed');
  });

  it('opens when a closed one is scanned', async () => {
    await scan(desk.page, number);
    await desk.page.getByRole('heading', { level: 1, name: number }).waitFor();
    expect(await desk.page.getByRole('dialog').count()).toBe(0);
  });
});
