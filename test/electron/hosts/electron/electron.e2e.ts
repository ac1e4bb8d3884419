import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../../..');
const HOME = 'app://counterbook/';
const pathFile = join(ROOT, 'node_modules/electron/path.txt');
const program = existsSync(pathFile)
  ? join(ROOT, 'node_modules/electron/dist', readFileSync(pathFile, 'utf8'))
  : '';
const hasElectron = program !== '' && existsSync(program);

if (!hasElectron) {
  process.stderr.write(
    "\nSKIPPED: Electron's binary is not here; the tests of the real Electron host did not run. Fetch it with `node node_modules/electron/install.js`.\n\n",
  );
}

/** What the tests use of the page's window. */
declare const window: {
  open(address: string): unknown;
  desk: { invoke(channel: string, input: unknown): Promise<unknown> };
} & Record<string, unknown>;

describe.skipIf(!hasElectron)('the Electron host', () => {
  let folder: string;
  let app: ElectronApplication;
  let page: Page;

  const launch = (): Promise<ElectronApplication> =>
    _electron.launch({
      executablePath: program,
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ROOT, `--user-data-dir=${folder}`],
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'electron-host-'));
    app = await launch();
    page = await app.firstWindow();
    await page.waitForFunction(() => typeof window.desk === 'object');
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('opens one window on its own page and answers it', async () => {
    expect(page.url()).toBe(HOME);
    expect(await page.evaluate(() => window.desk.invoke('session.current', {}))).toMatchObject({ ok: true });
  });

  it('2, 3, 20: gives the page `invoke` and `on` and nothing else of its own', async () => {
    const seen = await page.evaluate(() => ({
      desk: Object.keys(window.desk).sort(),
      leaks: ['require', 'process', 'Buffer', 'module', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
    }));
    expect(seen).toEqual({ desk: ['invoke', 'on'], leaks: [] });
  });

  it('5: has every permission denied except notifications', async () => {
    const names = ['geolocation', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage'];
    const states = await page.evaluate(
      (asked) =>
        Promise.all(
          asked.map(
            async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
          ),
        ),
      names,
    );
    expect(new Set(states)).toEqual(new Set(['denied']));
    expect(await page.evaluate(() => Notification.permission)).toBe('granted');
  });

  it('7: blocks evaluated script, frames, connections and foreign pictures', async () => {
    const broken = await page.evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
      document.body.append(Object.assign(document.createElement('iframe'), { src: './index.html' }));
      document.body.append(Object.assign(new Image(), { src: 'https://counterbook.invalid/x.png' }));
      await fetch('./index.html').catch(() => undefined);
      await new Promise((done) => setTimeout(done, 300));
      return seen;
    });
    expect(broken).toEqual(expect.arrayContaining(['frame-src', 'img-src', 'connect-src']));
  });

  it.each([
    'javascript:document.title="led away"',
    'data:text/html,x',
    'file:///etc/hostname',
    'blob:app://counterbook/1',
    'app://counterbook.evil/',
    'app://evil/',
    'http://counterbook.invalid/',
    'https://counterbook.invalid/',
    'ftp://counterbook.invalid/',
    'about:blank',
    'chrome://gpu',
    'devtools://devtools/bundled/inspector.html',
    'view-source:app://counterbook/',
  ])('13: stays where it is when it is led to %s', async (address) => {
    await page.evaluate((target) => {
      const link = Object.assign(document.createElement('a'), { href: target });
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
    await page.waitForTimeout(200);
    expect(page.url()).toBe(HOME);
    expect(await page.title()).not.toBe('led away');
  });

  it('14: opens no second window', async () => {
    await page.evaluate(() => {
      window.open('app://counterbook/');
      const link = Object.assign(document.createElement('a'), { href: './index.html', target: '_blank' });
      document.body.append(link);
      link.click();
      link.dispatchEvent(new MouseEvent('click', { ctrlKey: true }));
    });
    await page.waitForTimeout(300);
    expect(app.windows()).toHaveLength(1);
  });

  it('4, 6: runs the page in a process with the switches of the checklist', async () => {
    const preferences = await app.evaluate(({ BrowserWindow, app: host }) => ({
      commandLine: host.commandLine.hasSwitch('enable-blink-features'),
      windows: BrowserWindow.getAllWindows().length,
      isMenuShown: BrowserWindow.getAllWindows()[0]?.isMenuBarVisible(),
    }));
    expect(preferences).toEqual({ commandLine: false, windows: 1, isMenuShown: false });
  });

  it('draws slips as PDF with its own engine', async () => {
    const size = await app.evaluate(async ({ BrowserWindow }) => {
      const sheet = new BrowserWindow({ show: false, webPreferences: { sandbox: true, javascript: false } });
      await sheet.loadURL('app://counterbook/');
      const pdf = await sheet.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
      sheet.destroy();
      return pdf.length;
    });
    expect(size).toBeGreaterThan(500);
  });

  it('keeps the window hidden, not closed, and locks when it is closed', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    const windows = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((each) => each.isVisible()),
    );
    expect(windows).toEqual([false]);
  });

  it('lets a second start show the window of the first', async () => {
    await launch().then(
      (second) => second.close(),
      () => undefined,
    );
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
      .toBe(true);
  });
});
