import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPages, type Pages } from '../../chromium.ts';
import { pressTogether } from '../../wedge.ts';

let pages: Pages;
let page: Page;

beforeAll(async () => {
  pages = await openPages('test/renderer/gallery');
  page = await pages.context.newPage();
}, 60_000);
afterAll(() => pages.close());

async function open(name: 'keys' | 'sheet'): Promise<void> {
  await page.goto(pages.url({ page: name, language: 'en' }));
  await page.getByRole('button').first().waitFor();
}

/** One key as a person presses it, with time to act. */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(70);
  }
}

const log = () => page.getByTestId('log').textContent();

describe('keys of a screen', () => {
  test('a digit acts where no text is typed, and only when nothing follows at once', async () => {
    await open('keys');
    await press('4', 'Slash');
    expect(await log()).toBe('four, slash');
    await pressTogether(page, '44');
    await page.waitForTimeout(100);
    expect(await log()).toBe('four, slash');
    await page.getByLabel('controlled').focus();
    await press('4');
    expect(await page.getByTestId('value').textContent()).toBe('4');
    expect(await log()).toBe('four, slash');
  });

  test('chords and F-keys work while text is typed, Enter only where it is asked for', async () => {
    await open('keys');
    await page.getByLabel('controlled').focus();
    await press('F4', 'Control+Enter', 'Alt+1', 'Control+s', 'Enter');
    expect(await log()).toBe('F4, finish, call 1, saved');
  });

  test('Enter on a button presses the button and does no step', async () => {
    await open('keys');
    await page.getByRole('button').focus();
    await press('Enter');
    expect(await log()).toBe('button');
  });

  test('the keypad types digits, and Alt with it is left alone', async () => {
    await open('keys');
    const cdp = await pages.context.newCDPSession(page);
    const keypad = async (digit: string, modifiers: number) => {
      const key = { key: digit, code: `Numpad${digit}`, isKeypad: true, modifiers };
      await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await page.waitForTimeout(70);
    };
    const alt = 1;
    await keypad('4', 0);
    await keypad('1', alt);
    await keypad('4', alt);
    expect(await log()).toBe('four');
  });

  test('during a composition no key runs', async () => {
    await open('keys');
    await page.getByLabel('controlled').focus();
    const cdp = await pages.context.newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'wo', selectionStart: 2, selectionEnd: 2 });
    await press('Control+Enter', 'F4');
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code: 'F4',
      windowsVirtualKeyCode: 229,
    });
    expect(await log()).toBe('');
  });

  test('keys of a row of options work while it has the focus', async () => {
    await open('keys');
    await page.getByRole('radio', { name: '1' }).focus();
    await press('ArrowRight', '3', 'ArrowRight');
    expect(await log()).toBe('score 2, score 3, score 1');
  });

  test.each(['Control+r', 'Control+w', 'F5', 'Alt+ArrowLeft', 'Backspace', 'Control+n', 'Control+p'])(
    '%s neither navigates nor closes',
    async (chord) => {
      await open('keys');
      await press('4', chord, '4');
      expect(page.isClosed()).toBe(false);
      expect(await log()).toBe('four, four');
    },
  );

  test('F1 lists the keys of the screen and of the house, and F1 or Esc closes it', async () => {
    await open('keys');
    await press('F1');
    const panel = page.getByRole('dialog', { name: 'Keys' });
    await panel.waitFor();
    expect(await panel.locator('section').allInnerTexts()).toEqual([
      'On this screen\n4\nFourth\n/\nFilter\nEnter\nNext step\nCtrl Enter\nFinish',
      'Everywhere\nF4\nComplaint',
    ]);
    await press('Escape');
    await panel.waitFor({ state: 'detached' });
    await press('F1', 'F1');
    await panel.waitFor({ state: 'detached' });
  });
});

describe('keys of a sheet', () => {
  test('hide those of the screen, keep those of the house, and go with the sheet', async () => {
    await open('sheet');
    await press('1');
    await page.getByRole('button').first().click();
    await page.getByRole('dialog').waitFor();
    await page.getByRole('button', { name: 'Send back' }).focus();
    await press('1', 'F2', 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press('1', 'Escape');
    expect(await log()).toBe('screen 1, sheet 1, house F2, screen 1, screen Escape');
  });

  test('the focus starts where it is wanted, stays inside and returns to where it was', async () => {
    await open('sheet');
    await page.getByRole('button').first().click();
    const first = page.getByLabel('Done at');
    expect(await first.evaluate((field) => field === document.activeElement)).toBe(true);
    for (let index = 0; index < 6; index++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(
        true,
      );
    }
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Check the slip');
  });

  test('what it did can be taken back by Ctrl Z', async () => {
    await open('sheet');
    await page.getByRole('button').first().click();
    await page.getByRole('button', { name: 'Send back' }).focus();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await press('Enter');
    await page.getByRole('status').getByText('Slip taken').waitFor();
    await press('Control+z', 'Control+z');
    expect(await log()).toBe('undone');
  });
});
