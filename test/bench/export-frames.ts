import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatePast, openGeneratedDesk, type GeneratedDesk } from '../e2e/generated-desk.ts';

/*
 * Whether the window stays quick while a year is exported: the gaps between its frames, while somebody moves along the
 * rows of a ledger. `node test/bench/export-frames.ts [folder of a generated book]`; the same gaps without an export
 * stand beside it.
 */

const [given] = process.argv.slice(2);
const CALLS_A_DAY = 60;
const LIMIT_MS = 100;
const QUIET_MS = 5_000;

/** Runs in the page: writes down every gap between two frames. */
function watchFrames(): void {
  const gaps: number[] = [];
  Object.assign(window, { counterbookGaps: gaps });
  let last = performance.now();
  const next = (now: number) => {
    gaps.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

async function gapsDuring({ page, press }: GeneratedDesk, isOver: () => Promise<boolean>): Promise<number[]> {
  await page.evaluate(
    () => void (window as unknown as { counterbookGaps: number[] }).counterbookGaps.splice(0),
  );
  while (!(await isOver())) for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await press(key);
  const gaps = await page.evaluate(
    () => (window as unknown as { counterbookGaps: number[] }).counterbookGaps, // put there by `watchFrames`
  );
  return gaps.toSorted((a, b) => b - a);
}

function tell(what: string, gaps: readonly number[]): void {
  const at = (share: number) => (gaps[Math.floor(gaps.length * (1 - share))] ?? 0).toFixed(0);
  const over = gaps.filter((gap) => gap > LIMIT_MS).length;
  process.stdout.write(
    `${what}: ${gaps.length} frames, median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms, longest ${gaps[0]?.toFixed(0)} ms, over ${LIMIT_MS} ms: ${over}\n`,
  );
}

async function measure(desk: GeneratedDesk): Promise<void> {
  const { page, ask, press } = desk;
  const toOn = new Date().toISOString().slice(0, 10);
  const subject = {
    kind: 'ledger',
    ledger: 'service-calls',
    fromOn: '2000-01-01',
    toOn,
    language: 'zh-CN',
  } as const;
  await press('Control+7');
  for (let step = 0; step < 2; step += 1) {
    await press(']');
    await page.waitForTimeout(400);
  }
  await press('1');
  await page.getByRole('gridcell').first().waitFor();
  await page.evaluate(watchFrames);
  const quietUntil = Date.now() + QUIET_MS;
  tell('without an export', await gapsDuring(desk, async () => Date.now() > quietUntil));
  for (const format of ['xlsx', 'csv'] as const) {
    const began = Date.now();
    await ask('exports.begin', { subject, format, reason: 'bench' });
    const newest = async () => (await ask('exports.list', {})).exports[0];
    const gaps = await gapsDuring(desk, async () => (await newest())?.outcome !== null);
    const receipt = await newest();
    tell(`${format}, ${receipt?.outcome ?? ''} ${receipt?.rows ?? 0} rows in ${Date.now() - began} ms`, gaps);
  }
}

const around = given === undefined ? await mkdtemp(join(tmpdir(), 'counterbook-frames-')) : null;
try {
  const folder = given ?? join(around ?? '', 'book');
  if (around !== null) await generatePast(folder, 1, CALLS_A_DAY);
  const desk = await openGeneratedDesk(folder, 'zh-CN');
  await measure(desk);
  await desk.close();
} finally {
  if (around !== null) await rm(around, { recursive: true, force: true });
}
