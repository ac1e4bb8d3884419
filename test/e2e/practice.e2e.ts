import { afterEach, describe, expect, it } from 'vitest';
import { goToSection } from './go-to-section.ts';
import { openSampleWindow, samplePins, type SampleWindow } from './open-window.ts';

let desk: SampleWindow;
afterEach(() => desk.close());

const screens = {
  'zh-CN': {
    section: '练习',
    today: '今日',
    frame: '练习：不记入账簿，不打真单',
    leave: '退出',
    title: '练习 · 前台簿',
    start: '开始第 1 课：一通报修，30 秒内登记',
    ringing: '来电',
    putAway: '收起',
    lesson: '一通报修，30 秒内登记',
    second: '两通电话一起来',
    done: '学完',
    calm: '还没有来电来访',
    realLate: '真账簿有 1 件超时',
    typed: '泳池的灯',
  },
  en: {
    section: 'Practice',
    today: 'Today',
    frame: 'Practice: not in the book, no real slips',
    leave: 'Leave',
    title: 'Practice · Counterbook',
    start: 'Start lesson 1: A repair, registered in 30 seconds',
    ringing: 'Call',
    putAway: 'Put away',
    lesson: 'A repair, registered in 30 seconds',
    second: 'Two calls at once',
    done: 'done',
    calm: 'No calls or visits yet',
    realLate: 'Real book: 1 late',
    typed: 'pool lamp',
  },
} as const;
type Words = (typeof screens)[keyof typeof screens];

const frame = (words: Words) => desk.page.getByRole('complementary', { name: words.frame });
const heading = (name: string) => desk.page.getByRole('heading', { name, level: 1 });

/** Goes through a door of the practice: the page is loaded anew on the way, and nothing can be asked of it in between. */
async function goThrough(door: () => Promise<unknown>): Promise<void> {
  const loaded = desk.page.waitForEvent('load');
  await door();
  await loaded;
}

/** From wherever the window is into the practice, by keyboard from its section on. */
async function beginPractice(words: Words): Promise<void> {
  await goToSection(desk, words.section);
  await goThrough(() => desk.press('1'));
  await heading(words.today).waitFor();
  await frame(words).waitFor();
}

/** Ctrl 8 and Enter: the way out is where Settings opens. */
async function leavePractice(words: Words): Promise<void> {
  await desk.press('Control+8');
  await heading(words.section === 'Practice' ? 'Settings' : '设置').waitFor();
  await goThrough(() => desk.press('Enter'));
  await frame(words).waitFor({ state: 'detached' });
}

describe.each(Object.entries(screens))('a practice in %s', (language, words) => {
  it('is framed, teaches its first lesson by keyboard, and leaves nothing in the real book', async () => {
    desk = await openSampleWindow({ signedInAs: '1001', language: language as keyof typeof screens });
    const { page } = desk;
    await goToSection(desk, words.section);
    expect(await desk.faults()).toEqual([]);
    await desk.press('1');
    await heading(words.today).waitFor();
    await frame(words).getByRole('button', { name: words.leave }).waitFor();
    await expect.poll(() => page.title()).toBe(words.title);
    await page.getByRole('button', { name: words.start }).waitFor();
    expect(await desk.faults()).toEqual([]);

    await desk.press('Enter');
    const call = page.getByRole('region', { name: words.ringing, exact: true });
    const { place } = placeIn(await call.innerText());
    await desk.press('F2');
    await page.keyboard.type(place, { delay: 60 });
    await page.getByRole('option').first().waitFor();
    await desk.press('Enter');
    await page.keyboard.type('漏水', { delay: 60 });
    await desk.press('Control+Enter');
    await expect
      .poll(async () => (await desk.ask('orders.list', { view: 'all' })).orders.map((order) => order.text))
      .toEqual(['漏水']);
    expect(await desk.faults()).toEqual([]);
    await desk.press('Control+1');
    const lesson = page.getByRole('listitem').filter({ hasText: words.lesson });
    await lesson.getByText(words.done).waitFor();
    expect(
      await page.getByRole('listitem').filter({ hasText: words.second }).getAttribute('aria-current'),
    ).toBe('step');
    expect(await desk.faults()).toEqual([]);

    await leavePractice(words);
    await heading(words.today).waitFor();
    await page.getByText(words.calm).waitFor();
    expect((await desk.ask('orders.list', { view: 'all' })).orders).toEqual([]);
    expect(await page.title()).toBe('Counterbook 前台簿');
  });

  it('says when something real turns late', async () => {
    let ahead = 0;
    const now = () => new Date(Date.now() + ahead * 60_000).toISOString();
    desk = await openSampleWindow({ signedInAs: '1001', language: language as keyof typeof screens, now });
    await desk.ask('calls.take', {
      kind: 'repair',
      channel: 'phone',
      place: '3-1203',
      text: '漏水',
      dispatch: true,
      print: false,
    });
    await beginPractice(words);
    ahead = 30;
    await frame(words).getByText(words.realLate).waitFor();
    expect(await desk.faults()).toEqual([]);
  });

  it('keeps apart what is half typed here and there', async () => {
    desk = await openSampleWindow({ signedInAs: '1001', language: language as keyof typeof screens });
    const { page } = desk;
    await desk.press('F2');
    await page.keyboard.type(words.typed, { delay: 60 });
    await page.getByRole('button', { name: words.typed }).waitFor();
    await beginPractice(words);
    expect(await page.getByText(words.typed).count()).toBe(0);
    expect((await desk.ask('drafts.list', {})).own).toEqual([]);
    await leavePractice(words);
    await page.getByRole('button', { name: words.typed }).waitFor();
  });
});

describe('a practice', () => {
  const words = screens['zh-CN'];

  it('ticks two calls at once when they are taken as its second lesson says', async () => {
    desk = await openSampleWindow({ signedInAs: '1001' });
    const { page } = desk;
    const type = (text: string) => page.keyboard.type(text, { delay: 60 });
    await beginPractice(words);
    await desk.press('F2');
    await type('3-1203');
    await page.getByRole('option').first().waitFor();
    await desk.press('Enter');
    await type('漏水');
    await desk.press('Escape');
    await desk.press('F3');
    await type('9-2401');
    await page.getByRole('option').first().waitFor();
    await desk.press('Enter');
    await type('擦窗户');
    await desk.press('Control+Enter');
    const taken = async () => (await desk.ask('orders.list', { view: 'all' })).orders.length;
    await expect.poll(taken).toBe(1);
    await desk.press('Escape');
    await desk.press('Alt+1');
    await page.getByText('漏水').first().waitFor();
    await desk.press('Control+Enter');
    await expect.poll(taken).toBe(2);
    await desk.press('Control+1');
    await page.getByRole('listitem').filter({ hasText: words.second }).getByText(words.done).waitFor();
  });

  it('has its frame around the lock too, shows invented PINs, and asks for the real one on the way back', async () => {
    desk = await openSampleWindow({ signedInAs: '1001' });
    const { page } = desk;
    await beginPractice(words);
    await desk.press('Control+L');
    await page.getByRole('heading', { name: '谁在用？' }).waitFor();
    expect(await frame(words).isVisible()).toBe(true);
    expect(await desk.faults()).toEqual([]);
    await desk.press('2');
    await page.getByText(samplePins['1002']).waitFor();
    await page.keyboard.type(samplePins['1002'], { delay: 20 });
    await heading(words.today).waitFor();
    await goThrough(() => frame(words).getByRole('button', { name: words.leave }).click());
    await frame(words).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: '谁在用？' }).waitFor();
    expect(await desk.ask('session.current', {})).toMatchObject({ state: 'locked', practice: null });
  });

  it('shows a time that runs five times as fast, and counts the seconds of a hand as they are', async () => {
    desk = await openSampleWindow({ signedInAs: '1001' });
    const { page } = desk;
    await beginPractice(words);
    await desk.press('F2');
    const watch = page.getByRole('timer');
    await watch.waitFor();
    const begun = Date.now();
    const before = Date.parse(await shownAt());
    await page.waitForTimeout(8_000);
    const [passed, real] = [Date.parse(await shownAt()) - before, Date.now() - begun];
    expect(passed / real).toBeGreaterThan(4.5);
    expect(passed / real).toBeLessThan(5.5);
    const seconds = Number(/(\d\d)$/u.exec((await watch.innerText()).trim())?.[1]);
    expect(seconds).toBeGreaterThan(5);
    expect(seconds).toBeLessThan(15);
  });

  it('fits a small window at 125 %, and begins anew', async () => {
    desk = await openSampleWindow({ signedInAs: '1001' });
    const { page } = desk;
    await beginPractice(words);
    await desk.ask('calls.take', { kind: 'repair', channel: 'phone', place: '3-1203', text: '漏水' });
    // 1366×697 at 125 %.
    await page.setViewportSize({ width: 1093, height: 558 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1093);
    await desk.press('Control+8');
    await heading('设置').waitFor();
    await desk.press('2');
    await heading(words.today).waitFor();
    await page.getByText(words.calm).waitFor();
    expect((await desk.ask('orders.list', { view: 'all' })).orders).toEqual([]);
  });
});

/** The present moment of the practice, as the core tells it. */
async function shownAt(): Promise<string> {
  const { practice } = await desk.ask('session.current', {});
  if (!practice) throw new Error('Nobody practises');
  return practice.at;
}

/** Where an invented call comes from, as its words say. */
function placeIn(words: string): { place: string } {
  const place = /\d+-\d{4}/u.exec(words)?.[0];
  if (place === undefined) throw new Error(`No place in: ${words}`);
  return { place };
}
