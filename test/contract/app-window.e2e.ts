import { join } from 'node:path';
import { describe, it } from 'vitest';
import type {} from '../../renderer/app/desk/window-desk.ts';
import { openAppWindow } from '../../electron/hosts/app-window/open-app-window.ts';
import { createHand, deskOptions, openSampleDesk, tempFolder } from '../temp-desk.ts';
import { runSuite } from './run-suite.ts';

const pins: Readonly<Record<string, string>> = {
  '1001': '482917',
  '1002': '730264',
  '1005': '638150',
  '1006': '871943',
};

describe('the app-window host', () => {
  it('keeps the contract through its bridge', async () => {
    const temp = await tempFolder();
    const clock = createHand();
    await (await openSampleDesk(deskOptions(temp.folder, clock))).close();
    let made = 0;
    const opened = await openAppWindow({
      folder: temp.folder,
      headless: true,
      clock,
      newId: () => `w-${(made += 1)}`,
      log: { note: () => undefined, bug: (_reference, error) => process.stderr.write(`${String(error)}\n`) },
      rendererFolder: join(import.meta.dirname, '../../out/renderer'),
      resourceFolder: join(import.meta.dirname, '../../resources'),
      pinCost: 2 ** 10,
    });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const { page, close } = opened.value;
    const invoke = (channel: string, input: unknown) =>
      page.evaluate(([name, given]) => window.desk.invoke(name as 'session.lock', given as object), [
        channel,
        input,
      ] as const);
    let signedIn: string | null = null;
    await runSuite(async (channel, input, as) => {
      if (as !== signedIn) {
        await invoke('session.lock', {});
        if (as !== null) await invoke('session.signIn', { staff: as, pin: pins[as] });
        signedIn = as;
      }
      // Signing in is asked of a locked window; afterwards somebody sits there.
      if (channel === 'session.signIn') signedIn = null;
      return invoke(channel, input);
    });
    await close();
    await temp.remove();
  });
});
