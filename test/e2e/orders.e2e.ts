import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../shared/domain/order/order.ts';
import { openSeededDesk, type SeededDesk } from './seeded-desk.ts';

describe.each(['zh-CN', 'en'] as const)('the list of orders in %s', (language) => {
  const said = {
    'zh-CN': {
      list: /单子 要办的/,
      filter: '在这一类里找',
      out: /^未取单/,
      closed: '今天和昨天没有关闭的单子。更早的按天看。',
      heads: ['最近的时钟', '单号', '种类', '轻重', '哪里', '谁', '什么事', '到哪一步', '在谁手里', '纸单'],
    },
    en: {
      list: /Orders To do/,
      filter: 'Find in this view',
      out: /^Not picked up/,
      closed: 'No orders closed today or yesterday. Earlier ones stand by day.',
      heads: [
        'Nearest clock',
        'Number',
        'Kind',
        'Gravity',
        'Where',
        'Who',
        'What',
        'Step',
        'In whose hands',
        'Paper',
      ],
    },
  }[language];
  let desk: SeededDesk;
  const rows = () => desk.page.getByRole('row').filter({ has: desk.page.getByRole('gridcell') });
  const rooms = async () =>
    (await rows().allTextContents()).map(
      (text) => /\d+-\d{4}/.exec(text.replace(/^\D*[\d:]+\d{4}/, ''))?.[0],
    );

  beforeAll(async () => {
    desk = await openSeededDesk(language);
    desk.minutesAgo(30);
    await desk.take('9-2401', {
      kind: 'complaint',
      text: '电梯困人',
      severity: 'S2',
      readBack: true,
      dispatch: true,
    });
    desk.minutesAgo(0);
    const fetched = await desk.take('8-0502', {
      kind: 'repair',
      text: '水管爆裂',
      urgency: 'urgent',
      dispatch: true,
    });
    await desk.ask('orders.pickUp', { order: fetched, signer: '吴永强' });
    await desk.take('2-1508', { kind: 'request', text: '送折叠椅 6 把' });
    await desk.press('Control+3');
    await desk.page.getByRole('grid', { name: said.list }).waitFor();
  });
  afterAll(() => desk.close());

  it('has the columns of the order row in their order, worst row first', async () => {
    expect(await desk.page.getByRole('columnheader').allTextContents()).toEqual(said.heads);
    expect(await rooms()).toEqual(['9-2401', '8-0502', '2-1508']);
    expect(await desk.faults('main')).toEqual([]);
  });

  it('changes the view by [ and ], narrows by /, and comes back as it was left', async () => {
    await desk.press(']');
    await desk.page.getByRole('tab', { name: said.out, selected: true }).waitFor();
    await expect.poll(rooms).toEqual(['9-2401']);
    await desk.press('[');
    await desk.press('/');
    await expect.poll(() => desk.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await desk.page.keyboard.type('8-0502', { delay: 60 });
    await expect.poll(rooms).toEqual(['8-0502']);
    await desk.press('Enter');
    await expect
      .poll(() => desk.page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('gridcell');
    await desk.press('ArrowRight');
    await desk.page.getByRole('heading', { level: 2, name: /8-0502/ }).waitFor();
    await desk.press('Escape');
    await expect.poll(rooms).toEqual(['8-0502']);
    expect(await desk.page.getByRole('textbox', { name: said.filter }).inputValue()).toBe('8-0502');
    await desk.press('Escape');
    await expect.poll(rooms).toHaveLength(3);
  });

  it('says in one sentence that a view is empty', async () => {
    await desk.press('[');
    await desk.page.getByText(said.closed).waitFor();
    await desk.press(']');
  });

  it('prints a plain table with heading, date and page numbers', async () => {
    await desk.page.evaluate(() => {
      Object.assign(window, { print: () => document.documentElement.setAttribute('data-printed', 'yes') });
    });
    await desk.press('Control+p');
    await desk.page.locator('[data-printed="yes"]').waitFor({ state: 'attached' });
    await desk.page.emulateMedia({ media: 'print' });
    const table = desk.page.getByRole('table');
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBe(4);
    expect(await desk.page.getByRole('grid').count()).toBe(0);
    expect((await desk.page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
    await desk.page.emulateMedia({ media: 'screen' });
    await desk.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await table.waitFor({ state: 'detached' });
  });
});

describe('one order', () => {
  let desk: SeededDesk;
  let number: string;
  const order = async (): Promise<Order> => (await desk.ask('orders.get', { order: number })).order;
  const lastAct = async () => (await order()).timeline.at(-1);
  const sheet = (name: string) => desk.page.getByRole('dialog', { name });
  const timeline = () => desk.page.getByRole('list', { name: '经过' });
  const acts = () => desk.page.getByRole('region', { name: '还能办' });
  const type = (text: string) => desk.page.keyboard.type(text, { delay: 60 });

  beforeAll(async () => {
    desk = await openSeededDesk('zh-CN');
    desk.minutesAgo(23);
    number = await desk.take('8-0502', {
      kind: 'repair',
      text: '厨房水管爆裂，已关总阀',
      urgency: 'urgent',
      problem: 'burst',
      dispatch: true,
    });
    await desk.ask('orders.pickUp', { order: number, signer: '吴永强' });
    desk.minutesAgo(0);
    await desk.page.getByRole('row', { name: /8-0502/ }).waitFor();
    await desk.press('ArrowRight');
    await desk.page.getByRole('heading', { level: 1, name: number }).waitFor();
  });
  afterAll(() => desk.close());

  it('says why its clock is red, with every number of the sum', async () => {
    const clock = desk.page.getByRole('region', { name: '到场' });
    const text = (await clock.textContent()) ?? '';
    const { dispatchedAt } = await order();
    const time = (at: number) =>
      new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', timeStyle: 'medium' }).format(at);
    const sent = Date.parse(dispatchedAt ?? '');
    expect(text).toContain(
      `为什么红：${time(sent)} 派单，加 20 分，应在 ${time(sent + 20 * 60_000)} 前到场；没有暂停过`,
    );
    expect(text).toContain('规则 T10');
    expect(await desk.faults('main')).toEqual([]);
  });

  it('shows the full number for a look that is written down', async () => {
    await desk.page.getByText('139 **** 7730').waitFor();
    await desk.page.getByRole('button', { name: '看全号 10 秒，记入查看记录' }).click();
    await desk.page.getByText(/139 \d{4} 7730/).waitFor();
    // Enter belongs to the button that was clicked; the list takes the focus back.
    await desk.page.getByRole('region', { name: '经过' }).focus();
  });

  it('names the acts that cannot be done and why', async () => {
    const text = (await acts().textContent()) ?? '';
    expect(text).toContain('现在不能“关闭”：现在是“待到场”；还没回单');
    expect(text).toContain('现在不能“作废”：要 客服主管、经理 来办');
    expect(await acts().getByRole('button', { name: /^9/ }).count()).toBe(0);
    await desk.press('9');
    expect(await desk.page.getByRole('dialog').count()).toBe(0);
  });

  it('chases in two keys', async () => {
    await desk.press('Enter');
    await sheet('催一下').waitFor();
    await desk.press('1');
    await expect.poll(lastAct).toMatchObject({ act: 'order-chased', detail: { outcome: 'coming' } });
    await timeline().getByText('催 周建平：马上来').waitFor();
  });

  it('adds a line with 0: text, Enter', async () => {
    await desk.press('0');
    await sheet('补一句').waitFor();
    await desk.press('Enter');
    await desk.page.getByText('这一格还没填').waitFor();
    await type('业户养狗，先打电话');
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await desk.press('Enter');
    await timeline().getByText('业户养狗，先打电话').waitFor();
  });

  it('pauses with a reason and goes on at once', async () => {
    await desk.press('3');
    await sheet('暂停').waitFor();
    await desk.press('1');
    await desk.page.getByRole('textbox', { name: '停到什么时候' }).fill('25:00');
    await desk.press('Control+Enter');
    await desk.page.getByText(/看不懂这个时间/).waitFor();
    await desk.page.getByRole('textbox', { name: '停到什么时候' }).fill('2099-01-05 9:00');
    await desk.press('Control+Enter');
    await expect.poll(async () => (await order()).state).toBe('paused');
    expect((await order()).pauses[0]).toMatchObject({
      reason: 'material',
      until: '2099-01-05T01:00:00.000Z',
    });
    await desk.press('3');
    await expect.poll(async () => (await order()).state).toBe('picked-up');
  });

  it('notes the arrival by 1 while the chase has Enter, then a quote and the consent', async () => {
    await desk.press('1');
    await sheet('记到场').waitFor();
    await desk.press('Enter');
    await expect.poll(order).toMatchObject({ state: 'arrived', assignee: '吴永强' });
    await desk.press('1');
    await sheet('记报价').waitFor();
    await type('30');
    await desk.press('Enter');
    await type('5.5');
    await desk.press('Control+Enter');
    await expect
      .poll(order)
      .toMatchObject({ state: 'quoted', quote: { labourYuan: 30, materialsYuan: 5.5 } });
    await desk.page.getByText('¥35.5（人工 30，材料 5.5） 等业户同意').waitFor();
    await desk.press('Enter');
    await expect.poll(async () => (await order()).state).toBe('quote-accepted');
  });

  it('reprints with a reason, and attaches a file', async () => {
    await desk.press('4');
    await sheet('补打').waitFor();
    await type('弄湿了');
    await desk.press('Control+Enter');
    await timeline().getByText('补打，第 2 次：弄湿了').waitFor();
    await desk.press('6');
    await sheet('加附件').waitFor();
    await desk.page
      .locator('input[type="file"]')
      .setInputFiles({ name: '现场.txt', mimeType: 'text/plain', buffer: Buffer.from('积水 2 厘米') });
    await desk.press('Control+Enter');
    await timeline().getByText('加附件 现场.txt').waitFor();
    await desk.page.getByRole('tab', { name: '附件 1' }).click();
    await desk.page.getByRole('button', { name: '打开 现场.txt' }).click();
    const link = desk.page.getByRole('link', { name: '现场.txt' });
    const address = (await link.getAttribute('href')) ?? '';
    expect(Buffer.from(address.split(',')[1] ?? '', 'base64').toString()).toBe('积水 2 厘米');
    await desk.page.getByRole('tab', { name: /^经过/ }).click();
    await desk.page.getByRole('region', { name: '经过' }).focus();
  });

  it('goes to another department by digits, with a new slip and new clocks', async () => {
    await desk.press('2');
    await sheet('改派').waitFor();
    await desk.press('2');
    await desk.page.getByRole('textbox', { name: '为什么' }).fill('要先清水');
    await desk.press('Control+Enter');
    await expect.poll(order).toMatchObject({
      state: 'dispatched',
      department: 'housekeeping',
      assignee: '蔡玉芬',
      arrivedAt: null,
      copies: 3,
    });
  });

  it('shows the refusal of the desk where it was asked', async () => {
    await desk.press('Enter');
    await sheet('取单').waitFor();
    // Somebody else was quicker.
    await desk.ask('orders.pickUp', { order: number, signer: '罗小凤' });
    await sheet('取单').getByText('现在是“待到场”').waitFor();
    expect(await sheet('取单').getByRole('button', { name: '取走' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await desk.press('Enter');
    expect((await order()).signer).toBe('罗小凤');
    await desk.press('Escape');
  });

  it('lets a supervisor void with a reason, and says then that it is void', async () => {
    await desk.ask('session.signIn', { staff: '1002', pin: '730264' });
    await desk.page.getByRole('row', { name: /8-0502/ }).waitFor();
    await desk.press('ArrowRight');
    await desk.page.getByRole('heading', { level: 1, name: number }).waitFor();
    await desk.press('9');
    await sheet('作废').waitFor();
    await desk.press('Control+Enter');
    await desk.page.getByText('这一格还没填').waitFor();
    await type('和 0002 重复');
    await desk.press('Control+Enter');
    await expect.poll(order).toMatchObject({ state: 'voided', voidReason: '和 0002 重复' });
    await desk.page.getByText('现在不能“重开”：现在是“作废”').waitFor();
  });
});
