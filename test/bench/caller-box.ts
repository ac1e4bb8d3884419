import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type {} from '../../renderer/app/desk/window-desk.ts';
import { openDesk } from '../../electron/core/desk.ts';
import { furnishSample } from '../../electron/core/exchange/furnish-sample.ts';
import { openAppWindow } from '../../electron/hosts/app-window/open-app-window.ts';
import { ensureBuild } from '../../electron/hosts/launch/build.mjs';
import { createPrinterBridge } from '../../electron/core/printing/printer.ts';
import { createSpooler } from '../../electron/core/printing/spooler.ts';
import { generateDirectory } from '../../resources/sample/directory.ts';
import { readSampleFile } from '../temp-desk.ts';

/*
 * How long the caller box takes from a key to the list on the screen, in the real window, with 20,000 places and 40,000
 * people. Each key is timed in the page: from the event of the key to the frame after the list has changed.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const QUERIES = [
  '1203',
  '3-12',
  '5521',
  'wxl',
  'zhang',
  '王秀',
  '2401',
  '0502',
  'lijian',
  '浙A',
  '7-18',
  '138',
];
const ROUNDS = 6;

interface Timing {
  typed: string;
  ms: number;
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function makeBook(folder: string): Promise<void> {
  const clock = { now: () => new Date().toISOString() };
  const opened = await openDesk({
    folder,
    clock,
    newId: randomUUID,
    log: { note: () => undefined, bug: () => undefined },
    bridge: createPrinterBridge({ folder, spooler: createSpooler(process.platform, process.env) }),
    canDraw: false,
    pinCost: 1024,
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  const desk = opened.value;
  await furnishSample(desk, readSampleFile, 'zh-CN');
  const large = generateDirectory({ places: 20_000, people: 40_000, seed: 7 });
  await desk.store.commit({
    command: 'bench',
    id: undefined,
    by: null,
    decide: () => ({ ok: true, value: { facts: [{ type: 'directory-imported', ...large }], value: null } }),
  });
  await desk.close();
}

/** Runs in the page: remembers when a key came and when the box next showed the answer to it. */
function watchList(): void {
  const state = { keyAt: 0, answers: [] as number[] };
  Object.assign(window, { counterbookBench: state });
  document.addEventListener('input', (event) => void (state.keyAt = event.timeStamp), true);
  new MutationObserver(() => {
    const { keyAt } = state;
    const box = document.querySelector('[role=combobox]');
    if (keyAt === 0 || box?.getAttribute('aria-busy') !== 'false') return;
    state.keyAt = 0;
    requestAnimationFrame(() => state.answers.push(performance.now() - keyAt));
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
}

async function measure(folder: string): Promise<Timing[]> {
  const opened = await openAppWindow({
    folder,
    headless: true,
    clock: { now: () => new Date().toISOString() },
    newId: randomUUID,
    log: { note: () => undefined, bug: () => undefined },
    rendererFolder: join(ROOT, 'out/renderer'),
    resourceFolder: join(ROOT, 'resources'),
    pinCost: 1024,
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  const { page, close } = opened.value;
  await page.evaluate(() => window.desk.invoke('session.signIn', { staff: '1001', pin: '482917' }));
  await page.getByRole('navigation').first().waitFor();
  await page.keyboard.press('F2');
  const box = page.getByRole('combobox');
  await box.waitFor();
  await page.evaluate(watchList);
  const timings: Timing[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const query of QUERIES) {
      await box.fill('');
      await page.waitForTimeout(120);
      for (let length = 1; length <= query.length; length += 1) {
        await page.evaluate(
          () =>
            void ((
              window as unknown as { counterbookBench: { answers: number[] } }
            ).counterbookBench.answers = []),
        );
        await page.keyboard.insertText(query[length - 1] ?? '');
        await page.waitForTimeout(150);
        const [ms] = await page.evaluate(
          () => (window as unknown as { counterbookBench: { answers: number[] } }).counterbookBench.answers,
        );
        if (length >= 2 && ms !== undefined) timings.push({ typed: query.slice(0, length), ms });
      }
    }
  }
  await close();
  return timings;
}

if (!ensureBuild()) process.exit(1);
const parent = await mkdtemp(join(tmpdir(), 'counterbook-bench-'));
const folder = join(parent, 'book');
await makeBook(folder);
const timings = await measure(folder);
await rm(parent, { recursive: true, force: true });
const sorted = timings.map(({ ms }) => ms).sort((a, b) => a - b);
process.stdout.write(
  `key to list on the screen, 20,000 places and 40,000 people, ${sorted.length} keys: ` +
    `median ${percentile(sorted, 0.5).toFixed(1)} ms, 99th percentile ${percentile(sorted, 0.99).toFixed(1)} ms, worst ${(sorted.at(-1) ?? 0).toFixed(1)} ms\n`,
);
