import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../shared/words/en.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { goToShiftView } from './go-to-shift-view.ts';
import { samplePins } from './open-window.ts';
import { openSeededDesk, type SeededDesk } from './seeded-desk.ts';

const filled = (text: string, values: Record<string, string | number>) =>
  text.replaceAll(/\{\{(\w+)\}\}/gu, (_whole, name: string) => String(values[name] ?? ''));

/** Types as a person does, not in the burst of a scanner. */
async function type({ page }: SeededDesk, text: string): Promise<void> {
  await page.waitForTimeout(150);
  await page.keyboard.type(text, { delay: 60 });
}

describe.each(['zh-CN', 'en'] as const)('the daily count in %s', (language) => {
  const { rounds: words, shift, dutyLog } = language === 'en' ? en : zhCN;
  let desk: SeededDesk;
  const numbers: string[] = [];
  const repair = (room: string, text: string) =>
    desk.take(room, { kind: 'repair', text, dispatch: true, print: false });
  const lines = async () => (await desk.ask('rounds.current', { task: 'daily-count' })).lines;
  const found = async (number = '') => (await lines()).find((line) => line.number === number)?.found;
  const current = () => desk.page.locator('main li[aria-current="true"]');
  /** Waits until the large line is about this one. */
  const at = (text: string) =>
    current()
      .getByRole('heading', { name: new RegExp(text) })
      .waitFor();
  const seen = (done: number, count: number) =>
    desk.page.getByText(filled(words.seen, { seen: done, count })).waitFor();

  beforeAll(async () => {
    desk = await openSeededDesk(language);
    desk.minutesAgo(90);
    for (const [room, text] of [
      ['5-1102', '厨房插座没电'],
      ['6-0301', '门锁打不开'],
      ['3-0702', '地漏返水'],
    ] as const)
      numbers.push(await repair(room, text));
    await desk.ask('log.write', { text: '明早电梯年检', forNext: true });
    desk.minutesAgo(0);
    await goToShiftView(desk, shift.view['daily-count']);
    await at('5-1102');
  });
  afterAll(() => desk.close());

  it('shows every open matter in its group, the first one large, and is clean', async () => {
    await seen(0, 4);
    const list = desk.page.getByRole('region', { name: words.list });
    await list.getByRole('heading', { level: 2, name: new RegExp(shift.group.log) }).waitFor();
    expect(await list.getByRole('listitem').count()).toBe(4);
    expect(await desk.faults()).toEqual([]);
    await desk.press('Control+Enter');
    expect(await desk.page.getByRole('button', { name: words.sign }).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });

  it('takes one key for a line, and each press is in the book', async () => {
    await desk.press('1');
    await at('6-0301');
    await seen(1, 4);
    expect(await found(numbers[0])).toMatchObject({ as: 'on-course', by: '1001' });
  });

  it('asks where something is stuck, and does not let that be left out', async () => {
    await desk.press('3');
    await desk.page.getByLabel(words.asking.stuck).waitFor();
    await desk.press('Enter');
    await desk.page.getByText(words.noteMissing).waitFor();
    expect(await found(numbers[1])).toBeNull();
    await desk.press('Escape');
    await desk.page.getByLabel(words.asking.stuck).waitFor({ state: 'detached' });
    await desk.press('3');
    await type(desk, 'no answer');
    expect(await desk.faults('main')).toEqual([]);
    await desk.press('Enter');
    await at('3-0702');
    expect(await found(numbers[1])).toMatchObject({ as: 'stuck', note: 'no answer' });
  });

  it('opens the record and comes back to the same line', async () => {
    await desk.press('ArrowLeft');
    await at('6-0301');
    await desk.press('ArrowRight');
    await desk.page
      .getByRole('heading', { name: /6-0301/ })
      .first()
      .waitFor();
    await current().waitFor({ state: 'detached' });
    await desk.press('Escape');
    await at('6-0301');
    await desk.press('ArrowDown');
    await at('3-0702');
  });

  it('lets a call come in between and goes on where it was', async () => {
    await desk.press('F2');
    await current().waitFor({ state: 'detached' });
    await desk.press('Escape');
    await goToShiftView(desk, shift.view['daily-count']);
    await at('3-0702');
    await desk.press('2');
    await type(desk, '17:00');
    await desk.press('Enter');
    await at(dutyLog.category.note);
    expect(await found(numbers[2])).toMatchObject({ as: 'chased', note: '17:00' });
    await desk.press('4');
    await seen(4, 4);
  });

  it('asks again about what changes before it is signed', async () => {
    await desk.ask('orders.note', { order: numbers[0] ?? '', text: '业户又来电' });
    await seen(3, 4);
    await at('5-1102');
    await current().getByText(words.changed).waitFor();
    await desk.press('Enter');
    await seen(4, 4);
    await current().waitFor({ state: 'detached' });
  });

  it('is signed with the own PIN and says what was signed, and what was stuck', async () => {
    // The last line leaves the focus on the signature.
    await desk.press('Enter');
    await desk.page.getByText(words.signHint).waitFor();
    expect(await desk.faults()).toEqual([]);
    await type(desk, '111111');
    await desk.page.getByRole('status').filter({ hasText: 'PIN' }).waitFor();
    expect((await desk.ask('rounds.list', {})).rounds).toEqual([]);
    await type(desk, samplePins['1001']);
    const panel = desk.page.getByRole('complementary', { name: words.last });
    await panel.getByText(filled(words.lastStuck, { count: 1 })).waitFor();
    await desk.page.getByRole('region', { name: words.stuckTitle }).getByText('no answer').waitFor();
    expect((await desk.ask('rounds.list', {})).rounds).toMatchObject([{ task: 'daily-count', by: '1001' }]);
    expect(await desk.faults()).toEqual([]);
  });

  it('passes deposits that nobody touched in one breath the next time', async () => {
    const deposit = (what: string) => ({
      owner: { personId: null, name: '高志强', firm: '', phone: '13700004410' },
      ...{ what, told: true, print: false },
    });
    await desk.ask('deposits.receive', deposit('行李箱'));
    await desk.ask('deposits.receive', deposit('婴儿车'));
    const keys = (await lines()).map(({ key }) => key);
    await desk.ask('rounds.mark', { task: 'daily-count', keys, as: 'on-course' });
    await desk.ask('rounds.sign', { task: 'daily-count', pin: samplePins['1001'] });
    await desk.press('3');
    await seen(0, 6);
    for (const room of ['5-1102', '6-0301', '3-0702']) {
      await at(room);
      await desk.press('1');
    }
    await at('高志强');
    const breath = filled(words.allKept, { count: 2 });
    await current().getByRole('button', { name: breath }).waitFor();
    await desk.press('5');
    await seen(5, 6);
  });
});

describe.each(['zh-CN', 'en'] as const)("the day's end in %s", (language) => {
  const { rounds: words, shift } = language === 'en' ? en : zhCN;
  let desk: SeededDesk;
  beforeAll(async () => {
    desk = await openSeededDesk(language);
    await desk.ask('log.write', { text: '明早电梯年检', forNext: true });
  });
  afterAll(() => desk.close());

  it('says in one sentence that nothing is left, and is signed all the same', async () => {
    await goToShiftView(desk, shift.view['day-end']);
    await desk.page.getByText(words.empty['day-end']).waitFor();
    await desk.page.getByText(words.what['day-end']).waitFor();
    expect(await desk.faults()).toEqual([]);
    await desk.press('Control+Enter');
    await desk.page.getByText(words.signHint).waitFor();
    await type(desk, samplePins['1001']);
    await expect
      .poll(async () => (await desk.ask('rounds.list', {})).rounds)
      .toMatchObject([{ task: 'day-end', lines: [] }]);
    await desk.page.getByRole('button', { name: words.again }).waitFor();
  });

  it('asks what was sent today and is not done, for the handover', async () => {
    const order = await desk.take('5-1102', { kind: 'repair', text: '没电', dispatch: true, print: false });
    await desk.press('3');
    await desk.page.getByRole('heading', { level: 3, name: /5-1102/ }).waitFor();
    await desk.page.getByRole('button', { name: words.tomorrow['day-end'] }).waitFor();
    await desk.press('4');
    await expect
      .poll(async () => (await desk.ask('rounds.current', { task: 'day-end' })).lines)
      .toMatchObject([{ number: order, found: { as: 'tomorrow' } }]);
  });
});

describe('two hundred open matters', () => {
  let desk: SeededDesk;
  const { rounds: words, shift } = zhCN;
  beforeAll(async () => {
    desk = await openSeededDesk('zh-CN');
    for (let index = 0; index < 200; index += 1)
      await desk.take(index % 2 === 0 ? '5-1102' : '6-0301', {
        ...{
          kind: 'repair',
          text: `第 ${index + 1} 件`,
          dispatch: true,
          print: false,
        },
      });
  }, 120_000);
  afterAll(() => desk.close());

  it('are walked at one key each without waiting', async () => {
    await goToShiftView(desk, shift.view['daily-count']);
    await desk.page.getByText(filled(words.seen, { seen: 0, count: 200 })).waitFor();
    const times: number[] = [];
    for (let index = 0; index < 40; index += 1) {
      const before = await desk.page.locator('main li[aria-current="true"] h3').textContent();
      const begun = performance.now();
      await desk.press('1');
      await desk.page.waitForFunction(
        (text) => document.querySelector('main li[aria-current="true"] h3')?.textContent !== text,
        before,
      );
      times.push(performance.now() - begun);
    }
    await desk.page.getByText(filled(words.seen, { seen: 40, count: 200 })).waitFor();
    const median = times.toSorted((a, b) => a - b)[20] ?? 0;
    process.stderr.write(
      `One key of a round of 200, with the pause of a hand: median ${median.toFixed(0)} ms\n`,
    );
    // Generous for a loaded machine; a list that is drawn anew in vain takes longer.
    expect(median).toBeLessThan(500);
  });
});
