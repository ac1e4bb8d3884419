import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../../electron/hosts/app-window/find-chromium.ts';
import { showAppWindow, type AppWindow } from '../../../../electron/hosts/app-window/show-app-window.ts';
import { commandsBelow, processesBelow } from './own-processes.ts';
import { writePage } from './a-page.ts';
import { scriptedHouse } from './scripted-house.ts';

const executablePath = findChromium({
  platform: process.platform,
  environment: process.env,
  exists: existsSync,
});
if (!executablePath)
  throw new Error('These tests need Chromium: `node electron/hosts/launch/set-up.mjs --for-tests`');

const HOME = 'https://counterbook.invalid';
const script = scriptedHouse();
const logged: string[] = [];
let folder: string;
let shown: AppWindow;

/** What the page of these tests leaves on its window. */
interface Seen {
  heard: unknown[];
  broken: string[];
  inlineRan?: boolean;
  evaluated: unknown;
  desk: { invoke(channel: string, input: unknown): Promise<unknown> };
}
declare const window: Seen & Record<string, unknown>;

beforeAll(async () => {
  folder = await writePage();
  shown = await showAppWindow({
    house: script.house,
    engine: { executablePath, headless: true, isRoot: process.getuid?.() === 0 },
    rendererFolder: folder,
    newId: () => 'ref-1',
    log: { note: (line) => logged.push(line), bug: (reference) => logged.push(reference) },
  });
  await shown.page.waitForFunction(() => document.getElementById('shown')?.textContent !== 'before');
}, 60_000);

afterAll(async () => {
  await shown.close();
  await rm(folder, { recursive: true });
});

describe('the app window', () => {
  it('shows the page at 1366 × 768 and lets it ask the desk', async () => {
    expect(await shown.page.textContent('#shown')).toBe(
      '{"ok":true,"value":{"channel":"session.current","input":{}}}',
    );
    expect(shown.page.viewportSize()).toEqual({ width: 1366, height: 768 });
    expect(shown.context.pages()).toHaveLength(1);
  });

  it('gives the page `invoke` and `on`, frozen, and nothing of the host', async () => {
    const seen = await shown.page.evaluate(() => ({
      desk: Object.keys(window.desk),
      isFrozen: Object.isFrozen(window.desk),
      others: ['__deskAsk', '__deskNext', 'require', 'process', 'Buffer', 'module'].filter(
        (name) => name in window,
      ),
      isReplaced: Reflect.set(window, 'desk', 1),
    }));
    expect(seen).toEqual({ desk: ['invoke', 'on'], isFrozen: true, others: [], isReplaced: false });
  });

  it('carries text of every kind unharmed', async () => {
    const text = '前台 龘𠮷😀 \u2028\u2029 "\\ \u0000 \u202e <script>';
    expect(
      await shown.page.evaluate((given) => window.desk.invoke('calls.take', { text: given }), text),
    ).toEqual({
      ok: true,
      value: { channel: 'calls.take', input: { text } },
    });
  });

  it('tells the page every event in order, once, in bursts too', async () => {
    await shown.page.evaluate(() => {
      window.heard.length = 0;
    });
    const events = Array.from(
      { length: 200 },
      (_, done) =>
        ({ kind: 'progress', task: 'import', done, total: 200, at: '2026-11-22T08:00:00.000Z' }) as const,
    );
    for (const [index, event] of events.entries()) {
      script.tell(event);
      if (index % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await shown.page.waitForFunction(() => window.heard.length >= 200);
    expect(await shown.page.evaluate(() => window.heard)).toEqual(events);
  });

  it('works as before after the page is loaded again', async () => {
    await shown.page.reload();
    await shown.page.waitForFunction(() => document.getElementById('shown')?.textContent !== 'before');
    script.tell({ kind: 'directory-changed' });
    await shown.page.waitForFunction(() => window.heard.length > 0);
    expect(await shown.page.evaluate(() => window.heard)).toEqual([{ kind: 'directory-changed' }]);
    expect(await shown.page.evaluate(() => '__deskAsk' in window || '__deskNext' in window)).toBe(false);
  });

  it('runs no script but its own files and connects to nothing', async () => {
    const { page } = shown;
    expect(await page.evaluate(() => [window.inlineRan, window.evaluated])).toEqual([undefined, 'EvalError']);
    const tried = await page.evaluate(async () => {
      const outcome = async (act: () => unknown): Promise<string> => {
        try {
          await act();
          return 'done';
        } catch {
          return 'refused';
        }
      };
      const picture = (source: string): Promise<void> =>
        new Promise((resolve, reject) => {
          const image = new Image();
          image.onload = () => resolve();
          image.onerror = () => reject(new Error(source));
          image.src = source;
        });
      const frame = document.createElement('iframe');
      frame.src = './index.html';
      document.body.append(frame);
      return {
        fetch: await outcome(() => fetch('./page.js')),
        foreignPicture: await outcome(() => picture('https://example.org/x.png')),
        ownFrame: await outcome(() => frame.contentDocument?.body.childElementCount === 0),
        beacon: navigator.sendBeacon('https://example.org/', 'x'),
      };
    });
    expect(tried).toMatchObject({ fetch: 'refused', foreignPicture: 'refused' });
    await page.waitForFunction(() => window.broken.includes('frame-src'));
    expect(await page.evaluate(() => window.broken)).toEqual(
      expect.arrayContaining(['script-src', 'connect-src', 'img-src', 'frame-src']),
    );
  });

  it('stays on its page and closes what the page opens', async () => {
    const { page, context } = shown;
    for (const address of [
      'https://example.org/',
      'http://127.0.0.1:9/',
      'file:///etc/hostname',
      'data:text/html,x',
      'about:blank',
    ]) {
      await page.goto(address).catch(() => undefined);
      await expect.poll(() => page.url()).toBe(`${HOME}/`);
      await page.waitForFunction(() => document.getElementById('shown')?.textContent !== 'before');
    }
    expect(
      logged.filter((line) => line === 'the page was led away and comes back').length,
    ).toBeGreaterThanOrEqual(5);
    await page.evaluate(() => void open('about:blank'));
    await expect.poll(() => context.pages().length).toBe(1);
  });

  it('listens on no port and runs over a pipe', async () => {
    const commands = commandsBelow(process.pid, 'counterbook-window-');
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((command) => command.includes('--remote-debugging-port'))).toEqual([]);
    expect(commands.some((command) => command.includes('--remote-debugging-pipe'))).toBe(true);
    const { stdout } = await promisify(execFile)('ss', ['-ltnp']);
    const own = new Set(processesBelow(process.pid));
    const listening = stdout
      .split('\n')
      .filter((line) => [...line.matchAll(/pid=(\d+)/gu)].some(([, pid]) => own.has(Number(pid))));
    expect(listening).toEqual([]);
  });

  it('gives its seat back and leaves no profile behind when it is closed', async () => {
    const profiles = new Set(
      commandsBelow(process.pid, 'counterbook-window-').map(
        (command) => /--user-data-dir=(\S+)/u.exec(command)?.[1] ?? '',
      ),
    );
    profiles.delete('');
    expect(profiles.size).toBe(1);
    await shown.page.close();
    await shown.gone;
    await expect.poll(() => script.seatsClosed()).toBe(1);
    expect([...profiles].filter(existsSync)).toEqual([]);
    expect(logged.filter((line) => line.startsWith('ref-'))).toEqual([]);
  });
});
