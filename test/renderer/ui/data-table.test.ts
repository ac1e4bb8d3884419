import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rowAfterKey } from '../../../renderer/ui/data-table-keys.ts';
import { openPages, type Pages } from '../chromium.ts';

describe('the row a key leads to', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  test.each([
    ['ArrowDown', 'a', 'b'],
    ['ArrowDown', 'f', 'f'],
    ['ArrowUp', 'a', 'a'],
    ['ArrowUp', 'c', 'b'],
    ['Home', 'e', 'a'],
    ['End', 'b', 'f'],
    ['PageDown', 'a', 'c'],
    ['PageUp', 'f', 'd'],
    ['PageDown', 'e', 'f'],
    ['x', 'a', undefined],
  ])('%s from %s: %s', (key, from, to) => {
    expect(rowAfterKey(key, ids, from, 3)).toBe(to);
  });
});

describe('a table in the browser', () => {
  let pages: Pages;
  let page: Page;
  beforeAll(async () => {
    pages = await openPages('test/renderer/gallery');
    page = await pages.context.newPage();
  }, 60_000);
  afterAll(() => pages.close());
  beforeEach(async () => {
    await page.goto(pages.url({ page: 'orders' }));
    await page.getByRole('grid').waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'gridcell');
  });
  const text = (id: string) => page.getByTestId(id).textContent();
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(60);
    }
  };

  test('the arrows choose a row and the focus goes with it, to the end and back', async () => {
    await press('ArrowDown', 'ArrowDown', 'ArrowUp');
    await expect.poll(() => text('chosen')).toBe('0002');
    await press('End');
    await expect.poll(() => text('chosen')).toBe('0040');
    const isSeen = await page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      return (
        document.activeElement?.closest('[data-id]')?.getAttribute('data-id') === '0040' &&
        (box?.bottom ?? 9999) <= innerHeight
      );
    });
    expect(isSeen).toBe(true);
    await press('Home');
    await expect.poll(() => text('chosen')).toBe('0001');
    await press('PageDown');
    expect(Number(await text('chosen'))).toBeGreaterThan(15);
  });

  test('Enter does the next step, → opens, Space marks, a digit is the screen’s', async () => {
    await press('ArrowDown', 'Enter', 'ArrowRight', 'ArrowLeft', 'Space', 'ArrowDown', 'Space', '2');
    await expect.poll(() => text('acts')).toBe('step 0002, open 0002, reprint 0003');
    await expect.poll(() => text('marked')).toBe('0002 0003');
  });

  test('a row speaks for itself', async () => {
    const row = page.getByRole('row', { name: '超 06:12 1-0101 孙德胜 电梯一周内两次困人' });
    expect(await row.getAttribute('aria-selected')).toBe('true');
  });

  test('a head sorts, and the arrows follow what is seen', async () => {
    await page.getByRole('columnheader', { name: '单号' }).click();
    await page.getByRole('columnheader', { name: '单号' }).click();
    await page.getByText('0040').first().click();
    await press('ArrowDown');
    await expect.poll(() => text('chosen')).toBe('0039');
  });

  test('an empty view says so', async () => {
    await press(']');
    await page.getByText('没有未取的单子。').waitFor();
  });

  test('rows are 32 px high', async () => {
    const box = await page.locator('.MuiDataGrid-row').first().boundingBox();
    expect(box?.height).toBe(32);
  });
});
