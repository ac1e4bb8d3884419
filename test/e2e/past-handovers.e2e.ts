import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRows } from '../../shared/domain/shift/count-rows.ts';
import type { DeskState } from '../../shared/domain/book.ts';
import { en } from '../../shared/words/en.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { goToShiftView } from './go-to-shift-view.ts';
import { openSeededDesk, type SeededDesk } from './seeded-desk.ts';

const pins: Readonly<Record<string, string>> = {
  '1001': '482917',
  '1003': '915386',
  '1004': '264085',
  '1005': '638150',
};
const HOUR = 60;
const SOON = { timeout: 10_000 };
const filled = (text: string, values: Record<string, string | number>) =>
  text.replaceAll(/\{\{(\w+)\}\}/gu, (_whole, name: string) => String(values[name] ?? ''));

interface Wish {
  readonly from: string;
  readonly to: string;
  readonly words?: string;
  readonly question?: string;
  readonly keysShort?: number;
}

/** Hands the open shift over through the channels; whoever takes over sits in the window afterwards. */
async function handOver({ ask, page }: SeededDesk, wish: Wish): Promise<string> {
  const { from, to, words, question, keysShort = 0 } = wish;
  const { handover } = await ask('handover.prepare', {});
  await ask('handover.words', { text: words ?? '' });
  await ask('handover.meet', { to, supervisor: { staff: '1005', pin: pins['1005'] ?? '' } });
  const keys = (await ask('handover.get', {})).handover?.lines.map(({ key }) => key) ?? [];
  if (keys.length > 0) await ask('handover.mark', { keys, as: 'told' });
  const [key] = keys;
  if (question !== undefined && key !== undefined) {
    await ask('handover.mark', { keys: [key], as: 'question', question });
    await ask('handover.answer', { key, answer: '看过了' });
    await ask('handover.mark', { keys: [key], as: 'accepted' });
  }
  const desk = (await ask('desk.snapshot', {})).desk as DeskState; // what the window's mirror is made from
  for (const { row, expected } of countRows(desk)) {
    const short = row === 'keys/site' ? keysShort : 0;
    await ask('handover.count', { row, counted: expected - short, reason: short > 0 ? '郭磊拿着' : '' });
  }
  await ask('handover.sign', { outgoing: pins[from] ?? '', incoming: pins[to] ?? '' });
  await page.getByRole('navigation').first().waitFor();
  return handover;
}

async function changeTo({ ask, press, page }: SeededDesk, staff: string): Promise<void> {
  await press('Control+L');
  await page.getByRole('navigation').first().waitFor({ state: 'detached' });
  await ask('session.signIn', { staff, pin: pins[staff] ?? '' });
  await page.getByRole('navigation').first().waitFor();
}

describe.each(['zh-CN', 'en'] as const)('reading back in %s', (language) => {
  const { pastHandovers: words, since, shift, board } = language === 'en' ? en : zhCN;
  const chen = language === 'en' ? 'Chen Jing' : '陈静';
  let desk: SeededDesk;
  let numbers: [string, string, string] = ['', '', ''];
  const grid = () => desk.page.getByRole('grid', { name: words.list });
  const rows = () =>
    grid()
      .getByRole('row')
      .filter({ has: desk.page.getByRole('gridcell') });
  const focused = () => desk.page.evaluate(() => document.activeElement?.textContent ?? '');
  const search = async (text: string) => {
    await desk.press('/');
    const field = desk.page.getByRole('textbox', { name: words.searchLabel });
    await expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
    await desk.page.keyboard.press('Control+A');
    await desk.page.keyboard.type(text, { delay: 60 });
  };
  const title = () => desk.page.getByRole('heading', { level: 1, name: since.title });

  beforeAll(async () => {
    desk = await openSeededDesk(language, '1001', 30 * HOUR);
    await desk.ask('shifts.open', {});
    await desk.take('5-1102', { kind: 'repair', text: '厨房插座没电', dispatch: true, print: false });
    const lock = await desk.take('3-0702', {
      kind: 'repair',
      text: '门锁打不开',
      dispatch: true,
      print: false,
    });
    desk.minutesAgo(22 * HOUR);
    const first = await handOver(desk, {
      ...{ from: '1001', to: '1003', words: '明早 9:00 电梯年检', question: '卡号不对' },
    });
    await desk.ask('log.write', { text: '会所二楼灯今晚要开', category: 'notice' });
    await desk.take('6-0301', {
      ...{
        kind: 'complaint',
        text: '电梯困人',
        severity: 'S2',
        readBack: true,
        dispatch: true,
        print: false,
      },
    });
    desk.minutesAgo(14 * HOUR);
    const second = await handOver(desk, { from: '1003', to: '1004', keysShort: 1 });
    await desk.ask('orders.pickUp', { order: lock, signer: '吴永强' });
    await desk.ask('orders.returnSlip', { order: lock, complete: true, done: true, signed: true });
    await desk.ask('orders.callBack', {
      order: lock,
      outcome: 'reached',
      scores: { quality: 5, timeliness: 5, attitude: 5 },
    });
    await desk.ask('orders.close', { order: lock });
    desk.minutesAgo(6 * HOUR);
    const third = await handOver(desk, { from: '1004', to: '1005' });
    numbers = [first, second, third];
    desk.minutesAgo(0);
    await changeTo(desk, '1001');
  });
  afterAll(() => desk.close());

  it('tells whoever sits down after a night what happened, before Today', async () => {
    await title().waitFor();
    const handovers = desk.page.getByRole('region', { name: since.group.handovers });
    await handovers.getByText(filled(since.differences, { count: 1 })).waitFor();
    expect(await handovers.getByRole('listitem').count()).toBe(2);
    const grave = desk.page.getByRole('region', { name: since.group.grave });
    await grave.getByText('电梯困人').waitFor();
    const said = desk.page.getByRole('region', { name: since.group.log });
    await said.getByText('会所二楼灯今晚要开').waitFor();
    expect(await desk.page.getByText('厨房插座没电').count()).toBe(0);
    expect(await desk.faults()).toEqual([]);
  });

  it('opens a record from it and comes back to the same line', async () => {
    for (let step = 0; step < 3; step += 1) await desk.press('ArrowDown');
    expect(await focused()).toContain('电梯困人');
    await desk.press('ArrowRight');
    await title().waitFor({ state: 'detached' });
    await desk.page
      .getByRole('heading', { name: /6-0301/ })
      .first()
      .waitFor();
    await desk.press('Escape');
    await title().waitFor();
    await expect.poll(focused, SOON).toContain('电梯困人');
  });

  it('leads to Today and is not shown again, not even when the page is loaded anew', async () => {
    await desk.press('Escape');
    await desk.page.getByRole('grid', { name: board.wall }).waitFor();
    await desk.page.reload();
    await desk.page.getByRole('grid', { name: board.wall }).waitFor();
    await desk.page.waitForTimeout(500);
    expect(await title().count()).toBe(0);
    // Nor to somebody who was away for a minute only.
    await changeTo(desk, '1001');
    await desk.page.getByRole('grid', { name: board.wall }).waitFor();
    await desk.page.waitForTimeout(500);
    expect(await title().count()).toBe(0);
  });

  it('lists past handovers newest first with what was wrong with them', async () => {
    await goToShiftView(desk, shift.view.past);
    await expect.poll(() => rows().count(), SOON).toBe(3);
    await desk.page.getByText(filled(words.countAll, { count: 3 })).waitFor();
    expect(await rows().nth(2).getAttribute('aria-label')).toContain(chen);
    expect(await rows().nth(2).textContent()).toContain('明早 9:00 电梯年检');
    expect(await rows().first().getAttribute('aria-selected')).toBe('true');
    expect(await desk.faults()).toEqual([]);
  });

  it('sets one beside the one before: what stayed and for how long, what was settled, what is new', async () => {
    await desk.press('1');
    const group = (name: string) => desk.page.getByRole('region', { name });
    await group(words.stayed).getByText('厨房插座没电').waitFor();
    // In the evening the checks of the day have stayed open as often.
    await group(words.stayed)
      .getByRole('button', { name: /厨房插座没电/ })
      .getByText(filled(words.times, { count: 3 }))
      .waitFor();
    await group(words.settled).getByText('门锁打不开').waitFor();
    expect(await group(words.added).getByText('厨房插座没电').count()).toBe(0);
    expect(await desk.faults()).toEqual([]);
    await desk.press('Enter');
    await desk.page
      .getByRole('heading', { name: /5-1102/ })
      .first()
      .waitFor();
    await desk.press('Escape');
    await expect.poll(focused, SOON).toContain('厨房插座没电');
    await desk.press('Escape');
    await expect.poll(() => rows().count(), SOON).toBe(3);
  });

  it('finds by words and by people, opens the document and comes back to what was found', async () => {
    await search('年检');
    await expect.poll(() => rows().count(), SOON).toBe(1);
    await desk.press('ArrowDown');
    await desk.press('Enter');
    await desk.page.getByText(numbers[0]).first().waitFor();
    await desk.press('Escape');
    await expect.poll(() => rows().count(), SOON).toBe(1);
    await search('qqqq');
    await desk.page.getByText(filled(words.notFound, { text: 'qqqq' })).waitFor();
    await desk.press('Escape');
    await expect.poll(() => rows().count(), SOON).toBe(3);
    await search(chen);
    await expect.poll(() => rows().count(), SOON).toBe(1);
    expect(await rows().first().getAttribute('aria-label')).toContain(chen);
  });
});
