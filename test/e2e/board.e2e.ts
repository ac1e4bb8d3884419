import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../shared/domain/order/order.ts';
import { openSeededDesk, type SeededDesk } from './seeded-desk.ts';

const words = {
  'zh-CN': {
    wall: '到时的事',
    late: /超 0[67]:\d\d 取单 限 15 分 9-2401/,
    chase: '催客服部 8000',
    radio: '呼周建平 对讲 3',
    when: '说几点来',
    rule: '责任部门在15分钟内派人前往客服部前台取单',
    log: '记一笔',
    security: '安保部 1',
    empty: '现在没有要办的事',
  },
  en: {
    wall: 'What runs against a clock',
    late: /late 0[67]:\d\d Pick-up, 15 min 9-2401/,
    chase: 'Call Customer service 8000',
    radio: 'Radio 周建平 ch. 3',
    when: 'When do they come',
    rule: 'sends someone to the desk for the slip within 15 minutes',
    log: 'Write a line',
    security: 'Security 1',
    empty: 'Nothing needs you now',
  },
} as const;

describe.each(['zh-CN', 'en'] as const)('Today in %s', (language) => {
  const said = words[language];
  let desk: SeededDesk;
  let complaint: string;
  let burst: string;
  let calm: string;

  const rows = () => desk.page.getByRole('grid', { name: said.wall }).getByRole('row');
  const chosen = () => desk.page.locator('[role="row"][aria-selected="true"]');
  const order = async (number: string): Promise<Order> =>
    (await desk.ask('orders.get', { order: number })).order;
  // The desk writes the steps of its ladders by itself.
  const lastAct = async (number: string) =>
    (await order(number)).timeline.findLast(({ act }) => act !== 'clock-stepped');

  beforeAll(async () => {
    desk = await openSeededDesk(language);
  });
  afterAll(() => desk.close());

  it('says that nothing is to do, and which keys begin something', async () => {
    await desk.page.getByText(said.empty, { exact: true }).waitFor();
    expect(await desk.faults('main')).toEqual([]);
  });

  it('lists what runs against a clock, worst first, and quotes the rule of the chosen row', async () => {
    desk.minutesAgo(22);
    complaint = await desk.take('9-2401', {
      kind: 'complaint',
      text: '电梯一周内两次困人',
      severity: 'S3',
      readBack: true,
      dispatch: true,
    });
    burst = await desk.take('8-0502', {
      kind: 'repair',
      text: '厨房水管爆裂',
      urgency: 'urgent',
      dispatch: true,
    });
    await desk.ask('orders.pickUp', { order: burst, signer: '吴永强' });
    desk.minutesAgo(0);
    calm = await desk.take('10-1501', { kind: 'repair', text: '客厅空调内机滴水', dispatch: true });
    await rows().nth(2).waitFor();
    expect(await rows().allTextContents()).toEqual([
      expect.stringContaining('9-2401'),
      expect.stringContaining('8-0502'),
      expect.stringContaining('10-1501'),
    ]);
    await desk.page.getByRole('row', { name: said.late }).waitFor();
    expect(await chosen().textContent()).toContain(said.rule);
    expect(await rows().nth(1).textContent()).not.toContain(said.rule);
    expect(await desk.faults('main')).toEqual([]);
  });

  it('chases by Enter and notes the outcome by a digit', async () => {
    expect(await chosen().getByRole('button').first().textContent()).toContain(said.chase);
    await desk.press('Enter');
    await desk.press('2');
    await expect
      .poll(() => lastAct(complaint))
      .toMatchObject({ act: 'order-chased', detail: { outcome: 'no-answer', who: '刘敏' } });
    // The row stays late, and so does its step.
    expect((await order(complaint)).state).toBe('dispatched');
  });

  it('types the time that was said in place, and Esc leaves it', async () => {
    await desk.press('ArrowDown');
    expect(await chosen().getByRole('button').first().textContent()).toContain(said.radio);
    await desk.press('Enter');
    await desk.press('3');
    const field = desk.page.getByRole('textbox', { name: said.when });
    await field.waitFor();
    await desk.press('Escape');
    await field.waitFor({ state: 'detached' });
    expect(await lastAct(burst)).toMatchObject({ act: 'order-picked-up' });
    await desk.press('Enter');
    await desk.press('3');
    await field.waitFor();
    await desk.page.keyboard.type('三点前', { delay: 60 });
    await desk.press('Enter');
    await expect
      .poll(() => lastAct(burst))
      .toMatchObject({ act: 'order-chased', detail: { outcome: 'said-when', note: '三点前' } });
  });

  it('keeps the rows where they are while one is chosen, though an emergency comes on top', async () => {
    await desk.press('End');
    expect(await chosen().textContent()).toContain('10-1501');
    await desk.take('1-0706', { kind: 'emergency', text: '楼道有烟味', dispatch: true });
    await rows().nth(3).waitFor();
    expect((await rows().allTextContents()).map((text) => /\d+-\d{4}/.exec(text)?.[0])).toEqual([
      '1-0706',
      '9-2401',
      '8-0502',
      '10-1501',
    ]);
    expect(await chosen().textContent()).toContain('10-1501');
    await desk.press('Escape');
    expect(await chosen().textContent()).toContain('1-0706');
  });

  it('narrows to a department, and → opens the order', async () => {
    await desk.page.getByRole('tab', { name: said.security }).click();
    await expect.poll(() => rows().count()).toBe(1);
    await desk.press('[');
    await desk.press('[');
    await desk.page.getByRole('tab', { name: /10-1501/ }).waitFor({ state: 'detached' });
    await desk.page.getByRole('row', { name: /10-1501/ }).click();
    await desk.press('ArrowRight');
    await desk.page.getByRole('heading', { level: 1, name: calm }).waitFor();
    await desk.press('Escape');
    await rows().first().waitFor();
  });

  it('writes a line into the log from Ctrl J, and comes back to the list', async () => {
    await desk.press('Control+j');
    const field = desk.page.getByRole('textbox', { name: said.log });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await desk.page.keyboard.type('会所二楼灯已开', { delay: 60 });
    await desk.press('Enter');
    await expect
      .poll(async () => (await desk.ask('log.list', { limit: 1 })).entries[0]?.text)
      .toBe('会所二楼灯已开');
    await desk.press('Escape');
    await desk.press('Home');
    expect(await chosen().textContent()).toContain('1-0706');
  });
});
