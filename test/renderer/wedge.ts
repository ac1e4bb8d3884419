import type { Page } from 'playwright-core';

/**
 * Scans a code as a wedge does: keys a few milliseconds apart, Shift held for capitals, an Enter or Tab at the end.
 *
 * `page.keyboard.type` would write capitals without Shift, which no keyboard does.
 */
export async function scan(page: Page, code: string, end: 'Enter' | 'Tab' = 'Enter'): Promise<void> {
  // A scan begins after a pause; what was typed right before must not run into it.
  await page.waitForTimeout(60);
  for (const char of code) await page.keyboard.press(/[A-Z]/.test(char) ? `Shift+Key${char}` : char);
  await page.keyboard.press(end);
}
