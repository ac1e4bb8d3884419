import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../shared/domain/order/order.ts';
import { instantOf, localTime } from '../../shared/rules/local-days.ts';
import { en } from '../../shared/words/en.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { samplePins } from './open-window.ts';
import { openSeededDesk, type SeededDesk } from './seeded-desk.ts';

const ZONE = 'Asia/Shanghai';
const HOUR = 3_600_000;
const rooms = ['5-1102', '6-0301', '3-0702'] as const;

/** Sets the desk's clock to an hour of the day before yesterday, or of another one. */
function setClock(desk: SeededDesk, hour: number, daysAgo = 2): void {
  const { day } = localTime(Date.now() - daysAgo * 24 * HOUR, ZONE);
  desk.minutesAgo((Date.now() - instantOf(day, hour * HOUR, ZONE)) / 60_000);
}

/** A repair whose slip is back, so that its resident is to be called. */
async function mended(desk: SeededDesk, room: string): Promise<string> {
  const number = await desk.take(room, {
    kind: 'repair',
    text: '厨房插座没电',
    dispatch: true,
    print: false,
  });
  await desk.ask('orders.pickUp', { order: number, signer: '吴永强' });
  await desk.ask('orders.complete', { order: number, result: '换了面板' });
  await desk.ask('orders.returnSlip', { order: number, complete: true, done: true, signed: true });
  return number;
}

/** Types as a person does: not in the burst of a scanner, and only after the last digit has acted. */
async function typeSlowly({ page }: SeededDesk, text: string): Promise<void> {
  await page.waitForTimeout(150);
  await page.keyboard.type(text, { delay: 60 });
}

describe.each(['zh-CN', 'en'] as const)('callbacks in %s', (language) => {
  const { callbacks: words } = language === 'en' ? en : zhCN;
  const colleague = language === 'en' ? 'Liu Min' : '刘敏';
  const filled = (text: string, values: Record<string, string | number>) =>
    text.replaceAll(/\{\{(\w+)\}\}/gu, (_whole, name: string) => String(values[name] ?? ''));
  let desk: SeededDesk;
  const numbers: string[] = [];

  const order = async (number = ''): Promise<Order> =>
    (await desk.ask('orders.get', { order: number })).order;
  const heading = (room: string) => desk.page.getByRole('heading', { level: 2, name: new RegExp(room) });
  const type = (text: string) => typeSlowly(desk, text);
  const see = (text: string) => desk.page.getByText(text).first().waitFor();
  const press = async (...keys: string[]) => {
    for (const key of keys) await desk.press(key);
  };
  const lines = async () => (await desk.ask('callbacks.list', {})).callbacks;
  const lineOf = async (number = '', reason = 'work') =>
    (await lines()).find((line) => line.order === number && line.reason === reason);

  beforeAll(async () => {
    desk = await openSeededDesk(language);
    setClock(desk, 10);
    for (const room of rooms) numbers.push(await mended(desk, room));
    setClock(desk, 10.5);
    await press('Control+3');
    const view = desk.page.getByRole('tab', { name: new RegExp(language === 'en' ? 'Callback' : '待回访') });
    await view.waitFor();
    for (let step = 0; step < 10 && (await view.getAttribute('aria-selected')) !== 'true'; step += 1) {
      await press(']');
      // A single key acts only when no second one follows at once.
      await desk.page.waitForTimeout(150);
    }
    // Enter acts on the first row, which has to be there.
    await desk.page
      .getByRole('row', { name: new RegExp(rooms[0]) })
      .first()
      .waitFor();
    await desk.page.waitForTimeout(300);
    await press('Enter');
    await heading(rooms[0]).waitFor();
  });
  afterAll(() => desk.close());

  it('show the number in full and write the look down', async () => {
    expect((await order(numbers[0])).contact.phone).toContain('*');
    await see(words.numberLogged);
    expect(await desk.page.locator('[data-part="phone"]').textContent()).toMatch(/^1\d\d \d{4} \d{4}$/);
    expect(await desk.faults('main')).toEqual([]);
  });

  it('look at no number of those that are only leafed past', async () => {
    const looks = async () => (await desk.ask('desk.snapshot', {})).desk as { seq: number };
    const { seq } = await looks();
    await press('ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp');
    expect((await looks()).seq).toBe(seq);
    await heading(rooms[0]).waitFor();
  });

  it('are entrusted to a colleague, who accepts with the own PIN while somebody else is signed in', async () => {
    await press('9');
    await desk.page.getByRole('group', { name: words.entrustTitle }).waitFor();
    expect(await desk.faults('main')).toEqual([]);
    const digit = await desk.page.getByRole('button', { name: colleague }).getAttribute('aria-keyshortcuts');
    await press(digit ?? '');
    await type('shift ends');
    await press('Enter');
    await see(filled(words.entrustedMark, { name: colleague }));
    expect((await lineOf(numbers[0]))?.entrusted).toMatchObject({ to: '1002', acceptedAt: null });

    await press('6');
    await desk.page.getByLabel(filled(words.pinOf, { name: colleague })).waitFor();
    await type('111111');
    await desk.page.getByRole('status').filter({ hasText: 'PIN' }).waitFor();
    expect((await lineOf(numbers[0]))?.entrusted?.acceptedAt).toBeNull();
    await type(samplePins['1002']);
    await see(filled(words.acceptedMark, { name: colleague }));
    expect(await lineOf(numbers[0])).toMatchObject({ owner: '1002', entrusted: { to: '1002' } });
    expect((await desk.ask('session.current', {})).staff?.id).toBe('1001');
  });

  it('say before saving that a low score opens a rework and whom it tells, and do both', async () => {
    await press('2', '4', '5');
    await type('sparks again');
    const low = desk.page.getByRole('status').filter({ hasText: '周建平' });
    await low.waitFor();
    expect((await order(numbers[0])).reworks).toEqual([]);
    await desk.page.getByRole('button', { name: words.saveRework }).waitFor();
    await press('Control+Enter');
    await desk.page.getByRole('button', { name: words.openRework }).waitFor();
    expect(await desk.faults('main')).toEqual([]);
    const origin = await order(numbers[0]);
    expect(origin).toMatchObject({ state: 'called-back', callback: { text: 'sparks again' } });
    expect(origin.notices).toMatchObject([{ why: 'low-score', level: 'head', name: '周建平', told: null }]);
    expect((await order(origin.reworks[0])).state).toBe('registered');
    await press('Enter');
    await heading(rooms[1]).waitFor();
    expect((await order(numbers[0])).state).toBe('called-back');
  });

  it('rest until another half-day when nobody answers', async () => {
    await press('7');
    await heading(rooms[2]).waitFor();
    expect((await order(numbers[1])).callback?.tries).toMatchObject([{ outcome: 'no-answer' }]);
    const later = desk.page.getByRole('region', { name: words.group.resting });
    await later.getByRole('button', { name: new RegExp(rooms[1]) }).waitFor();
    expect(await later.textContent()).toContain(filled(words.tries, { count: 1 }));
    expect(await later.textContent()).toContain('13:00');
  });

  it('do not save while a score is missing', async () => {
    await press('5', '5');
    const save = desk.page.getByRole('button', { name: words.save, exact: false }).last();
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await press('Control+Enter');
    await desk.page.waitForTimeout(150);
    expect((await order(numbers[2])).state).toBe('awaiting-callback');
  });

  it('ask whether a refusal is for this once or for ever, and keep that with the person', async () => {
    await press('8');
    await desk.page.getByRole('group', { name: words.refusalTitle }).waitFor();
    await press('Escape');
    expect((await order(numbers[2])).state).toBe('awaiting-callback');
    await press('8', '2');
    await see(words.closeQuestion);
    expect(await order(numbers[2])).toMatchObject({ state: 'called-back', callback: { scores: null } });
    await press('Enter');
    await heading(rooms[1]).waitFor();
    expect((await order(numbers[2])).state).toBe('closed');
    const again = await mended(desk, rooms[2]);
    expect((await lineOf(again))?.refuses).toBe(true);
    await see(words.refusesMark);
  });

  it('end with a reason after three half-days without answer', async () => {
    setClock(desk, 15);
    await desk.ask('callbacks.record', { order: numbers[1] ?? '', outcome: 'no-answer' });
    setClock(desk, 9.5, 1);
    await desk.ask('callbacks.record', { order: numbers[1] ?? '', outcome: 'no-answer' });
    await desk.page.getByRole('region', { name: words.group.spent }).waitFor();
    await desk.page.getByRole('button', { name: words.closeUncalled }).waitFor();
    await press('0');
    await expect.poll(async () => (await order(numbers[1])).state).toBe('closed');
    const closed = (await order(numbers[1])).timeline.at(-1);
    expect(closed?.detail['reason']).toBe(filled(words.closeReason, { count: 3 }));
  });
});

describe('the callback of a grave complaint', () => {
  let desk: SeededDesk;
  const { callbacks: words } = zhCN;
  beforeAll(async () => {
    desk = await openSeededDesk('zh-CN');
  });
  afterAll(() => desk.close());

  it('is left to a manager: a clerk can only entrust it', async () => {
    const number = await desk.take('5-1102', {
      kind: 'complaint',
      text: '电梯困人',
      severity: 'S1',
      readBack: true,
      dispatch: true,
      print: false,
    });
    await desk.ask('orders.pickUp', { order: number, signer: '周建平' });
    await desk.ask('orders.complete', { order: number, result: '换了门机' });
    await desk.ask('orders.returnSlip', { order: number, complete: true, done: true, signed: true });
    // Whoever has to be told at once is told, so that the next step is the callback.
    for (const { id } of (await desk.ask('orders.get', { order: number })).order.notices)
      await desk.ask('escalations.tell', { order: number, notice: id, how: 'phone', to: '当班' });
    await desk.press('Control+3');
    await desk.page
      .getByRole('row', { name: /5-1102/ })
      .first()
      .waitFor();
    await desk.press('Enter');
    await desk.page.getByText(words.managerOnly).waitFor();
    for (const key of ['5', '5', '5', 'Control+Enter', 'Escape', '8', '7']) await desk.press(key);
    await desk.page.waitForTimeout(200);
    expect((await desk.ask('orders.get', { order: number })).order).toMatchObject({
      state: 'awaiting-callback',
      callback: null,
    });
    await desk.press('9');
    await desk.page.getByRole('group', { name: words.entrustTitle }).waitFor();
  });
});

describe('callbacks of an order that is over', () => {
  let desk: SeededDesk;
  const { callbacks: words } = zhCN;
  const press = async (...keys: string[]) => {
    for (const key of keys) await desk.press(key);
  };
  const type = (text: string) => typeSlowly(desk, text);
  /** Goes on with Tab until a button has the focus. */
  const tabTo = async (name: string) => {
    const button = desk.page.getByRole('button', { name, exact: true });
    await button.waitFor();
    for (let step = 0; step < 60; step += 1) {
      if (await button.evaluate((node) => node === document.activeElement)) return;
      await desk.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never comes to ${name}`);
  };

  beforeAll(async () => {
    desk = await openSeededDesk('zh-CN');
  });
  afterAll(() => desk.close());

  it('send the address by a copy and one key, which ends the enquiry', async () => {
    const number = await desk.take('5-1102', { kind: 'enquiry', text: '问地址', sendAddress: true });
    expect((await desk.ask('callbacks.list', {})).callbacks).toMatchObject([{ reason: 'address' }]);
    // The wall leads to whatever is promised.
    await press('Control+1');
    await desk.page
      .getByRole('row', { name: /5-1102/ })
      .first()
      .waitFor();
    await press('Enter');
    await desk.page.getByRole('button', { name: words.copy }).waitFor();
    expect(await desk.faults('main')).toEqual([]);
    await press('1');
    await desk.page.getByText(words.copied).waitFor();
    // Reading the clipboard is not granted to the page; a person pastes.
    await press('Control+K');
    await desk.page.getByRole('dialog').waitFor();
    await press('Control+V');
    const copied = await desk.page.getByRole('dialog').getByRole('combobox').inputValue();
    await press('Escape');
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(copied).toContain((await desk.ask('session.current', {})).centre?.name ?? 'no centre');
    await press('Control+Enter');
    await desk.page.getByText(words.empty).waitFor();
    expect((await desk.ask('orders.get', { order: number })).order.state).toBe('closed');
  });

  it('are planned from the order by keyboard: a delivery with the day it was sent', async () => {
    const number = await desk.take('6-0301', {
      kind: 'repair',
      text: '门锁打不开',
      dispatch: true,
      print: false,
    });
    await press('Control+3');
    await desk.page
      .getByRole('row', { name: /6-0301/ })
      .first()
      .waitFor();
    await press('ArrowRight');
    await tabTo(words.plan.act);
    await press('Enter');
    await desk.page.getByRole('group', { name: words.plan.reason }).waitFor();
    await press('1');
    await desk.page.getByLabel(words.plan.sentOn).waitFor();
    const { day } = localTime(Date.now() - 24 * HOUR, ZONE);
    await type(day.slice(5));
    await press('Enter');
    await type('新门锁');
    await press('Enter');
    await expect
      .poll(async () => (await desk.ask('orders.get', { order: number })).order.followUps)
      .toMatchObject([
        {
          reason: 'delivery',
          note: '新门锁',
          plannedAt: new Date(instantOf(day, 0, ZONE)).toISOString(),
          settledAt: null,
        },
      ]);
  });
});
