import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mustAnswer } from '../temp-desk.ts';
import { openBenchDesk } from './bench-desk.ts';
import { shown, tableOf } from './figures.ts';
import { clockFrom, shareBook, standOf } from './share-book.ts';
import { watchLoop } from './watch-loop.ts';

/*
 * How long somebody waits for a report and for the records behind a figure: at the first look after the opening, again when
 * a call came in meanwhile, and when nothing did.
 *
 *   desk generate --folder DIR --years 0.25 --per-day 600 --seed 5
 *   report.ts --book DIR [--report month] [--on 2026-10-15]
 *
 * The book stays as it is.
 */

const { values } = parseArgs({
  options: {
    book: { type: 'string' },
    report: { type: 'string', default: 'month' },
    on: { type: 'string', default: '2026-10-15' },
  },
});
if (values.book === undefined) throw new Error('Name a generated book with --book');
const book = resolve(values.book);
const wish = { report: values.report, on: values.on };
const root = await mkdtemp(join(dirname(book), 'report-'));
try {
  await measure(join(root, 'desk'));
} finally {
  await rm(root, { recursive: true, force: true });
}

async function measure(folder: string): Promise<void> {
  await shareBook(book, folder);
  const { lastAt, past } = await standOf(folder);
  const clock = clockFrom(lastAt);
  clock.skip(10);
  const desk = await openBenchDesk(folder, clock);
  const rows: string[][] = [];
  const time = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const loop = watchLoop();
    const [began, spent] = [performance.now(), process.threadCpuUsage()];
    await work();
    const { user, system } = process.threadCpuUsage(spent);
    const { worst, cpuWorst } = loop.stop();
    const ms = [performance.now() - began, (user + system) / 1_000, worst, cpuWorst].map(shown);
    rows.push([what, ...ms]);
  };
  try {
    const manager = desk.connectAs('1005', () => undefined);
    // What an opening still has to do is not what is measured.
    await mustAnswer(manager, 'log.write', { text: '开班' });
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const report = () => mustAnswer(manager, 'reports.get', wish);
    const records = () => mustAnswer(manager, 'reports.records', { ...wish, figure: 'clocks-met' });
    await time('first look', report);
    await time('second look', report);
    await time('records behind a figure', records);
    const call = { kind: 'repair', channel: 'phone', place: '3-1203', text: '漏水', print: false };
    await mustAnswer(
      desk.connectAs('1001', () => undefined),
      'calls.take',
      call,
    );
    await time('after a call', report);
    await time('another month', () => mustAnswer(manager, 'reports.get', { ...wish, on: '2026-09-15' }));
  } finally {
    await desk.close();
  }
  const load = loadavg()[0] ?? 0;
  process.stdout.write(`${past} past records, load ${shown(load)}; milliseconds\n`);
  process.stdout.write(`${tableOf(['what', 'time', 'processor', 'longest hold', 'own work'], rows)}\n`);
}
