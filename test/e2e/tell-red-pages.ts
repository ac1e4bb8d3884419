import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { openPages } from './open-pages.ts';

/*
 * A red test on a far machine leaves no picture. Its complaint says where the focus was and which messages, sheets and
 * headings stood on each page, which is mostly enough to know which key went astray.
 */
afterEach(async ({ task }) => {
  const complaint = task.result?.errors?.[0];
  if (!complaint) return;
  for (const page of openPages)
    complaint.message = `${await Promise.race([standing(page), tooSlow()])} | ${complaint.message}`;
  // The reporters differ in which of the two they print.
  complaint.stack = `${complaint.message}\n${complaint.stack ?? ''}`;
});

const PATIENCE_MS = 5_000;

async function tooSlow(): Promise<string> {
  await setTimeout(PATIENCE_MS, undefined, { ref: false });
  return 'the page does not answer';
}

async function standing(page: Page): Promise<string> {
  try {
    return await page.evaluate(() => {
      const texts = (selector: string) =>
        [...document.querySelectorAll(selector)].map((each) => (each.textContent ?? '').trim().slice(0, 80));
      const { activeElement: focused } = document;
      return JSON.stringify({
        focus: focused === document.body ? 'nowhere' : focused?.outerHTML.slice(0, 120),
        headings: texts('h1, h2'),
        messages: texts('[role=status], [role=alert]').filter((text) => text !== ''),
        sheets: texts('[role=dialog] :is(h1, h2, h3)'),
      });
    });
  } catch (error) {
    return `the page did not answer: ${String(error)}`;
  }
}
