import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright-core';
import { describe, it } from 'vitest';
import { createHand, deskOptions, openSampleDesk, tempFolder } from '../temp-desk.ts';
import { askThroughPage } from './ask-page.ts';
import { runSuite } from './run-suite.ts';

const root = resolve(import.meta.dirname, '../..');
const pathFile = join(root, 'node_modules/electron/path.txt');
const program = existsSync(pathFile)
  ? join(root, 'node_modules/electron/dist', readFileSync(pathFile, 'utf8'))
  : '';
const hasElectron = program !== '' && existsSync(program);

if (!hasElectron) {
  process.stderr.write(
    "\nSKIPPED: Electron's binary is not here; the contract was not asked of the Electron host.\n\n",
  );
}

describe.skipIf(!hasElectron)('the Electron host', () => {
  it('keeps the contract through its bridge', async () => {
    const temp = await tempFolder();
    const book = join(temp.folder, 'book');
    await (await openSampleDesk(deskOptions(book, createHand(new Date().toISOString())))).close();
    const app = await _electron.launch({
      executablePath: program,
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, `--user-data-dir=${temp.folder}`],
    });
    const page = await app.firstWindow();
    await page.waitForFunction(() => typeof window.desk === 'object');
    await runSuite(askThroughPage(page));
    await app.close();
    await temp.remove();
  });
});
