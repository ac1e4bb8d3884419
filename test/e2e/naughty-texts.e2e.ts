import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CORPUS } from '../printing/corpus.ts';
import { NAUGHTY_STRINGS } from '../printing/naughty-strings.ts';
import { scan } from '../renderer/wedge.ts';
import { openSampleWindow, type SampleWindow } from './open-window.ts';

const texts = [...NAUGHTY_STRINGS, ...CORPUS.map(({ typed }) => typed), '主卧漏水，'.repeat(1_000)].filter(
  (text) => text.trim() !== '',
);

/** A call is long to take and quick to show, so some texts share one. */
const TEXTS_A_CALL = 5;
const CHARS_A_CALL = 5_000;

function calls(): string[][] {
  const all: string[][] = [];
  for (const text of texts) {
    const last = all.at(-1);
    const isRoom = last && last.length < TEXTS_A_CALL && [...last, text].join('\n').length <= CHARS_A_CALL;
    if (isRoom) last.push(text);
    else all.push([text]);
  }
  return all;
}

let desk: SampleWindow;
const faults: string[] = [];
beforeAll(async () => {
  desk = await openSampleWindow({ signedInAs: '1001' });
  desk.page.on('pageerror', (error) => faults.push(error.message));
  desk.page.on('dialog', (dialog) => {
    faults.push(`a dialog opened: ${dialog.message()}`);
    void dialog.dismiss();
  });
});
afterAll(() => desk.close());

describe('texts that nobody expects', () => {
  it(
    'stand on the screen of their order as they were typed, and do nothing',
    { timeout: 600_000 },
    async () => {
      const changed: string[] = [];
      for (const together of calls()) {
        const { order } = await desk.ask('calls.take', {
          kind: 'repair',
          channel: 'phone',
          place: '3-1203',
          text: together.join('\n'),
        });
        await scan(desk.page, order ?? '');
        const main = desk.page.getByRole('main');
        await main
          .getByText(order ?? '', { exact: true })
          .first()
          .waitFor();
        const shown = await main.evaluate((element) => element.textContent);
        changed.push(...together.filter((text) => !shown.includes(text)));
      }
      expect(changed).toEqual([]);
      expect(faults).toEqual([]);
    },
  );

  it('leave the lists readable', async () => {
    await desk.press('Control+3');
    await desk.page.getByRole('grid').waitFor();
    expect(faults).toEqual([]);
  });
});
