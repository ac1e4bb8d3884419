import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPages, type Pages } from '../../chromium.ts';
import { scan } from '../../wedge.ts';

let pages: Pages;
let page: Page;

beforeAll(async () => {
  pages = await openPages('test/renderer/gallery');
  page = await pages.context.newPage();
}, 60_000);
afterAll(() => pages.close());

beforeEach(async () => {
  await page.goto(pages.url({ page: 'keys' }));
  await page.getByLabel('controlled').waitFor();
});

const log = () => page.getByTestId('log').textContent();
const typeLikeAPerson = (text: string) => page.keyboard.type(text, { delay: 60 });

describe('a scan in a real browser', () => {
  test('leaves a controlled field, its state and its caret as they were', async () => {
    const field = page.getByLabel('controlled');
    await field.focus();
    await typeLikeAPerson('1203 abc');
    await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(2, 6));
    await scan(page, 'A261124-0021-1');
    expect(await log()).toBe('scan A261124-0021-1');
    expect(await field.inputValue()).toBe('1203 abc');
    expect(await page.getByTestId('value').textContent()).toBe('1203 abc');
    expect(
      await field.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd]),
    ).toEqual([2, 6]);
    await page.waitForTimeout(60);
    await typeLikeAPerson('9');
    expect(await field.inputValue()).toBe('129bc');
  });

  test('adds no line to a text of several lines', async () => {
    const field = page.getByLabel('free');
    await field.fill('one\ntwo');
    await field.focus();
    await scan(page, 'K-00014');
    expect(await field.inputValue()).toBe('one\ntwo');
    expect(await log()).toBe('scan K-00014');
  });

  test('puts back a field that knows no selection', async () => {
    const field = page.getByLabel('number');
    await field.focus();
    await scan(page, '6901234567892');
    expect(await field.inputValue()).toBe('7');
  });

  test.each(['Enter', 'Tab'] as const)('its %s presses and moves nothing', async (end) => {
    await page.getByRole('button').focus();
    await scan(page, 'A261124-0021', end);
    expect(await log()).toBe('scan A261124-0021');
    expect(await page.getByRole('button').evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('fires no shortcut, though its characters are bound', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await scan(page, '4/44/4');
    await page.waitForTimeout(100);
    expect(await log()).toBe('scan 4/44/4');
  });

  test('chooses nothing in a row of options', async () => {
    await page.getByRole('radio', { name: '1' }).focus();
    await scan(page, '232323');
    await page.waitForTimeout(100);
    expect(await log()).toBe('scan 232323');
  });

  test('swallows the Enter of a code that is too short', async () => {
    await page.getByRole('button').focus();
    await scan(page, 'P-07');
    await page.waitForTimeout(100);
    expect(await log()).toBe('');
  });

  test('takes several in a row', async () => {
    for (const code of ['K-0014', 'K-0015', 'K-0016']) await scan(page, code);
    expect(await log()).toBe('scan K-0014, scan K-0015, scan K-0016');
  });

  test('works while a Chinese input method composes, and cancels the composition', async () => {
    const field = page.getByLabel('controlled');
    await field.focus();
    await page.keyboard.insertText('主卧');
    const cdp = await pages.context.newCDPSession(page);
    const compose = (text: string) =>
      cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    // The times a wedge would give, however slow this machine is just now.
    let timestamp = Date.now() / 1000 + 1;
    const press = (code: string) => {
      timestamp += 0.005;
      const key = { key: 'Process', code, windowsVirtualKeyCode: 229, timestamp };
      return cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    };
    await compose('wei');
    expect(await field.inputValue()).toBe('主卧wei');
    let typed = 'wei';
    for (const letter of 'SLIPNO') {
      await press(`Key${letter}`);
      await compose((typed += letter.toLowerCase()));
    }
    await press('Enter');
    expect(await log()).toBe('scan slipno');
    expect(await field.inputValue()).toBe('主卧');
    expect(await page.getByTestId('value').textContent()).toBe('主卧');
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    // What the input method may still deliver for the cancelled composition is put back, too; then typing goes on.
    await page.waitForTimeout(1300);
    await page.keyboard.insertText('漏水');
    expect(await page.getByTestId('value').textContent()).toBe('主卧漏水');
  });
});
