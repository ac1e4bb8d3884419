import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../shared/domain/order/order.ts';
import { openSeededDesk, type SeededDesk } from './seeded-desk.ts';

const words = {
  'zh-CN': {
    wall: '到时的事',
    tell: '告知上级',
    answer: '答复投诉人',
    respond: '怎么答复投诉人的',
    chase: '追踪家政部 对讲 5',
    silent: /静音到 \d\d:\d\d/,
    notices: '要告知',
    count: '每日盘点',
    address: '发地址',
    callbacks: '回访',
    alone: /1-0706 新来紧急/,
    many: /^2 件要办：/,
  },
  en: {
    wall: 'What runs against a clock',
    tell: 'Tell superiors',
    answer: 'Answer the complainant',
    respond: 'What the complainant was answered',
    chase: 'Chase Housekeeping ch. 5',
    silent: /silent until \d\d:\d\d/,
    notices: 'To be told',
    count: 'Daily count',
    address: 'Send the address',
    callbacks: 'Callbacks',
    alone: /1-0706: new, Emergency/,
    many: /^2 matters need somebody: /,
  },
} as const;

/** Longer ago than a day, so that a daily count has fallen due whatever the hour of the test. */
const OPENED_MINUTES_AGO = 25 * 60;

describe.each(['zh-CN', 'en'] as const)('the wall by keyboard in %s', (language) => {
  const said = words[language];
  let desk: SeededDesk;
  let grave: string;
  let request: string;
  let promised: string;

  const wall = () => desk.page.getByRole('grid', { name: said.wall });
  const chosen = () => wall().locator('[role="row"][aria-selected="true"]');
  const order = async (number: string): Promise<Order> =>
    (await desk.ask('orders.get', { order: number })).order;
  const isFocused = (role: 'grid' | 'listbox') =>
    desk.page.evaluate((wanted) => document.activeElement?.getAttribute('role') === wanted, role);

  /** Moves down from the top until the chosen row holds a text. */
  async function choose(text: string): Promise<void> {
    await desk.press('Home');
    for (let step = 0; step < 20; step += 1) {
      if ((await chosen().textContent())?.includes(text)) return;
      await desk.press('ArrowDown');
    }
    throw new Error(`No row with ${text}`);
  }

  beforeAll(async () => {
    desk = await openSeededDesk(language, '1001', OPENED_MINUTES_AGO);
    // Not sent yet, so that no slip is late: its superiors and its complainant wait.
    desk.minutesAgo(40);
    grave = await desk.take('9-2401', {
      kind: 'complaint',
      text: '电梯一周内两次困人',
      severity: 'S1',
      readBack: true,
      dispatch: false,
    });
    desk.minutesAgo(22);
    request = await desk.take('8-0502', { kind: 'request', text: '要两条浴巾', dispatch: true });
    await desk.take('10-1501', { kind: 'repair', text: '客厅空调内机滴水', dispatch: true });
    promised = await desk.take('5-0901', { kind: 'enquiry', text: '问停车收费', sendAddress: true });
    desk.minutesAgo(0);
    await desk.page.getByRole('row').filter({ hasText: said.count }).waitFor();
  });
  afterAll(() => desk.close());

  it('shows orders, promises and the tasks of the day, the gravest late one first', async () => {
    await desk.page.getByRole('row').filter({ hasText: said.address }).waitFor();
    expect(await chosen().textContent()).toContain('9-2401');
    expect(await desk.faults('main')).toEqual([]);
  });

  it('silences a clock for five minutes, and says so on the row', async () => {
    await desk.press('0');
    await chosen().getByText(said.silent).waitFor();
    const [snooze] = (await order(grave)).snoozes;
    expect(snooze).toMatchObject({ by: '1001' });
    expect(Date.parse(snooze?.until ?? '') - Date.parse(snooze?.at ?? '')).toBe(5 * 60_000);
  });

  it('tells everybody a grave complaint calls for, one digit each, and notes how', async () => {
    expect(await chosen().getByRole('button').first().textContent()).toContain(said.tell);
    await desk.press('Enter');
    await desk.press('5');
    for (const digit of ['1', '2', '3']) await desk.press(digit);
    await expect.poll(async () => (await order(grave)).moments.notifiedAt).toBeDefined();
    const { notices } = await order(grave);
    const ways = notices.filter(({ why }) => why === 'severity').map(({ told }) => told?.how);
    expect(new Set(ways)).toEqual(new Set(['phone', 'radio', 'in-person']));
  });

  it('answers the complainant by one line, and the focus stays in the list', async () => {
    await expect.poll(() => chosen().getByRole('button').first().textContent()).toContain(said.answer);
    await desk.press('Enter');
    const field = desk.page.getByRole('textbox', { name: said.respond });
    await field.waitFor();
    // An empty answer is none.
    await desk.press('Enter');
    await desk.page.keyboard.type('物业正查电梯', { delay: 60 });
    await desk.press('Enter');
    await expect.poll(async () => (await order(grave)).complaint?.response?.text).toBe('物业正查电梯');
    await field.waitFor({ state: 'detached' });
    await expect.poll(() => isFocused('grid')).toBe(true);
  });

  it('chases a request, and its clock begins anew', async () => {
    await desk.press('Escape');
    await choose('8-0502');
    expect(await chosen().getByRole('button').first().textContent()).toContain(said.chase);
    await desk.press('Enter');
    await desk.press('2');
    await expect.poll(async () => (await order(request)).request?.chases.at(-1)?.outcome).toBe('working');
    await expect.poll(() => chosen().getAttribute('data-late')).toBe('false');
  });

  it('notes from the side that somebody was told, and comes back to the list', async () => {
    const waiting = async () => (await desk.ask('escalations.list', {})).escalations;
    const before = await waiting();
    expect(before.length).toBeGreaterThan(0);
    await desk.press('Escape');
    await desk.press('1');
    await expect.poll(() => isFocused('listbox')).toBe(true);
    expect(await desk.faults('main')).toEqual([]);
    await desk.press('2');
    await expect.poll(async () => (await waiting()).length).toBeLessThan(before.length);
    const first = before[0];
    if (!first) throw new Error('Somebody was waiting');
    const told = (await order(first.order)).notices.find(({ id }) => id === first.id)?.told;
    expect(told).toMatchObject({ by: '1001', how: 'radio' });
    await desk.press('Escape');
    expect(await isFocused('grid')).toBe(true);
    await desk.press('1');
    while ((await waiting()).length > 0) await desk.press('3');
    // The list goes with the last one; the focus does not go with it.
    await desk.page.getByRole('listbox', { name: said.notices }).waitFor({ state: 'detached' });
    expect(await isFocused('grid')).toBe(true);
  });

  it('goes to a promise where it is kept', async () => {
    await choose(said.address);
    await desk.press('Enter');
    await desk.page.getByRole('heading', { level: 1, name: said.callbacks }).waitFor();
    expect(await desk.page.getByRole('main').textContent()).toContain('5-0901');
    await desk.press('Escape');
    await wall().waitFor();
    expect((await order(promised)).followUps).toHaveLength(1);
  });

  it('leads to the daily count, which is signed where every open matter is looked at', async () => {
    await choose(said.count);
    await desk.press('Enter');
    await desk.page.getByRole('tab', { name: said.count, selected: true }).waitFor();
    await desk.press('Control+1');
    await wall().getByRole('row').filter({ hasText: said.count }).waitFor();
    await expect.poll(() => isFocused('grid')).toBe(true);
  });

  it('can be read from two metres, and the same key leads back', async () => {
    await desk.press('9');
    const size = (part: string) =>
      chosen()
        .locator(part)
        .first()
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    await expect.poll(() => size('[data-part="title"] > b')).toBeGreaterThanOrEqual(40);
    // Hours and minutes are wider than a column of digits.
    expect(await size('[data-scale] > b')).toBeGreaterThanOrEqual(32);
    const side = desk.page.getByRole('main').getByRole('complementary');
    expect(await side.count()).toBe(0);
    expect(await desk.faults('main')).toEqual([]);
    await desk.press('9');
    await side.waitFor();
  });

  it('shows on the desktop what is grave while nobody looks, several at once as one', async () => {
    await desk.page.evaluate(() => {
      const shown: string[] = [];
      Object.assign(window, { shownOnDesktop: shown });
      // The desktop of this machine has nobody in front of it; the page must believe that too.
      document.hasFocus = () => false;
      const Real = window.Notification;
      window.Notification = class extends Real {
        constructor(title: string, options?: NotificationOptions) {
          super(title, options);
          shown.push(`${options?.tag ?? ''}: ${title}`);
        }
      };
    });
    const shown = () =>
      desk.page.evaluate(() =>
        (window as unknown as { shownOnDesktop: string[] }).shownOnDesktop.map((line) =>
          line.replace('counterbook-clock: ', ''),
        ),
      );
    await desk.take('1-0706', { kind: 'emergency', text: '楼道有烟味', dispatch: true });
    await expect.poll(shown).toEqual([expect.stringMatching(said.alone)]);
    await desk.take('3-1203', {
      kind: 'complaint',
      text: '半夜施工',
      severity: 'S2',
      readBack: true,
      dispatch: true,
    });
    await expect.poll(async () => (await shown()).at(-1)).toMatch(said.many);
    // An ordinary complaint calls nobody.
    await desk.page.waitForTimeout(4_000);
    const before = (await shown()).length;
    await desk.take('7-1802', { kind: 'complaint', text: '灯太暗', severity: 'S3', readBack: true });
    await desk.page.waitForTimeout(1_500);
    expect((await shown()).length).toBe(before);
  });
});
