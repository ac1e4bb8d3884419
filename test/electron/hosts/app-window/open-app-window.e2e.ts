import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAppWindow, type OpenedWindow } from '../../../../electron/hosts/app-window/open-app-window.ts';
import { writePage } from './a-page.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
declare const window: { desk: { invoke(channel: string, input: unknown): Promise<unknown> } };

let folder: string;
let rendererFolder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'app-window-book-'));
  rendererFolder = await writePage();
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(rendererFolder, { recursive: true, force: true });
});

async function open(): ReturnType<typeof openAppWindow> {
  return openAppWindow({
    folder: join(folder, 'book'),
    headless: true,
    clock: { now: () => '2026-11-22T08:00:00.000Z' },
    newId: () => crypto.randomUUID(),
    log: { note: () => undefined, bug: (_reference, error) => expect.fail(String(error)) },
    rendererFolder,
    resourceFolder: join(ROOT, 'resources'),
    pinCost: 1024,
  });
}

async function opened(): Promise<OpenedWindow> {
  const result = await open();
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('a book in an app window', () => {
  it('answers the page from the real desk and keeps what was said', async () => {
    const first = await opened();
    const answer = await first.page.evaluate(() =>
      window.desk.invoke('setup.lookAround', { language: 'zh-CN' }),
    );
    expect(answer).toMatchObject({ ok: true });
    await expect
      .poll(() => first.page.evaluate(() => window.desk.invoke('session.current', {})))
      .toMatchObject({ ok: true });
    await first.close();
    expect((await readdir(folder)).sort()).toEqual(['book', 'book-sample']);
    const again = await opened();
    expect(await again.page.evaluate(() => window.desk.invoke('no.such', {}))).toEqual({
      ok: false,
      error: { kind: 'unknown-channel', what: 'no.such' },
    });
    await again.close();
  });

  it('is opened by one window at a time', async () => {
    const first = await opened();
    expect(await open()).toMatchObject({ ok: false, error: { kind: 'folder-locked' } });
    await first.close();
    await (await opened()).close();
  });
});

describe('the runnable entry', () => {
  const entry = join(ROOT, 'electron/hosts/app-window/main.ts');

  it('closes its book and ends with 0 when it is told to end', async () => {
    const program = spawn(process.execPath, [entry, '--headless', '--folder', join(folder, 'book')], {
      cwd: folder,
      stdio: 'ignore',
    });
    await expect.poll(async () => (await readdir(folder)).includes('book'), { timeout: 20_000 }).toBe(true);
    await new Promise((done) => setTimeout(done, 2000));
    const ended = once(program, 'exit');
    program.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    await (await opened()).close();
  });

  it('says why there is no window and ends with 1', async () => {
    const ended = promisify(execFile)(
      process.execPath,
      [entry, '--headless', '--folder', join(folder, 'book')],
      {
        env: { ...process.env, COUNTERBOOK_CHROMIUM: '/nowhere/chromium', LC_ALL: 'en_US.UTF-8' },
      },
    );
    await expect(ended).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('chromium-missing') as string,
    });
  });
});
