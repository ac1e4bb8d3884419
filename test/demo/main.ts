import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from '../../electron/hosts/launch/build.mjs';
import { openAppWindow } from '../../electron/hosts/app-window/open-app-window.ts';
import { startVirtualPrinter } from '../printing/virtual-printer.ts';
import { liveBusyMorning } from './busy-morning.ts';
import { createHand } from './journey.ts';
import { playMainJob, type MainJob } from './main-job.ts';
import { lookAtScreens } from './look-at-screens.ts';
import { writeReport } from './report.ts';

/*
 * `npm run demo -- --out DIR`: plays the whole main job through the real screens, in both languages, against a virtual
 * printer, and leaves a picture of each step, the slip as bytes and as PDF, the journal and a report with the times.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const languages = ['zh-CN', 'en'] as const;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function play(out: string, language: 'zh-CN' | 'en'): Promise<MainJob> {
  const parent = await mkdtemp(join(tmpdir(), 'counterbook-demo-'));
  const folder = join(parent, 'book');
  const pictures = join(out, language);
  await mkdir(pictures, { recursive: true });
  const printer = await startVirtualPrinter();
  let agoMs = 0;
  const opened = await openAppWindow({
    folder,
    headless: true,
    clock: { now: () => new Date(Date.now() - agoMs).toISOString() },
    newId: randomUUID,
    log: { note: () => undefined, bug: (reference, error) => say(`${reference} ${String(error)}`) },
    rendererFolder: join(ROOT, 'out/renderer'),
    resourceFolder: join(ROOT, 'resources'),
    pageSetting: { locale: language },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { page, close } = opened.value;
  const hand = createHand({ page }, pictures);
  await page.evaluate((chosen) => window.localStorage.setItem('counterbook-language', chosen), language);
  await page.reload();
  await hand.look('first-run');
  await hand.ask('setup.lookAround', { language });
  await hand.ask('session.signIn', { staff: '1002', pin: '730264' });
  await liveBusyMorning(hand.ask, language, (minutes) => {
    agoMs = minutes * 60_000;
  });
  await hand.ask('printers.save', {
    printer: {
      id: 'front',
      name: language === 'en' ? 'Thermal 80' : '热敏 80',
      transport: { kind: 'tcp', host: '127.0.0.1', port: printer.port },
      paper: 'thermal-80',
      chinese: 'built-in',
      offsetXmm: 0,
      offsetYmm: 0,
      cut: 'each',
      prints: ['work-order', 'complaint', 'message', 'test'],
      fallback: null,
    },
  });
  await hand.ask('session.lock', {});
  await page.getByRole('heading', { level: 1 }).waitFor();
  await hand.look('lock');
  await hand.press('1');
  await hand.press('4', '8', '2', '9', '1', '7');
  await page.getByRole('navigation').first().waitFor();
  await hand.look('opening');
  await hand.press('Escape');
  await hand.look('today-at-start');
  const job = await playMainJob(hand, printer, language);
  await lookAtScreens(hand, job, language);
  const bytes = printer.slips().at(-1);
  if (bytes) await writeFile(join(out, `slip-${language}.escpos`), bytes);
  await keepPdf(hand, job.order, `${folder}-sample`, join(out, `slip-${language}.pdf`));
  await close();
  await printer.close();
  await cp(join(`${folder}-sample`, 'journal'), join(out, `journal-${language}`), { recursive: true });
  await rm(parent, { recursive: true, force: true });
  return job;
}

async function keepPdf(
  hand: ReturnType<typeof createHand>,
  order: string,
  book: string,
  to: string,
): Promise<void> {
  const { slip } = await hand.ask('slips.print', { order, reason: 'demo', printerId: 'pdf' });
  for (let tries = 0; tries < 200; tries += 1) {
    const { desk } = (await hand.ask('desk.snapshot', {})) as {
      desk: { slipJobs: Record<string, { file: string | null }> };
    };
    const file = desk.slipJobs[slip]?.file;
    if (file) {
      await cp(join(book, file), to);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The slip was not saved as PDF');
}

const { values } = parseArgs({ options: { out: { type: 'string', default: 'demo-out' } } });
const out = resolve(values.out);
if (!ensureBuild()) process.exit(1);
await mkdir(out, { recursive: true });
const jobs: Record<string, MainJob> = {};
for (const language of languages) {
  say(`playing the main job in ${language}`);
  jobs[language] = await play(out, language);
}
for (const line of await writeReport(out, jobs)) say(line);
