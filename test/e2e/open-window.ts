import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Reply } from '../../shared/bridge.ts';
import type { ChannelName, InputOf, OutputOf } from '../../shared/contract.ts';
import type { Files } from '../../electron/core/store/files.ts';
import { openPages } from './open-pages.ts';
import { openAppWindow, type OpenedWindow } from '../../electron/hosts/app-window/open-app-window.ts';

const ROOT = resolve(import.meta.dirname, '../..');
// Another build can be tried; the tests of the whole program use the one `npm run build` makes.
const rendererFolder = process.env['COUNTERBOOK_RENDERER'] ?? join(ROOT, 'out/renderer');

/** Longer than the gap between two keys of a scanner. */
const PAUSE_MS = 60;

/** The PINs of the sample centre. */
export const samplePins = { '1001': '482917', '1002': '730264', '1005': '638150', '1006': '871943' } as const;

/** A window on a fresh sample book. */
export interface SampleWindow extends Pick<OpenedWindow, 'page' | 'house' | 'context'> {
  /** Sends a command as the page does; throws with the refusal. */
  ask<C extends ChannelName>(channel: C, input: InputOf<C>): Promise<OutputOf<C>>;
  /** What axe finds wrong with the page now, or with a part of it, as readable lines. */
  faults(part?: string): Promise<string[]>;
  /** Presses a key as a person does: after a pause, so that it is not taken for the burst of a scanner. */
  press(chord: string): Promise<void>;
  close(): Promise<void>;
}

interface Setting {
  /** Who is signed in; nobody when left out. */
  readonly signedInAs?: keyof typeof samplePins;
  readonly language?: 'zh-CN' | 'en';
  /** Default: the clock of the computer, which is also the one of the page. */
  readonly now?: () => string;
  /** Folder around the book, which stays when the window closes; a folder of its own when left out. */
  readonly around?: string;
  /** Files that can be held back; those of the disk when left out. */
  readonly files?: Files;
}

/** Opens the sample centre in a headless window of 1366×768 on a book of its own. */
export async function openSampleWindow({
  signedInAs,
  language = 'zh-CN',
  now,
  around,
  files,
}: Setting = {}): Promise<SampleWindow> {
  if (!existsSync(join(rendererFolder, 'index.html')))
    throw new Error('Nothing to show yet: run `npm run build` first');
  const parent = around ?? (await mkdtemp(join(tmpdir(), 'counterbook-e2e-')));
  const opened = await openAppWindow({
    folder: join(parent, 'book'),
    headless: true,
    clock: { now: now ?? (() => new Date().toISOString()) },
    newId: randomUUID,
    log: {
      note: () => undefined,
      bug: (_reference, error) => void process.stderr.write(`${String(error)}\n`),
    },
    rendererFolder,
    resourceFolder: join(ROOT, 'resources'),
    pinCost: 1024,
    files,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { page, house, context, close } = opened.value;

  async function ask<C extends ChannelName>(channel: C, input: InputOf<C>): Promise<OutputOf<C>> {
    const reply = (await page.evaluate(askInPage, { channel, input })) as Reply<C>; // what the bridge answers to that channel
    if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`);
    return reply.value;
  }

  openPages.add(page);
  await page.evaluate((chosen) => window.localStorage.setItem('counterbook-language', chosen), language);
  await ask('setup.lookAround', { language });
  await page.reload();
  if (signedInAs !== undefined) {
    await ask('session.signIn', { staff: signedInAs, pin: samplePins[signedInAs] });
    await page.getByRole('navigation').first().waitFor();
    // Past the opening of the shift, which stays closed unless a test opens it.
    await page.keyboard.press('Escape');
  }
  return {
    page,
    house,
    context,
    ask,
    faults: (part = 'html') => faultsOf(page, part),
    async press(chord) {
      await page.waitForTimeout(PAUSE_MS);
      await page.keyboard.press(chord);
    },
    async close() {
      openPages.delete(page);
      await close();
      if (around === undefined) await rm(parent, { recursive: true, force: true });
    },
  };
}

/** Runs in the page, where the host has put the bridge. */
function askInPage({ channel, input }: { channel: ChannelName; input: unknown }): Promise<unknown> {
  const { desk } = window as unknown as { desk: { invoke(name: string, wish: unknown): Promise<unknown> } };
  return desk.invoke(channel, input);
}

async function faultsOf(page: Page, part: string): Promise<string[]> {
  // Through the debugger, past the policy of the page, which lets no foreign script in.
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    (selector) => (window as unknown as { axe: typeof axe }).axe.run(selector),
    part,
  ); // put there by the line above
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
