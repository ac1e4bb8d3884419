import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import type { Reply } from '../../shared/bridge.ts';
import type { ChannelName, InputOf, OutputOf } from '../../shared/contract.ts';
import type {} from '../../renderer/app/desk/window-desk.ts';
import { openAppWindow } from '../../electron/hosts/app-window/open-app-window.ts';
import { samplePins } from './open-window.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** Longer than the gap between two keys of a scanner. */
const PAUSE_MS = 60;

/** A window on a book with an invented past. */
export interface GeneratedDesk {
  readonly page: Page;
  ask<C extends ChannelName>(channel: C, input: InputOf<C>): Promise<OutputOf<C>>;
  press(chord: string): Promise<void>;
  close(): Promise<void>;
}

/** Fills an empty folder with so many calls a day up to yesterday. */
export async function generatePast(folder: string, years: number, perDay: number): Promise<void> {
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const words = ['--years', years, '--per-day', perDay, '--loans', 4, '--until', yesterday].map(String);
  await run(process.execPath, [
    join(ROOT, 'electron/hosts/command-line/main.ts'),
    ...['generate', '--folder', folder, ...words],
  ]);
}

/** Opens such a folder in a headless window, with the clerk signed in. */
export async function openGeneratedDesk(folder: string, language: 'zh-CN' | 'en'): Promise<GeneratedDesk> {
  const opened = await openAppWindow({
    folder,
    headless: true,
    clock: { now: () => new Date().toISOString() },
    newId: randomUUID,
    log: {
      note: () => undefined,
      bug: (_reference, error) => void process.stderr.write(`${String(error)}\n`),
    },
    rendererFolder: process.env['COUNTERBOOK_RENDERER'] ?? join(ROOT, 'out/renderer'),
    resourceFolder: join(ROOT, 'resources'),
    pinCost: 1024,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { page, close } = opened.value;
  async function ask<C extends ChannelName>(channel: C, input: InputOf<C>): Promise<OutputOf<C>> {
    const reply = (await page.evaluate(askInPage, { channel, input })) as Reply<C>; // what the bridge answers to that channel
    if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`);
    return reply.value;
  }
  const press = async (chord: string) => {
    await page.waitForTimeout(PAUSE_MS);
    await page.keyboard.press(chord);
  };
  await page.evaluate((chosen) => window.localStorage.setItem('counterbook-language', chosen), language);
  await page.reload();
  await ask('session.signIn', { staff: '1001', pin: samplePins['1001'] });
  await page.getByRole('navigation').first().waitFor();
  // Past the opening of the shift.
  await press('Escape');
  return { page, ask, press, close };
}

/** Runs in the page, where the host has put the bridge. */
function askInPage({ channel, input }: { channel: ChannelName; input: unknown }): Promise<unknown> {
  const { desk } = window as unknown as { desk: { invoke(name: string, wish: unknown): Promise<unknown> } };
  return desk.invoke(channel, input);
}
