import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../../../electron/hosts/app-window/data-folder.ts';
import { engineOptions } from '../../../../electron/hosts/app-window/engine-options.ts';
import { createEventFeed } from '../../../../electron/hosts/app-window/event-feed.ts';
import { findChromium } from '../../../../electron/hosts/app-window/find-chromium.ts';
import { hasDisplay } from '../../../../electron/hosts/app-window/has-display.ts';
import type { DeskEvent } from '../../../../shared/events.ts';

function at(done: number): DeskEvent {
  return { kind: 'progress', task: 'import', done, total: 9, at: '2026-11-22T08:00:00.000Z' };
}

describe('the event feed', () => {
  it('hands what waits at once, in order, and then waits', async () => {
    const feed = createEventFeed();
    const first = feed.next(true);
    feed.push(at(1));
    feed.push(at(2));
    feed.push(at(3));
    expect(await first).toEqual([at(1)]);
    expect(await feed.next(false)).toEqual([at(2), at(3)]);
    const later = feed.next(false);
    feed.push(at(4));
    expect(await later).toEqual([at(4)]);
  });

  it('drops for a new page what the page before it did not fetch', async () => {
    const feed = createEventFeed();
    const old = feed.next(true);
    const fresh = feed.next(true);
    expect(await old).toEqual([]);
    feed.push(at(1));
    expect(await fresh).toEqual([at(1)]);
    feed.push(at(2));
    const reloaded = feed.next(true);
    feed.push(at(3));
    expect(await reloaded).toEqual([at(3)]);
  });
});

describe('findChromium', () => {
  const search = (
    platform: NodeJS.Platform,
    environment: Record<string, string>,
    there: string[],
  ): string | undefined => findChromium({ platform, environment, exists: (path) => there.includes(path) });

  it('takes the first of the usual places', () => {
    expect(search('linux', {}, ['/usr/bin/google-chrome', '/usr/bin/chromium'])).toBe('/usr/bin/chromium');
    expect(search('linux', {}, ['/usr/bin/microsoft-edge'])).toBe('/usr/bin/microsoft-edge');
    expect(search('linux', {}, [])).toBeUndefined();
    const edge = join('C:\\Program Files (x86)', 'Microsoft/Edge/Application/msedge.exe');
    expect(search('win32', { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }, [edge])).toBe(edge);
  });

  it('takes the wished one, and no other in its place', () => {
    expect(
      search('linux', { COUNTERBOOK_CHROMIUM: '/opt/chromium' }, ['/opt/chromium', '/usr/bin/chromium']),
    ).toBe('/opt/chromium');
    expect(search('linux', { COUNTERBOOK_CHROMIUM: '/opt/absent' }, ['/usr/bin/chromium'])).toBeUndefined();
  });
});

describe('dataFolder', () => {
  it.each([
    ['linux', {}, '/home/a', join('/home/a', '.local/share/counterbook/book')],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/a', join('/data', 'counterbook/book')],
    ['linux', { XDG_DATA_HOME: '' }, '/home/a', join('/home/a', '.local/share/counterbook/book')],
    ['win32', { APPDATA: '/roaming' }, '/home/a', join('/roaming', 'Counterbook/book')],
    ['win32', {}, '/home/a', join('/home/a', 'AppData/Roaming/Counterbook/book')],
  ] as const)('on %s with %j', (platform, environment, home, folder) => {
    expect(dataFolder(platform, environment, home)).toBe(folder);
  });
});

describe('hasDisplay', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['win32', {}, true],
    ['darwin', {}, true],
  ] as const)('on %s with %j is %s', (platform, environment, answer) => {
    expect(hasDisplay(platform, environment)).toBe(answer);
  });
});

describe('engineOptions', () => {
  const given = { executablePath: '/usr/bin/chromium', headless: false };

  it('keeps the sandbox for everybody but root', () => {
    const person = engineOptions({ ...given, isRoot: false });
    expect(person.chromiumSandbox).toBe(true);
    expect(person.args).not.toContain('--no-sandbox');
    const root = engineOptions({ ...given, isRoot: true });
    expect(root.chromiumSandbox).toBe(false);
    expect(root.args).toContain('--no-sandbox');
  });

  it('opens no port, looks up no name and takes no switch away from a test', () => {
    const { args } = engineOptions({ ...given, isRoot: false, extraArgs: ['--lang=en'] });
    expect(args?.filter((arg) => arg.startsWith('--remote-debugging'))).toEqual([]);
    expect(args).toEqual(
      expect.arrayContaining([
        '--host-resolver-rules=MAP * ~NOTFOUND',
        '--deny-permission-prompts',
        '--lang=en',
      ]),
    );
  });
});
