import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { DeskEvent } from '../../shared/events.ts';
import { mustAnswer } from '../temp-desk.ts';
import { openBenchDesk } from './bench-desk.ts';
import { median, percentile, shown, tableOf } from './figures.ts';
import { openApart } from './open-apart.ts';
import { clockFrom, forgetCached, shareBook, standOf } from './share-book.ts';

/*
 * A book of five years, seen as its user sees it: how long it takes to start, to search and to read its past through the
 * desk's channels, what memory that takes and gives back, how large it is on disk, and how long proving it takes.
 *
 * Usage: node --expose-gc five-years.ts --book DIR [--starts 5] [--queries 40] [--verify] [--out DIR]
 * The book is one that `desk generate --years 5` made and stays as it is.
 */

const MAIN = join(import.meta.dirname, '../../electron/hosts/command-line/main.ts');
const LIMIT = 50;
const TARGETS = { startMs: 300, coldFirstMs: 300, warmP99Ms: 50, searchMb: 100 };

const { values } = parseArgs({
  options: {
    book: { type: 'string' },
    starts: { type: 'string', default: '5' },
    queries: { type: 'string', default: '40' },
    verify: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
if (values.book === undefined) throw new Error('Name a generated book with --book');
const book = resolve(values.book);
const root = await mkdtemp(join(dirname(book), 'five-years-run-'));
const folder = join(root, 'desk');
const results: Record<string, unknown> = {};
try {
  await shareBook(book, folder);
  await tellSize();
  await tellStart();
  await tellPast();
  if (values.verify) tellProof();
  if (values.out !== undefined) await writeResults(values.out);
} finally {
  await rm(root, { recursive: true, force: true });
}

async function tellSize(): Promise<void> {
  const { changes, past, segments } = await standOf(book);
  const sizes = {
    journal: await sizeOf('journal', /./),
    days: await sizeOf('history', /\.gz$/),
    searchTexts: await sizeOf('history', /\.find$/),
    checkpoint: await sizeOf('.', /^(desk|directory).*\.json$/),
  };
  results.size = { changes, past, segments, ...sizes };
  const shownSizes = Object.entries(sizes).map(([name, bytes]) => `${name} ${megabytes(bytes)} MB`);
  print(`${changes} changes in ${segments} segments, ${past} past records: ${shownSizes.join(', ')}`);
}

async function tellStart(): Promise<void> {
  const answers: number[] = [];
  const resident: number[] = [];
  let isCold = true;
  await openApart('desk', folder);
  for (let count = 0; count < Number(values.starts); count += 1) {
    isCold = forgetCached(folder) && isCold;
    const opening = await openApart('desk', folder);
    answers.push(opening.answerMs);
    resident.push(opening.resident);
  }
  const start = { isCold, answerMs: median(answers), worstMs: percentile(answers, 1), mb: median(resident) };
  results.start = start;
  print(
    `start to the first answer${isCold ? ', cold' : ' (files may be cached)'}: ${shown(start.answerMs)} ms, worst ${shown(start.worstMs)} ms` +
      ` (to reach: ${TARGETS.startMs}); ${shown(start.mb)} MB resident`,
  );
}

/** Searches and reads the past in this process. */
async function tellPast(): Promise<void> {
  forgetCached(folder);
  const desk = await openBenchDesk(folder, clockFrom((await standOf(folder)).lastAt));
  const before = memory();
  let heard: (event: DeskEvent) => void = () => undefined;
  const seat = desk.connectAs('1001', (event) => heard(event));

  async function search(text: string): Promise<{ first: number; all: number; hits: number }> {
    const from = performance.now();
    let first = Number.NaN;
    heard = (event) => {
      if (event.kind === 'history-hits' && event.hits.length > 0 && Number.isNaN(first))
        first = performance.now() - from;
    };
    const { hits } = await mustAnswer(seat, 'history.search', { search: `s-${from}`, text, limit: LIMIT });
    const all = performance.now() - from;
    return { first: Number.isNaN(first) ? all : first, all, hits: hits.length };
  }

  const cold = await search('漏水');
  print(
    `first search after a start: first hits ${shown(cold.first)} ms (to reach: ${TARGETS.coldFirstMs}), ${cold.hits} hits ${shown(cold.all)} ms`,
  );
  const nothing = await search('量子纠缠');
  print(`first search through all years, for nothing: ${shown(nothing.all)} ms`);
  const rows: string[][] = [];
  const { days } = await mustAnswer(seat, 'history.days', {});
  for (const [name, texts] of kindsOf(Object.values(desk.store.book.directory.people), days))
    rows.push(await kindRow(name, texts, search));
  print(tableOf(['search, warm', 'hits', 'first p50', '50 hits p50', '50 hits p99', 'CPU ms each'], rows));
  const searched = memory();
  rows.push(...(await readings(seat, await filedNumbers(seat))));
  const read = memory();
  desk.office.history.release();
  const released = memory();
  results.past = { cold, nothing, rows, memory: { before, searched, read, released } };
  print(
    `memory in MB, heap and buffers / resident: started ${before}, searched ${searched}, read ${read}, given back ${released}`,
  );
  await desk.close();
}

type Search = (text: string) => Promise<{ first: number; all: number; hits: number }>;
type Seat = Parameters<typeof mustAnswer>[0];

async function kindRow(name: string, texts: readonly string[], search: Search): Promise<string[]> {
  const cpu = process.cpuUsage();
  const found: Awaited<ReturnType<Search>>[] = [];
  for (let count = 0; count < Number(values.queries); count += 1)
    found.push(await search(texts[count % texts.length] ?? ''));
  const { user, system } = process.cpuUsage(cpu);
  const all = found.map((each) => each.all);
  return [
    name,
    shown(median(found.map(({ hits }) => hits))),
    shown(median(found.map(({ first }) => first))),
    shown(median(all)),
    shown(percentile(all, 0.99)),
    shown((user + system) / 1_000 / found.length),
  ];
}

function kindsOf(
  people: readonly { name: string; pinyin: string; phones: readonly string[] }[],
  days: readonly string[],
): [string, string[]][] {
  const some = people.filter((_, index) => index % 97 === 0);
  return [
    ['common word', ['漏水']],
    ['two words', ['厨房 滴水', '电梯 困人']],
    ['rare word', ['搓衣板', '窨井']],
    ['nothing', ['量子纠缠', '鳄梨']],
    ['name', some.map(({ name }) => name)],
    ['pinyin', some.map(({ pinyin }) => pinyin.split(' ')[0] ?? '')],
    ['telephone, last 4', some.map(({ phones }) => phones[0]?.slice(-4) ?? '0000')],
    ['number', spreadOver(days, 20).map((day) => `A${day.slice(2).replaceAll('-', '')}-0007`)],
  ];
}

async function filedNumbers(seat: Seat): Promise<{ days: string[]; orders: string[] }> {
  const { days } = await mustAnswer(seat, 'history.days', {});
  const wanted = spreadOver(days, 20);
  const orders: string[] = [];
  for (const on of wanted.slice(0, 4))
    for (const { number } of (await mustAnswer(seat, 'history.day', { on })).orders.slice(0, 5))
      orders.push(number);
  return { days: wanted, orders };
}

function spreadOver<T>(all: readonly T[], count: number): T[] {
  return all.filter((_, index) => index % Math.ceil(all.length / count) === 0);
}

/** Reads filed days and filed orders, as a person who looks something up. */
async function readings(seat: Seat, wanted: { days: string[]; orders: string[] }): Promise<string[][]> {
  const dayTimes: number[] = [];
  for (const on of wanted.days) dayTimes.push(await timeOf(() => mustAnswer(seat, 'history.day', { on })));
  const orderTimes: number[] = [];
  for (const order of wanted.orders)
    orderTimes.push(await timeOf(() => mustAnswer(seat, 'orders.get', { order })));
  const rows = [
    ['a filed day', shown(median(dayTimes)), shown(percentile(dayTimes, 1))],
    ['a filed order', shown(median(orderTimes)), shown(percentile(orderTimes, 1))],
  ];
  print(tableOf(['reading', 'p50', 'worst'], rows));
  return rows;
}

function tellProof(): void {
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [MAIN, 'verify', '--folder', folder], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - from) / 1_000;
  results.proof = { status, seconds };
  print(`desk verify: ${shown(seconds)} s, exit code ${status} ${status === 0 ? '' : stderr.slice(-400)}`);
}

async function sizeOf(part: string, pattern: RegExp): Promise<number> {
  const place = join(folder, part);
  const names = await readdir(place, { recursive: part !== '.' });
  let sum = 0;
  for (const name of names.filter((each) => pattern.test(each))) {
    const found = await stat(join(place, name));
    if (found.isFile()) sum += found.size;
  }
  return sum;
}

function memory(): string {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return `${megabytes(heapUsed + external)} / ${megabytes(rss)}`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function writeResults(place: string): Promise<void> {
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'five-years.json'), `${JSON.stringify(results, null, 2)}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
