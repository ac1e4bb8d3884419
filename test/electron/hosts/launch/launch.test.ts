import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const LAUNCH = resolve(import.meta.dirname, '../../../../electron/hosts/launch');

/** The launcher is plain JavaScript for any Node; these are the functions that are tried here. */
interface Launcher {
  isInstalled(
    wanted: Record<string, { version?: string; optional?: boolean }>,
    installed: Record<string, { version?: string }>,
  ): boolean;
  missingPackages(wanted: readonly string[], listing: string, hasChromium: boolean): string[];
  isStale(root: string): boolean;
}

async function load<K extends keyof Launcher>(file: string, name: K): Promise<Launcher[K]> {
  const module = (await import(join(LAUNCH, file))) as Pick<Launcher, K>;
  return module[name];
}

describe('isInstalled', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b-windows': { version: '2.0.0', optional: true },
  };

  it.each([
    ['all is there', { 'node_modules/a': { version: '1.0.0' } }, true],
    [
      'more is there',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '3.0.0' } },
      true,
    ],
    ['one has another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['one is missing', {}, false],
  ])('%s', async (_name, installed, answer) => {
    const isInstalled = await load('dependencies.mjs', 'isInstalled');
    expect(isInstalled(wanted, installed)).toBe(answer);
  });
});

describe('missingPackages', () => {
  const listing =
    'installed cups\nnot-installed xvfb\nconfig-files poppler-utils\ninstalled chromium-common\n';

  it.each([
    [['cups'], false, []],
    [['cups', 'xvfb', 'poppler-utils', 'zbar-tools'], false, ['xvfb', 'poppler-utils', 'zbar-tools']],
    [['chromium'], false, ['chromium']],
    [['chromium'], true, []],
  ])('of %j with a Chromium: %j', async (wanted, hasChromium, missing) => {
    const missingPackages = await load('system-packages.mjs', 'missingPackages');
    expect(missingPackages(wanted, listing, hasChromium)).toEqual(missing);
  });
});

describe('isStale', () => {
  const sources = ['shared/a.ts', 'electron/core/b.ts', 'renderer/c.tsx', 'package-lock.json'];
  const results = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
  let root: string;
  const touch = async (path: string, second: number): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), '');
    for (let at = join(root, path); at !== root; at = dirname(at)) await utimes(at, second, second);
  };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'stale-'));
    for (const path of sources) await touch(path, 100);
    for (const path of results) await touch(path, 200);
  });
  afterEach(() => rm(root, { recursive: true }));

  it('is not, when everything was built after the last change', async () => {
    expect((await load('build.mjs', 'isStale'))(root)).toBe(false);
  });

  it.each(sources)('is, when %s changed since', async (path) => {
    await touch(path, 300);
    expect((await load('build.mjs', 'isStale'))(root)).toBe(true);
  });

  it.each(results)('is, when %s is missing', async (path) => {
    await rm(join(root, path));
    expect((await load('build.mjs', 'isStale'))(root)).toBe(true);
  });

  it('is, when a source was taken away', async () => {
    await rm(join(root, 'electron/core/b.ts'));
    expect((await load('build.mjs', 'isStale'))(root)).toBe(true);
  });
});

describe('set-up.mjs', () => {
  it('says and does nothing, within a second of work, where nothing is missing', () => {
    const ended = spawnSync(process.execPath, [join(LAUNCH, 'set-up.mjs'), '--for-tests'], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect([ended.status, ended.stdout, ended.stderr]).toEqual([0, '', '']);
  });
});
