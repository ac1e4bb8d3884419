import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPages, type Pages } from './chromium.ts';

let pages: Pages;
let axe: string;

beforeAll(async () => {
  pages = await openPages('test/renderer/gallery');
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
}, 60_000);
afterAll(() => pages.close());

const open: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  sheet: (page) => page.getByRole('button').first().click(),
  keys: (page) => page.keyboard.press('F1'),
};

describe.each(['parts', 'orders', 'sheet', 'keys'])('the parts on page %s', (name) => {
  test.each([
    ['zh-CN', 'light'],
    ['en', 'light'],
    ['zh-CN', 'dark'],
    ['en', 'dark'],
  ])('in %s and %s have no fault axe knows, break no policy and fit the window', async (language, scheme) => {
    const page = await pages.context.newPage();
    const complaints: string[] = [];
    page.on(
      'console',
      (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()),
    );
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(pages.url({ page: name, language, scheme }));
    await page.locator('main').waitFor();
    await open[name]?.(page);
    await page.waitForTimeout(250);
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      // The script just above defines it; a page has no module to import it from.
      const { axe: runner } = window as unknown as {
        axe: { run: () => Promise<AxeResults> };
      };
      return (await runner.run()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
      );
    });
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    expect(
      await page.evaluate(() => [document.documentElement.lang, document.documentElement.scrollWidth]),
    ).toEqual([language, 1366]);
    await page.close();
  });
});

test('targets are at least 30 px high', async () => {
  const page = await pages.context.newPage();
  await page.goto(pages.url({ page: 'parts', language: 'en' }));
  await page.locator('main').waitFor();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, [role="radio"], input, textarea:not([aria-hidden])')]
      .map((target) => target.closest('.MuiInputBase-root') ?? target)
      .filter((target) => target.getBoundingClientRect().height < 30)
      .map((target) => target.outerHTML),
  );
  expect(small).toEqual([]);
  await page.close();
});
