import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleWindow, samplePins, type SampleWindow } from './open-window.ts';

const words = {
  'zh-CN': {
    closed: '还没开班',
    list: /开班清单/,
    done: '都做完了',
    wall: '现在没有要办的事',
    mine: /交班/,
    others: '陈静 的班',
    lock: '谁在用？',
    keeps: '在班',
    roster: '排班',
    shifts: '排班和清单',
    band: /还有 \d+ 分钟交班/,
    begin: /交接/,
    notices: '要告知',
    missed: /陈静 的班 没人来接班/,
    skip: '为什么跳过',
    left: /开班清单还差 5 项/,
  },
  en: {
    closed: 'No shift is open',
    list: /opening list/,
    done: 'All done',
    wall: 'Nothing needs you now',
    mine: /Handover \d\d:\d\d/,
    others: 'Shift of Chen Jing',
    lock: 'Who is at the desk?',
    keeps: 'has the counter',
    roster: 'Roster',
    shifts: 'Roster and lists',
    band: /\d+ minutes? to the handover/,
    begin: /Handover/,
    notices: 'To be told',
    missed: /Shift of Chen Jing nobody came to take over/,
    skip: 'Why it is skipped',
    left: /5 points of the opening list left/,
  },
} as const;

const MINUTE_MS = 60_000;

/** `14:05` at the desk. */
function localTime(at: number): string {
  const options = {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(at);
}

/** A shift of today that ends in so many minutes. */
function endingIn(minutes: number, now = Date.now()) {
  const until = localTime(now + minutes * MINUTE_MS);
  const from = localTime(now) >= '12:00' ? '11:00' : '00:00';
  const weekdays = [1, 2, 3, 4, 5, 6, 7];
  return { id: 'short', name: '短班', latinName: 'Short', from, until, weekdays, isActive: true };
}

describe.each(['zh-CN', 'en'] as const)('a shift by keyboard in %s', (language) => {
  const said = words[language];
  let desk: SampleWindow;
  const text = () => desk.page.getByRole('main').textContent();
  const heading = (name: string | RegExp) => desk.page.getByRole('heading', { level: 1, name });

  beforeAll(async () => {
    desk = await openSampleWindow({ language });
  });
  afterAll(() => desk.close());

  /** At the lock: the digit of a person, then the PIN. */
  async function signIn(digit: string, pin: string): Promise<void> {
    await heading(said.lock).waitFor();
    await desk.press(digit);
    await desk.page.locator('input[type="password"]').waitFor();
    await desk.page.keyboard.type(pin, { delay: 20 });
    await desk.page.getByRole('navigation').first().waitFor();
  }

  it('begins with who opens it and its list, then Today', async () => {
    await signIn('1', samplePins['1001']);
    await heading(said.closed).waitFor();
    expect(await desk.faults()).toEqual([]);
    await desk.press('1');
    await heading(said.list).waitFor();
    await desk.press('2');
    await desk.page.getByRole('checkbox', { checked: true }).waitFor();
    for (let tick = 0; tick < 4; tick += 1) {
      await desk.press('Enter');
      await expect.poll(() => desk.page.getByRole('checkbox', { checked: true }).count()).toBe(tick + 2);
    }
    await desk.page.getByText(said.done).waitFor();
    expect(await desk.faults()).toEqual([]);
    await desk.press('Enter');
    await desk.page.getByText(said.wall).waitFor();
    expect(await desk.page.getByRole('main').getByRole('complementary').textContent()).toMatch(said.mine);
    const { shift } = await desk.ask('shifts.current', {});
    expect(shift).toMatchObject({ owner: '1001', skipped: [] });
    expect(shift?.ticks).toHaveLength(5);
  });

  it('says at the lock who has the counter, and on Today whose shift it is, and blocks nobody', async () => {
    await desk.press('Control+l');
    await heading(said.lock).waitFor();
    const people = desk.page.getByRole('listitem');
    await people.filter({ hasText: said.keeps }).waitFor();
    expect(await people.filter({ hasText: said.keeps }).count()).toBe(1);
    expect(await desk.faults()).toEqual([]);
    await signIn('2', samplePins['1002']);
    await desk.page.getByText(said.wall).waitFor();
    expect(await text()).toContain(said.others);
  });

  it('has a roster that is filled in by arrows and digits', async () => {
    await desk.press('Control+8');
    await desk.page.getByRole('main').getByRole('button', { name: said.shifts, exact: true }).click();
    const grid = desk.page.getByRole('grid', { name: said.roster });
    await grid.waitFor();
    expect(await desk.faults('main')).toEqual([]);
    await grid.focus();
    await desk.press('End');
    const chosen = grid.locator('[aria-selected="true"]');
    const before = await chosen.textContent();
    await desk.press('3');
    await expect.poll(() => chosen.textContent()).not.toBe(before);
    await desk.press('1');
    await desk.press('1');
    const roster = await desk.page.evaluate(() => document.querySelectorAll('[data-empty="false"]').length);
    expect(roster).toBe(1);
    await desk.press('ArrowRight');
    await desk.press('3');
    await expect
      .poll(() => desk.page.evaluate(() => document.querySelectorAll('[data-empty="false"]').length))
      .toBe(2);
  });

  it('calls for the handover 15 minutes before the end, on every screen, and Ctrl 5 leads there', async () => {
    await desk.ask('shifts.savePattern', { pattern: endingIn(10) });
    await desk.ask('shifts.open', { pattern: 'short', takeOver: '陈静先走了' });
    await desk.press('Control+3');
    const band = desk.page.getByRole('status').filter({ hasText: said.band });
    await band.waitFor();
    expect(await desk.faults()).toEqual([]);
    await desk.press('Control+5');
    await desk.page.getByRole('tab', { name: said.begin, selected: true }).first().waitFor();
  });

  it('asks once for a list that is left over, and lets it be skipped with a reason, which is logged', async () => {
    await desk.press('Control+1');
    expect(await desk.page.getByRole('main').getByRole('complementary').textContent()).toMatch(said.left);
    await desk.press('2');
    await heading(said.list).waitFor();
    await desk.press('0');
    await desk.page.getByRole('textbox', { name: said.skip }).waitFor();
    await desk.page.keyboard.type('早上都试过', { delay: 60 });
    await desk.press('Enter');
    await desk.page.getByText(said.wall).waitFor();
    const { entries } = await desk.ask('log.list', { category: 'shift' });
    expect(entries[0]?.event).toMatchObject({ kind: 'list-skipped', reason: '早上都试过' });
  });

  it('shows at the lock who is on by the roster, and when', async () => {
    const { shift } = await desk.ask('shifts.current', {});
    const on = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now());
    await desk.ask('shifts.setRoster', { on, pattern: 'short', staff: ['1003'] });
    await desk.press('Control+l');
    await heading(said.lock).waitFor();
    const hours = `${localTime(Date.parse(shift?.from ?? ''))}–${localTime(Date.parse(shift?.until ?? ''))}`;
    const rostered = desk.page.getByRole('listitem').filter({ hasText: hours });
    expect(await rostered.count()).toBe(1);
    expect(await rostered.textContent()).toMatch(/张蕾|Zhang Lei/);
  });
});

describe.each(['zh-CN', 'en'] as const)('a shift that nobody takes over in %s', (language) => {
  const said = words[language];
  let desk: SampleWindow;
  /** A morning at the desk, which the tests move on. */
  let now = Date.parse('2026-11-24T02:00:00.000Z');

  beforeAll(async () => {
    desk = await openSampleWindow({
      language,
      signedInAs: '1002',
      now: () => new Date(now).toISOString(),
    });
    await desk.ask('shifts.savePattern', { pattern: endingIn(10, now) });
    await desk.ask('session.signIn', { staff: '1001', pin: samplePins['1001'] });
    await desk.ask('shifts.open', { pattern: 'short' });
  });
  afterAll(() => desk.close());

  it('is told of to the supervisor by one digit, on Today', async () => {
    now += 26 * MINUTE_MS;
    await desk.ask('clocks.list', {});
    await desk.press('Control+1');
    const list = desk.page.getByRole('listbox', { name: said.notices });
    await list.waitFor();
    expect(await list.textContent()).toMatch(said.missed);
    await desk.press('1');
    await desk.press('3');
    await list.waitFor({ state: 'detached' });
    const { shift } = await desk.ask('shifts.current', {});
    expect(shift?.notices.map(({ told }) => told?.how)).toEqual(['in-person']);
    expect(await desk.faults('main')).toEqual([]);
  });
});
