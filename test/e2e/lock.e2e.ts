import { afterEach, describe, expect, it } from 'vitest';
import { emptyDraftFields as emptyFields } from '../../shared/domain/draft/draft.ts';
import { scan } from '../renderer/wedge.ts';
import { openSampleWindow, samplePins, type SampleWindow } from './open-window.ts';

let desk: SampleWindow;
afterEach(() => desk.close());

const screens = {
  'zh-CN': {
    name: '陈静',
    pin: '陈静的 PIN，6 位数字',
    inside: '还没开班',
    other: 'English',
    otherTitle: 'Who is at the desk?',
  },
  en: {
    name: 'Chen Jing',
    pin: 'PIN of Chen Jing, 6 digits',
    inside: 'No shift is open',
    other: '中文',
    otherTitle: '谁在用？',
  },
} as const;

/** Chooses a person by digit and types a PIN, at the speed of a hand. */
async function typePin(digit: string, pin: string): Promise<void> {
  await desk.press(digit);
  const field = desk.page.locator('input[type="password"]');
  await field.waitFor();
  // A refused PIN is cleared before the next one.
  await expect.poll(() => field.inputValue()).toBe('');
  await desk.page.keyboard.type(pin, { delay: 20 });
}

describe.each(Object.entries(screens))('the lock in %s', (language, words) => {
  it('opens by a digit and a PIN, without Enter, and axe finds nothing on the way', async () => {
    desk = await openSampleWindow({ language: language as keyof typeof screens });
    const { page } = desk;
    await page.getByRole('button', { name: words.name }).waitFor();
    expect(await desk.faults()).toEqual([]);
    await desk.press('1');
    await page.getByLabel(words.pin).waitFor();
    expect(await desk.faults()).toEqual([]);
    await page.keyboard.type(samplePins['1001'], { delay: 20 });
    await page.getByRole('heading', { name: words.inside, level: 1 }).waitFor();
  });

  it('changes its language and cuts nothing off in either', async () => {
    desk = await openSampleWindow({ language: language as keyof typeof screens });
    const { page } = desk;
    await page.getByRole('button', { name: words.other, exact: true }).click();
    await page.getByRole('heading', { name: words.otherTitle }).waitFor();
    // 1366×697 at 125 %.
    await page.setViewportSize({ width: 1093, height: 558 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1093);
  });
});

describe('the lock', () => {
  it('works by arrows, Enter, Backspace and Esc as well', async () => {
    desk = await openSampleWindow();
    const { page } = desk;
    await page.getByRole('button', { name: '陈静' }).waitFor();
    await desk.press('ArrowDown');
    await desk.press('Enter');
    await page.getByLabel('刘敏的 PIN，6 位数字').waitFor();
    await desk.press('Escape');
    expect(await page.getByLabel('刘敏的 PIN，6 位数字').count()).toBe(0);
    await page.getByRole('button', { name: '刘敏' }).click();
    await page.keyboard.type('7309', { delay: 20 });
    await desk.press('Backspace');
    await page.keyboard.type('264', { delay: 20 });
    await page.getByRole('heading', { name: '还没开班', level: 1 }).waitFor();
    expect((await desk.ask('session.current', {})).staff?.name).toBe('刘敏');
  });

  it('counts wrong PINs down, makes that person wait and lets another one in', async () => {
    desk = await openSampleWindow();
    const { page } = desk;
    await page.getByRole('button', { name: '陈静' }).waitFor();
    await typePin('1', '918273');
    for (const left of [4, 3, 2, 1]) {
      await page
        .getByText(`PIN 不对，还可试 ${String(left)} 次`)
        .first()
        .waitFor();
      await expect.poll(() => page.locator('input[type="password"]').inputValue()).toBe('');
      await page.keyboard.type('918273', { delay: 20 });
    }
    const waiting = page.getByText(/^PIN 试得太多，\d+ 秒后再试/).first();
    await waiting.waitFor();
    const seconds = async () =>
      Number(/\d+ 秒/.exec((await waiting.textContent()) ?? '')?.[0].replace(' 秒', ''));
    const before = await seconds();
    expect(before).toBeLessThanOrEqual(30);
    await expect.poll(seconds, { timeout: 5_000 }).toBeLessThan(before);
    // The right PIN is not even taken now; a colleague signs in meanwhile.
    await page.keyboard.type(samplePins['1001'], { delay: 20 });
    expect((await desk.ask('session.current', {})).state).toBe('locked');
    await desk.press('Escape');
    await typePin('2', samplePins['1002']);
    await page.getByRole('heading', { name: '还没开班', level: 1 }).waitFor();
  });

  it('does not take a slip under the scanner for a wrong PIN', async () => {
    desk = await openSampleWindow();
    const { page } = desk;
    await page.getByRole('button', { name: '陈静' }).waitFor();
    await desk.press('1');
    await page.locator('input[type="password"]').waitFor();
    await scan(page, 'A261122-0007');
    await page.waitForTimeout(400);
    expect(await page.getByText('PIN 不对').count()).toBe(0);
    await page.keyboard.type(samplePins['1001'], { delay: 20 });
    await page.getByRole('heading', { name: '还没开班', level: 1 }).waitFor();
  });

  it('shows figures and no resident after it fell shut by itself; the draft waits for its owner', async () => {
    desk = await openSampleWindow({ signedInAs: '1001' });
    const { page } = desk;
    await desk.ask('drafts.save', {
      kind: 'repair',
      heldAt: null,
      fields: { ...emptyFields, place: '3-1203', callerName: '王秀兰', text: '厨房下水慢' },
    });
    await desk.ask('session.lock', { why: 'idle' });
    await page.getByRole('heading', { name: '谁在用？' }).waitFor();
    await page.getByText('放着的来电 1，都已存好').waitFor();
    await page.getByRole('button', { name: /陈静.*草稿 1/ }).waitFor();
    const shown = await page.locator('body').innerText();
    expect(shown).not.toMatch(/王秀兰|3-1203|厨房下水慢/);
  });

  it('opens plan and telephones by F9, from the PIN too, with nothing of a resident', async () => {
    desk = await openSampleWindow();
    const { page } = desk;
    await page.getByRole('button', { name: '陈静' }).waitFor();
    await desk.press('1');
    await page.locator('input[type="password"]').waitFor();
    await desk.press('F9');
    await page.getByRole('heading', { name: '应急预案' }).waitFor();
    await page.getByRole('row', { name: '工程部 8012 3 周建平' }).waitFor();
    expect(await desk.faults()).toEqual([]);
    await page.getByRole('button', { name: '紧急预案和电话' }).click();
    expect(await page.getByRole('heading', { name: '应急预案' }).count()).toBe(0);
  });
});

describe('the first run', () => {
  it('says why a weak PIN is refused, opens the book with a good one and never asks again', async () => {
    desk = await openSampleWindow();
    const { page } = desk;
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('heading', { name: '设好这个服务台' }).waitFor();
    expect(await desk.faults()).toEqual([]);
    const typed = ['澄湖苑客服前台', null, null, '0571-8800 8000', '顾明远', null, '123456', '123456'];
    for (const [index, text] of typed.entries()) {
      if (index > 0) await desk.press('Enter');
      if (text !== null) await page.keyboard.insertText(text);
    }
    await desk.press('Control+Enter');
    await page.getByText('这个 PIN 太好猜：连着的数字。换一个').waitFor();
    expect((await desk.ask('session.current', {})).state).toBe('first-run');
    await page.getByLabel('PIN', { exact: true }).fill('638150');
    await page.getByLabel('再输一遍').fill('638151');
    await desk.press('Control+Enter');
    await page.getByText('两遍不一样，再输一遍').waitFor();
    await page.getByLabel('再输一遍').fill('638150');
    await desk.press('Control+Enter');
    await page.getByRole('heading', { name: '还没开班', level: 1 }).waitFor();
    const { centre, staff } = await desk.ask('session.current', {});
    expect(centre).toMatchObject({
      name: '澄湖苑客服前台',
      letter: 'A',
      phone: '0571-8800 8000',
      isSample: false,
    });
    expect(staff).toMatchObject({ id: '1001', name: '顾明远', role: 'manager' });
  });

  it('leads into a sample of its own and back, and leaves the real book unopened', async () => {
    desk = await openSampleWindow({ language: 'en' });
    const { page } = desk;
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('heading', { name: 'Set up this desk' }).waitFor();
    expect(await desk.faults()).toEqual([]);
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await page.getByText('Sample: people and numbers are invented', { exact: false }).waitFor();
    await page.getByRole('button', { name: /Gu Mingyuan/ }).click();
    await page.getByText(`Sample PIN ${samplePins['1005']}`).waitFor();
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('heading', { name: 'Set up this desk' }).waitFor();
  });
});
