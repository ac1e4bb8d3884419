import type { Page } from 'playwright-core';

const SHIFT = 8;
const GAP_SECONDS = 0.005;

interface Key {
  readonly code: string;
  readonly key: string;
  readonly text?: string;
  readonly modifiers: number;
}

/**
 * Scans a code as a wedge does: keys 5 ms apart, Shift held for capitals, an Enter or Tab at the end.
 *
 * Every key carries the time it would have, so that a busy machine does not turn the scan into slow typing; and all
 * are sent at once. `page.keyboard.type` would also write capitals without Shift, which no keyboard does.
 */
export async function scan(page: Page, code: string, end: 'Enter' | 'Tab' = 'Enter'): Promise<void> {
  await burst(page, [
    ...[...code].map(keyOf),
    { code: end, key: end, text: end === 'Enter' ? '\r' : '\t', modifiers: 0 },
  ]);
}

/** Presses the keys of a text 5 ms apart, without any key at the end. */
export async function pressTogether(page: Page, text: string): Promise<void> {
  await burst(page, [...text].map(keyOf));
}

async function burst(page: Page, keys: readonly Key[]): Promise<void> {
  // A scan begins after a pause; what was typed right before must not run into it.
  await page.waitForTimeout(60);
  const cdp = await page.context().newCDPSession(page);
  const start = Date.now() / 1000;
  await Promise.all(
    keys.flatMap((key, index) => {
      const timestamp = start + index * GAP_SECONDS;
      return [
        cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...key }),
        cdp.send('Input.dispatchKeyEvent', {
          type: 'keyUp',
          timestamp: timestamp + GAP_SECONDS / 2,
          ...up(key),
        }),
      ];
    }),
  );
  await cdp.detach();
  // The last keys carry times that have not come yet: nobody presses the next one before they have.
  await page.waitForTimeout(keys.length * GAP_SECONDS * 1000 + 60);
}

function keyOf(char: string): Key {
  if (/[a-z]/i.test(char)) {
    return {
      code: `Key${char.toUpperCase()}`,
      key: char,
      text: char,
      modifiers: /[A-Z]/.test(char) ? SHIFT : 0,
    };
  }
  const marks: Readonly<Record<string, string>> = {
    ...{ '-': 'Minus', '/': 'Slash', '.': 'Period', ' ': 'Space', ':': 'Semicolon' },
  };
  return {
    code: marks[char] ?? `Digit${char}`,
    key: char,
    text: char,
    modifiers: char === ':' ? SHIFT : 0,
  };
}

function up({ code, key, modifiers }: Key) {
  return { code, key, modifiers };
}
