import { join } from 'node:path';
import { describe, it } from 'vitest';
import { openAppWindow } from '../../electron/hosts/app-window/open-app-window.ts';
import { createHand, deskOptions, openSampleDesk, tempFolder } from '../temp-desk.ts';
import { askThroughPage } from './ask-page.ts';
import { runSuite } from './run-suite.ts';

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
    await runSuite(askThroughPage(opened.value.page));
    await opened.value.close();
    await temp.remove();
  });
});
