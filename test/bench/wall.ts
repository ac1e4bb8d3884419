import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type {} from '../../renderer/app/desk/window-desk.ts';
import type { Seat } from '../../electron/core/ports.ts';
import type { Kind } from '../../shared/domain/call/call.ts';
import { openAppWindow, type OpenedWindow } from '../../electron/hosts/app-window/open-app-window.ts';
import { ensureBuild } from '../../electron/hosts/launch/build.mjs';
import { childSeconds } from './chromium-time.ts';

/*
 * What the wall costs while nobody does anything: the processor time of the page over a minute on Today, with 500 open
 * orders that have several clocks each and 300 keys out, late ones, soon ones and calm ones. Then whether the same clocks, which go on in
 * the frame of another screen, drop any of 2,000 keys that are typed into a call at 30 a second.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const ORDERS = 500;
const LOANS = 300;
const IDLE_MS = 60_000;
const KEYS = 2_000;
const KEY_EVERY_MS = 1_000 / 30;
const TARGET_PERCENT = 5;
const PIN = '482917';
const MINUTE = 60_000;
const kinds: readonly Kind[] = ['repair', 'complaint', 'cleaning', 'repair', 'request', 'repair'];
const severities = ['S1', 'S2', 'S3', 'S3'] as const;

/** The desk writes as if it were so many milliseconds ago. */
let ago = 0;

async function open(folder: string): Promise<OpenedWindow> {
  const opened = await openAppWindow({
    folder,
    headless: true,
    clock: { now: () => new Date(Date.now() - ago).toISOString() },
    newId: randomUUID,
    log: {
      note: () => undefined,
      bug: (_reference, error) => void process.stderr.write(`${String(error)}\n`),
    },
    rendererFolder: process.env['COUNTERBOOK_RENDERER'] ?? join(ROOT, 'out/renderer'),
    resourceFolder: join(ROOT, 'resources'),
    pinCost: 1024,
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

/** Takes the calls of the last three hours, so that clocks are late, soon and calm. */
async function fill(seat: Seat): Promise<void> {
  for (let index = 0; index < ORDERS; index += 1) {
    ago = ((ORDERS - index) / ORDERS) * 180 * MINUTE;
    const kind = kinds[index % kinds.length] ?? 'repair';
    const reply = await seat.invoke('calls.take', {
      kind,
      channel: 'phone',
      place: `${(index % 12) + 1}-${1 + (index % 30)}0${(index % 4) + 1}`,
      text: `第 ${index + 1} 件，厨房水管漏水，地板已经湿了`,
      dispatch: index % 5 !== 0,
      print: false,
      readBack: true,
      ...(kind === 'complaint' && { severity: severities[index % severities.length] ?? 'S3' }),
    });
    if (!reply.ok) throw new Error(JSON.stringify(reply.error));
    if (index < LOANS) await lend(seat, index);
  }
  ago = 0;
}

/** Minutes after which a key is to be back: late by now, soon, and with time enough. */
const dueIn = [30, 190, 600] as const;

/** Receives a key and lends it to somebody who has nothing else. */
async function lend(seat: Seat, index: number): Promise<void> {
  const code = `K-${1_001 + index}`;
  const received = await seat.invoke('things.receive', { thing: { register: 'keys', class: 'site', code } });
  if (!received.ok) throw new Error(JSON.stringify(received.error));
  const due = Date.now() - ago + (dueIn[index % dueIn.length] ?? 30) * MINUTE;
  const lent = await seat.invoke('loans.lend', {
    codes: [code],
    borrower: { kind: 'contractor', name: `师傅${index}`, firm: '电梯维保', phone: '13900001111' },
    dueAt: new Date(due).toISOString(),
    print: false,
  });
  if (!lent.ok) throw new Error(JSON.stringify(lent.error));
}

async function signIn(page: Page): Promise<void> {
  await page.evaluate((pin) => window.desk.invoke('session.signIn', { staff: '1001', pin }), PIN);
  await page.getByRole('navigation').first().waitFor();
  // Past the opening of the shift.
  await page.keyboard.press('Escape');
}

/** The share of one core that a page, and all of Chromium, take while nobody touches anything. */
async function measureIdle(): Promise<{ renderer: number; all: number }> {
  await sleep(5_000);
  const before = childSeconds();
  const from = performance.now();
  await sleep(IDLE_MS);
  const seconds = (performance.now() - from) / 1_000;
  const after = childSeconds();
  const percent = (used: number) => (100 * used) / seconds;
  return { renderer: percent(after.renderer - before.renderer), all: percent(after.all - before.all) };
}

/** Letters and spaces as somebody types them; no letter twice in a row, so that a dropped one is seen. */
function typing(): string {
  const letters = 'etaoin shrdlucm fwypvbgk ';
  return Array.from({ length: KEYS }, (_, index) => letters[(index * 7) % letters.length] ?? 'e').join('');
}

/** Types into the text of a new call at a steady pace; answers with how many keys are missing in the field. */
async function measureTyping(page: Page): Promise<{ missing: number; keysASecond: number }> {
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: '什么事' });
  await field.waitFor();
  await field.click();
  const text = typing();
  const from = performance.now();
  for (const [index, key] of [...text].entries()) {
    const wait = from + index * KEY_EVERY_MS - performance.now();
    if (wait > 0) await sleep(wait);
    await page.keyboard.press(key === ' ' ? 'Space' : key);
  }
  const seconds = (performance.now() - from) / 1_000;
  await sleep(500);
  const shown = await field.inputValue();
  const isSame = shown === text;
  return { missing: isSame ? 0 : Math.max(1, text.length - shown.length), keysASecond: KEYS / seconds };
}

if (!process.env['COUNTERBOOK_RENDERER'] && !ensureBuild()) process.exit(1);
const parent = await mkdtemp(join(tmpdir(), 'counterbook-bench-'));
const { page, house, close } = await open(join(parent, 'book'));
await page.evaluate(() => window.localStorage.setItem('counterbook-language', 'zh-CN'));
await page.evaluate(() => window.desk.invoke('setup.lookAround', { language: 'zh-CN' }));
await page.reload();
const seat = house.connect(() => undefined);
await seat.invoke('session.signIn', { staff: '1001', pin: PIN });
await fill(seat);
await signIn(page);
await page
  .getByRole('row')
  .nth(ORDERS - 1)
  .waitFor();
const idle = await measureIdle();
const typed = await measureTyping(page);
await close();
await rm(parent, { recursive: true, force: true });
const isQuiet = idle.renderer < TARGET_PERCENT && typed.missing === 0;
process.stdout.write(
  `${ORDERS} open orders and ${LOANS} keys out on Today, ${IDLE_MS / 1_000} s idle: the page takes ${idle.renderer.toFixed(2)} % of one core ` +
    `(target below ${TARGET_PERCENT} %), all of Chromium ${idle.all.toFixed(2)} %\n` +
    `${KEYS} keys at ${typed.keysASecond.toFixed(1)} a second into a call: ${typed.missing} dropped\n`,
);
process.exitCode = isQuiet ? 0 : 1;
