import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ChannelName, InputOf, OutputOf } from '../../shared/contract.ts';
import type { OpenedWindow } from '../../electron/hosts/app-window/open-app-window.ts';
import type { Reply } from '../../shared/bridge.ts';

/** A hand at the keyboard of the demo: what it pressed is counted, what it sees is kept. */
export interface Hand {
  readonly page: Page;
  /** Presses keys one after the other, slower than a scanner. */
  press(...chords: string[]): Promise<void>;
  /** Writes a text as one would speak it; not counted as keystrokes. */
  write(text: string): Promise<void>;
  keystrokes(): number;
  startCounting(): void;
  /** Keeps a picture of the window under the next number. */
  look(name: string): Promise<void>;
  ask<C extends ChannelName>(channel: C, input: InputOf<C>): Promise<OutputOf<C>>;
}

/** Slower than two keys of a scanner can follow each other. */
const BETWEEN_KEYS_MS = 55;
/** Until fades and toasts have settled, so that pictures are the same each time. */
const BEFORE_PICTURE_MS = 350;

/** Makes the hand of one run; pictures go to `folder`. */
export function createHand({ page }: Pick<OpenedWindow, 'page'>, folder: string): Hand {
  let keys = 0;
  let pictures = 0;
  return {
    page,
    async press(...chords) {
      for (const chord of chords) {
        keys += 1;
        await page.waitForTimeout(BETWEEN_KEYS_MS);
        await page.keyboard.press(chord);
      }
    },
    async write(text) {
      await page.waitForTimeout(BETWEEN_KEYS_MS);
      await page.keyboard.insertText(text);
    },
    keystrokes: () => keys,
    startCounting() {
      keys = 0;
    },
    async look(name) {
      await page.waitForTimeout(BEFORE_PICTURE_MS);
      pictures += 1;
      const file = `${String(pictures).padStart(2, '0')}-${name}.png`;
      await writeFile(join(folder, file), await page.screenshot());
    },
    async ask<C extends ChannelName>(channel: C, input: InputOf<C>): Promise<OutputOf<C>> {
      const reply = (await page.evaluate(askInPage, { channel, input })) as Reply<C>; // what the bridge answers to that channel
      if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`);
      return reply.value;
    },
  };
}

function askInPage({ channel, input }: { channel: ChannelName; input: unknown }): Promise<unknown> {
  const { desk } = window as unknown as { desk: { invoke(name: string, wish: unknown): Promise<unknown> } };
  return desk.invoke(channel, input);
}
