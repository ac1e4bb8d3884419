import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOME } from '../../../../electron/hosts/electron/home.ts';
import { mayUse } from '../../../../electron/hosts/electron/session-guards.ts';
import { windowOptions } from '../../../../electron/hosts/electron/window-options.ts';
import { pagePolicy } from '../../../../electron/hosts/page/page-policy.ts';

/*
 * Electron's security checklist (docs/tutorial/security.md), item by item, as far as it can be read from what was
 * built. What only a running Electron shows is in electron.e2e.ts; the fuses of item 19 are read back in test/packaging.
 */

const ROOT = resolve(import.meta.dirname, '../../../..');
const HOST = join(ROOT, 'electron/hosts/electron');
const { webPreferences: page = {} } = windowOptions({
  preloadFile: '/preload.cjs',
  icon: '',
  isDark: false,
  isDevelopment: false,
});

let main: string;
let preload: string;
const sources = new Map(readdirSync(HOST).map((name) => [name, readFileSync(join(HOST, name), 'utf8')]));

beforeAll(() => {
  if (!existsSync(join(ROOT, 'out/main/main.js'))) throw new Error('Build first: npm run build');
  main = readFileSync(join(ROOT, 'out/main/main.js'), 'utf8');
  preload = readFileSync(join(ROOT, 'out/preload/preload.cjs'), 'utf8');
});

/** How often a minified bundle sets an option to a value. */
function settings(name: string, value: boolean): number {
  return [...main.matchAll(new RegExp(`\\b${name}:${value ? '!0' : '!1'}`, 'gu'))].length;
}

/** The windows the host makes: the desk's, and the hidden sheets for printing. */
const WINDOWS = 2;

describe('Electron security checklist', () => {
  it('1 only loads its own pages', () => {
    const loaded = [...main.matchAll(/\.loadURL\(([^)]*)\)/gu)].map(([, address]) => address);
    expect(loaded).toHaveLength(WINDOWS);
    expect(main).not.toMatch(/\.loadFile\(/u);
    expect(main).toContain('app://counterbook');
  });

  it('2 gives no page Node', () => {
    expect(page).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
    expect(settings('nodeIntegration(InWorker|InSubFrames)?', true)).toBe(0);
    expect(settings('nodeIntegration', false)).toBe(WINDOWS);
  });

  it('3 keeps the contexts of page and preload apart', () => {
    expect(page.contextIsolation).toBe(true);
    expect([settings('contextIsolation', true), settings('contextIsolation', false)]).toEqual([WINDOWS, 0]);
  });

  it('4 puts every process of a page into the sandbox', () => {
    expect(page.sandbox).toBe(true);
    expect(main).toMatch(/\.enableSandbox\(\)/u);
    expect([settings('sandbox', true), settings('sandbox', false)]).toEqual([WINDOWS, 0]);
  });

  it('5 denies every permission, asked or checked, except notifications and copying of its own page', () => {
    const permissions = ['geolocation', 'media', 'midi', 'clipboard-read', 'openExternal', 'fullscreen'];
    for (const permission of permissions) expect(mayUse(permission, `${HOME}/`)).toBe(false);
    expect(mayUse('notifications', `${HOME}/`)).toBe(true);
    expect(mayUse('notifications', HOME)).toBe(true);
    expect(mayUse('clipboard-sanitized-write', `${HOME}/`)).toBe(true);
    expect(mayUse('clipboard-sanitized-write', 'https://counterbook/')).toBe(false);
    for (const foreign of ['https://counterbook/', `${HOME}.evil/`, 'app://user@counterbook/', '', 'null'])
      expect(mayUse('notifications', foreign)).toBe(false);
    // Both handlers ask this one rule, and no third one lets anything through.
    const source = sources.get('session-guards.ts') ?? '';
    expect(source).toMatch(/setPermissionRequestHandler\([^;]*answer\(mayUse\(/u);
    expect(source).toMatch(/setPermissionCheckHandler\([^;]*=> mayUse\(/u);
    expect(main).toMatch(/\.setDevicePermissionHandler\(\(\)=>!1\)/u);
  });

  it('6 keeps web security on', () => {
    expect(page.webSecurity).toBe(true);
    expect(settings('webSecurity', false)).toBe(0);
  });

  it('7 gives every answer a policy that allows its own files only', () => {
    const rules = new Map(
      pagePolicy('N')
        .split('; ')
        .map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
    );
    expect(Object.fromEntries(rules)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'nonce-N'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
    expect(pagePolicy('N')).not.toMatch(/unsafe-|\*|https?:/u);
  });

  it('8 allows no insecure content', () => {
    expect(page.allowRunningInsecureContent).toBe(false);
    expect(settings('allowRunningInsecureContent', true)).toBe(0);
  });

  it('9 uses no experimental features', () => {
    expect(page.experimentalFeatures).toBe(false);
    expect(settings('experimentalFeatures', true)).toBe(0);
  });

  it('10 switches no feature of the engine on', () => {
    expect(main).not.toMatch(/enableBlinkFeatures|enable-blink-features|appendSwitch/u);
  });

  it('11 and 12 has no webview and attaches none', () => {
    expect(page.webviewTag).toBe(false);
    expect(settings('webviewTag', true)).toBe(0);
    expect(main).toMatch(/"will-attach-webview"|`will-attach-webview`/u);
    expect(main).not.toMatch(/allowpopups/iu);
  });

  it('13 stops navigation in every frame, compared as parsed addresses', () => {
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
      expect(main).toContain(event);
    expect(sources.get('contents-guards.ts')).not.toContain('startsWith');
  });

  it('14 opens no window for a page', () => {
    expect(main).toMatch(/\.setWindowOpenHandler\(\(\)=>\(\{action:[`"]deny[`"]\}\)\)/u);
    expect(main).not.toMatch(/action:[`"]allow[`"]/u);
  });

  it('15 hands nothing to the system to open', () => {
    expect(main).not.toMatch(/openExternal\(|openPath\(/u);
    expect([...sources].filter(([, text]) => /\bshell\b/u.test(text)).map(([name]) => name)).toEqual([]);
  });

  it('16 is built on an Electron that is kept', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(Number(devDependencies['electron']?.split('.')[0])).toBeGreaterThanOrEqual(45);
  });

  it('17 has one door for questions, and it checks the sender', () => {
    const doors = [...sources].filter(([, text]) => /ipcMain\b/u.test(text)).map(([name]) => name);
    expect(doors).toEqual(['handle.ts']);
    expect([...main.matchAll(/\.handle\([^)]*desk:ask|ipcMain/gu)].length).toBeGreaterThan(0);
    expect(sources.get('handle.ts')).toContain('answerWindow(place, senderOf(event, ownContentsId)');
    expect(main).not.toMatch(/ipcMain\.on\(|\.handleOnce\(/u);
  });

  it('18 serves from a protocol of its own, never from files', () => {
    expect(main).toContain('registerSchemesAsPrivileged');
    expect(main).not.toMatch(
      /[`"']file:\/\/[`"']?\s*\+|bypassCSP:!0|interceptFileProtocol|registerFileProtocol|allowServiceWorkers:!0|corsEnabled:!0/u,
    );
  });

  it('19 sets the fuses while packing', () => {
    expect(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')).toMatch(
      /^afterPack: electron\/hosts\/launch\/flip-fuses\.mjs$/mu,
    );
  });

  it('20 shows the page two functions and nothing of Electron', () => {
    expect([...preload.matchAll(/exposeInMainWorld/gu)]).toHaveLength(1);
    expect(preload).toMatch(/exposeInMainWorld\([`"]desk[`"],\{invoke:[^{}]*,on:\w+\}\)/u);
    // The event of Electron, which leads to its sender, is dropped before a listener of the page is called.
    expect(preload).toMatch(/let \w+=\(\w+,(\w+)\)=>\w+\(\1\)/u);
    expect([...preload.matchAll(/require\([`"]([^`"]+)[`"]\)/gu)].map(([, name]) => name)).toEqual([
      'electron',
    ]);
  });

  it('shows developer tools in development only', () => {
    expect(page.devTools).toBe(false);
    expect(
      windowOptions({ preloadFile: '', icon: '', isDark: true, isDevelopment: true }).webPreferences
        ?.devTools,
    ).toBe(true);
  });
});
