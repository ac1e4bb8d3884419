import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../shared/domain/order/order.ts';
import { openSeededDesk, type SeededDesk } from './seeded-desk.ts';

let desk: SeededDesk;
const numbers: string[] = [];
const rooms = ['5-1102', '6-0301', '3-0702'] as const;

const order = async (number = ''): Promise<Order> => (await desk.ask('orders.get', { order: number })).order;
const heading = (room: string) => desk.page.getByRole('heading', { level: 2, name: new RegExp(room) });
const press = async (...keys: string[]) => {
  for (const key of keys) await desk.press(key);
};

beforeAll(async () => {
  desk = await openSeededDesk('zh-CN');
  for (const [index, room] of rooms.entries()) {
    desk.minutesAgo(100 - index * 10);
    const number = await desk.take(room, {
      kind: 'repair',
      text: '厨房插座没电',
      dispatch: true,
      print: false,
    });
    await desk.ask('orders.pickUp', { order: number, signer: '吴永强' });
    await desk.ask('orders.complete', { order: number, result: '换了面板' });
    await desk.ask('orders.returnSlip', { order: number, complete: true, done: true, signed: true });
    numbers.push(number);
  }
  desk.minutesAgo(0);
  await desk.page.getByRole('button', { name: '3 个回访可以打' }).waitFor();
  await desk.press('Enter');
  await heading(rooms[0]).waitFor();
});
afterAll(() => desk.close());

describe('callbacks', () => {
  it('show the number in full and write the look down', async () => {
    const masked = (await order(numbers[0])).contact.phone;
    expect(masked).toContain('*');
    await desk.page.getByText('看号已记入查看记录').waitFor();
    expect(await desk.page.locator('[data-part="phone"]').textContent()).toMatch(/^1\d\d \d{4} \d{4}$/);
    await desk.page.getByText('客服前台陈静').waitFor();
    expect(await desk.faults('main')).toEqual([]);
  });

  it('look at no number of those that are only leafed past', async () => {
    const looks = async () => (await desk.ask('desk.snapshot', {})).desk as { seq: number };
    const { seq } = await looks();
    await press('ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp');
    expect((await looks()).seq).toBe(seq);
    await heading(rooms[0]).waitFor();
  });

  it('say before saving that a low score opens a rework, and keep the order open for it', async () => {
    await press('2', '4', '5');
    await desk.page.keyboard.type('又跳了一次', { delay: 60 });
    await desk.page.getByRole('status').filter({ hasText: '质量 2 分' }).waitFor();
    await desk.page.getByRole('button', { name: '存下，开返工' }).waitFor();
    await desk.press('Control+Enter');
    await desk.page.getByText(/已开返工 A\d{6}-\d{4}/).waitFor();
    expect(await desk.faults('main')).toEqual([]);
    const origin = await order(numbers[0]);
    expect(origin).toMatchObject({ state: 'called-back', callback: { text: '又跳了一次' } });
    expect((await order(origin.reworks[0])).state).toBe('registered');
    await desk.press('Enter');
    await heading(rooms[1]).waitFor();
    expect((await order(numbers[0])).state).toBe('called-back');
  });

  it('write down that nobody answered and go on to the next', async () => {
    await desk.press('7');
    await heading(rooms[2]).waitFor();
    expect((await order(numbers[1])).callback?.tries).toMatchObject([{ outcome: 'no-answer' }]);
    await desk.page.getByRole('button', { name: /6-0301.*未通 1/ }).waitFor();
  });

  it('do not save while a score is missing, and take a refusal', async () => {
    await press('5', '5');
    expect(await desk.page.getByRole('button', { name: '存下' }).getAttribute('aria-disabled')).toBe('true');
    await desk.press('Control+Enter');
    await desk.page.waitForTimeout(150);
    expect((await order(numbers[2])).state).toBe('awaiting-callback');
    await desk.press('8');
    await desk.page.getByText('现在关闭这张单？').waitFor();
    await desk.press('Escape');
    await heading(rooms[1]).waitFor();
    expect(await order(numbers[2])).toMatchObject({ state: 'called-back', callback: { scores: null } });
  });
});
