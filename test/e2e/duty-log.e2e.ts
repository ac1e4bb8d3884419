import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskState } from '../../shared/domain/book.ts';
import { openSeededDesk, type SeededDesk } from './seeded-desk.ts';

const words = {
  'zh-CN': {
    line: '记什么',
    list: '记录，新的在上',
    corrected: '是吴永红，不是吴永强',
    entered: /\d\d:\d\d 补录/,
    forNext: '留给下一班',
    late: /3-1203 取单超时，要告知 /,
    day: '哪一天',
    sheet: '记一笔',
    open: '打开 0001',
    filed: '回今天记',
    printed: /的记录在打/,
    correction: /陈静 更正：/,
    closing: '关台过夜',
    closed: '台面关了',
    openShift: '没有开班',
  },
  en: {
    line: 'What',
    list: 'The log, newest first',
    corrected: 'It was Wu Yonghong',
    entered: /entered .*\d\d:\d\d/,
    forNext: 'For the next shift',
    late: /3-1203 Pick-up late, to be told: /,
    day: 'Which day',
    sheet: 'Log line',
    open: 'Open 0001',
    filed: 'write a line today',
    printed: /is printing/,
    correction: /Chen Jing, correction: /,
    closing: 'Close the counter for the night',
    closed: 'The counter is closed',
    openShift: 'No shift is open',
  },
} as const;

const DAY_MS = 86_400_000;
const OPENED_MINUTES_AGO = 60;

const local = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** `2026-11-27`: today at the desk. */
function today(): string {
  return local.format(Date.now());
}

/** `11-26`: the day before, as it is typed. */
function yesterday(): string {
  return local.format(Date.now() - DAY_MS).slice('2026-'.length);
}

describe.each(['zh-CN', 'en'] as const)('the duty log by keyboard in %s', (language) => {
  const said = words[language];
  let desk: SeededDesk;

  const list = () => desk.page.getByRole('grid', { name: said.list });
  const row = (text: string | RegExp) => list().getByRole('row').filter({ hasText: text });
  const chosen = () => list().locator('[role="row"][aria-selected="true"]');
  const field = () => desk.page.getByRole('textbox', { name: said.line, exact: true });

  async function type(text: string): Promise<void> {
    await desk.page.keyboard.type(text, { delay: 60 });
  }

  /** Moves down from the top of the list until the chosen line holds a text. */
  async function choose(text: string): Promise<void> {
    await desk.press('Home');
    for (let step = 0; step < 20; step += 1) {
      if ((await chosen().textContent())?.includes(text)) return;
      await desk.press('ArrowDown');
    }
    throw new Error(`No line with ${text}`);
  }

  beforeAll(async () => {
    desk = await openSeededDesk(language, '1001', OPENED_MINUTES_AGO);
    await desk.ask('shifts.open', {});
    desk.minutesAgo(40);
    await desk.take('3-1203', { kind: 'repair', text: '主卧漏水', dispatch: true, print: false });
    desk.minutesAgo(0);
    await desk.ask('clocks.list', {});
    await desk.press('Control+5');
    await field().waitFor();
  });
  afterAll(() => desk.close());

  it('has what the desk itself did, in words, with its true time and red once a limit has passed (R6)', async () => {
    await row(said.late).first().waitFor();
    const colour = (text: string | RegExp) =>
      row(text)
        .first()
        .locator('p')
        .first()
        .evaluate((element) => getComputedStyle(element).color);
    expect(await colour(said.late)).toBe('rgb(176, 34, 26)');
    expect(await row(said.late).first().textContent()).toContain('0001');
  });

  it('takes a line with the present time by Enter, and says what it was linked to', async () => {
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
    await type('0001 已催，K-003 在吴永强处');
    await desk.press('Enter');
    await row('K-003 在吴永强处').waitFor();
    expect(await field().inputValue()).toBe('');
    await desk.page
      .getByText(/0001[、,] ?K-003/)
      .first()
      .waitFor();
    expect(await desk.faults()).toEqual([]);
  });

  it('opens the record that a line names, and leads back', async () => {
    await desk.press('Escape');
    await choose('K-003 在吴永强处');
    await desk.page.getByRole('button', { name: said.open }).waitFor();
    await desk.press('1');
    await desk.page.getByRole('main').getByText('主卧漏水').first().waitFor();
    await desk.press('Escape');
    await field().waitFor();
  });

  it('adds a correction under a line, which itself stays as it was written', async () => {
    await desk.press('Escape');
    await choose('K-003 在吴永强处');
    await desk.press('Enter');
    await type(said.corrected);
    await desk.press('Enter');
    await row(said.corrected).waitFor();
    const text = await row(said.corrected).textContent();
    expect(text).toMatch(said.correction);
    expect(text).toContain('K-003 在吴永强处');
    // The focus is back in the list, on that line.
    expect(await list().evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await chosen().textContent()).toContain(said.corrected);
  });

  it('takes a back-entry of yesterday for the next shift, which stands on the page of its true day', async () => {
    await desk.press('Control+j');
    await type('电梯年检改到明早');
    await desk.press('Tab');
    await desk.press('Tab');
    await desk.press('2');
    await desk.press('Tab');
    await desk.press('Space');
    await desk.press('Tab');
    await type(`${yesterday()} 14:05`);
    await desk.press('Enter');
    await expect.poll(() => field().inputValue()).toBe('');
    expect(await row('电梯年检改到明早').count()).toBe(0);
    await desk.press('Alt+b');
    await row('电梯年检改到明早').waitFor();
    const text = (await row('电梯年检改到明早').textContent()) ?? '';
    expect(text).toContain('14:05');
    expect(text).toMatch(said.entered);
    expect(text).toContain(said.forNext);
    expect(await desk.page.getByRole('textbox', { name: said.line, exact: true }).count()).toBe(0);
    expect(await desk.faults()).toEqual([]);
    await desk.press('Alt+n');
    await field().waitFor();
  });

  it('puts a line for the next shift into the handover', async () => {
    const { handover } = await desk.ask('handover.prepare', {});
    const { handover: running } = await desk.ask('handover.get', { handover });
    expect(running?.lines.filter(({ group }) => group === 'log').map(({ text }) => text)).toEqual([
      '电梯年检改到明早',
    ]);
    await desk.ask('handover.withdraw', { reason: '再等等' });
  });

  it('takes a line from any other screen, marked for the next shift', async () => {
    await desk.press('Control+3');
    await desk.press('Control+j');
    await desk.page.getByRole('dialog', { name: said.sheet }).waitFor();
    await type('备用钥匙在抽屉');
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await desk.press('Enter');
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
    await desk.press('Control+5');
    await row('备用钥匙在抽屉').waitFor();
  });

  it('prints the page of the day', async () => {
    await desk.press('Control+p');
    await desk.page.getByText(said.printed).first().waitFor();
    const { slipJobs } = (await desk.ask('desk.snapshot', {})).desk as DeskState; // what a window mirrors
    expect(Object.values(slipJobs).map(({ slip, days }) => [slip, days?.from])).toContainEqual([
      'duty-log',
      today(),
    ]);
  });

  it('closes the counter for the night with a reason and the closing list beside it', async () => {
    await desk.press('Escape');
    await desk.press('0');
    await desk.page.getByRole('dialog', { name: said.closing }).waitFor();
    await type('夜里不值班');
    await desk.press('Shift+Tab');
    await desk.press('5');
    await desk.page.getByRole('dialog').getByRole('checkbox', { checked: true }).waitFor();
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await desk.press('Control+Enter');
    await desk.page.getByText(said.closed).waitFor();
    await desk.press('Escape');
    await desk.page.getByRole('complementary').getByText(said.openShift).waitFor();
    expect((await desk.ask('shifts.current', {})).shift).toBeNull();
  });
});
