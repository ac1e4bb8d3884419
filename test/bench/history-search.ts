import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { diskFiles } from '../../electron/core/store/files.ts';
import { openHistory, type History } from '../../electron/core/store/history/history.ts';
import { historyForm, searchFields } from '../../electron/core/store/history/search-line.ts';
import { filedRecord } from '../../shared/domain/history/filed-record.ts';
import { createRandom } from '../../resources/sample/random.ts';
import { CALLS_A_DAY, createPast } from './invented-past.ts';

/*
 * How long a search in years of closed records takes, beside reading and parsing all of them, in one run:
 *   node --expose-gc test/bench/history-search.ts [--calls 1100000] [--seed 7] [--folder DIR] [--keep]
 * A folder that holds a history already is used as it is. Generating runs in a process of its own, so that the memory
 * that is told is that of the search.
 */

const { values: options } = parseArgs({
  options: {
    calls: { type: 'string', default: '1100000' },
    seed: { type: 'string', default: '7' },
    folder: { type: 'string' },
    keep: { type: 'boolean', default: false },
    generate: { type: 'boolean', default: false },
  },
});
const calls = Number(options.calls);
const seed = Number(options.seed);
const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'counterbook-history-'));
const LIMIT = 50;
const QUERIES = 100;
const past = createPast(calls, seed);
const loop = monitorEventLoopDelay({ resolution: 1 });

if (options.generate) await generate();
else {
  if (readdirSync(folder).length === 0) generateApart();
  await measure();
  if (options.folder === undefined && !options.keep) rmSync(folder, { recursive: true });
}

function open(): History {
  return openHistory({
    files: diskFiles,
    folder,
    timeZone: () => 'Asia/Shanghai',
    onBroken: ({ day }) => print(`BROKEN ${day}`),
  });
}

function generateApart(): void {
  const { status } = spawnSync(
    process.execPath,
    [
      import.meta.filename,
      '--generate',
      '--calls',
      options.calls,
      '--seed',
      options.seed,
      '--folder',
      folder,
    ],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('The past could not be generated');
}

async function generate(): Promise<void> {
  const bulk = open().bulk();
  const from = performance.now();
  loop.enable();
  for (let day = 0; day < past.days; day += 1) await bulk.put(past.recordsOf(day));
  await bulk.flush();
  print(`${calls} calls filed in ${((performance.now() - from) / 1000).toFixed(0)} s`);
}

async function measure(): Promise<void> {
  print(
    `${calls} calls in ${past.days} days, ${megabytes(sizeOf(/\.gz$/))} MB by day, ${megabytes(sizeOf(/\.find$/))} MB to search`,
  );
  const isCold = dropFromCache();
  const before = await memory();
  loop.enable();
  const history = open();
  const cold = await find(history, '漏水');
  print(
    `cold${isCold ? '' : ' (files may be cached)'}: first hits after ${ms(cold.first)}, ${cold.hits} hits after ${ms(cold.all)}`,
  );
  const whole = await find(history, '量子纠缠');
  print(`cold, through everything for nothing: ${ms(whole.all)}`);
  loop.reset();
  const rows = [];
  for (const [name, queryOf] of kinds()) rows.push(await measureKind(history, name, queryOf));
  loop.disable();
  const loaded = await memory();
  history.release();
  const after = await memory();
  // At the end, because it takes so much memory and holds the event loop for so long.
  const parseAll = createPlainSearch();
  printRow(['query', 'hits', 'first p50', 'p99', '50 hits p50', 'p99', 'CPU', 'parse all', 'times']);
  for (const { name, query, cells, median } of rows) {
    const parsed = parseAll(query);
    printRow([name, ...cells, ms(parsed), (parsed / median).toFixed(0)]);
  }
  print(`event loop held: p99 ${ms(loop.percentile(99) / 1e6)}, longest ${ms(loop.max / 1e6)}`);
  print(
    `memory in MB (heap and buffers / resident): before ${before}, searched ${loaded}, given back ${after}`,
  );
}

type QueryOf = () => string;

function kinds(): [string, QueryOf][] {
  const random = createRandom(seed);
  const person = () => past.people[random.below(past.people.length)]!;
  const phone = () => person().phones[0] ?? '00000000000';
  const dayBack = () =>
    new Date(Date.parse('2026-11-20') - random.below(past.days) * 86_400_000).toISOString();
  const number = () =>
    `A${dayBack().slice(2, 10).replaceAll('-', '')}-${String(random.below(CALLS_A_DAY) + 1).padStart(4, '0')}`;
  return [
    ['common word', () => '漏水'],
    ['two words', () => '厨房 滴水'],
    ['word, 1 in 3,000', () => '万年青'],
    ['word, 1 in 60,000', () => '搓衣板'],
    ['nothing', () => '量子纠缠'],
    ['nothing, 2 signs', () => '鳄梨'],
    ['name', () => person().name],
    ['name and word', () => `${person().name} 厨房`],
    ['initials', () => person().initials.split(' ')[0] ?? 'wxl'],
    ['pinyin', () => person().pinyin.split(' ')[0] ?? 'wangxiulan'],
    ['telephone, last 4', () => phone().slice(-4)],
    ['telephone, last 6', () => phone().slice(-6)],
    ['telephone, whole', () => phone()],
    ['number', number],
    ['index', () => String(random.below(CALLS_A_DAY) + 1).padStart(4, '0')],
  ];
}

async function measureKind(history: History, name: string, queryOf: QueryOf) {
  const found = [];
  const cpuBefore = process.cpuUsage();
  for (let count = 0; count < QUERIES; count += 1) found.push(await find(history, queryOf()));
  // Of all threads; other than the times it hardly grows when the machine has other work.
  const { user, system } = process.cpuUsage(cpuBefore);
  const first = found.map((entry) => entry.first);
  const all = found.map((entry) => entry.all);
  const hits = share(
    found.map((entry) => entry.hits),
    0.5,
  );
  const times = [share(first, 0.5), share(first, 0.99), share(all, 0.5), share(all, 0.99)];
  const cpu = (user + system) / 1000 / QUERIES;
  return { name, query: queryOf(), median: share(all, 0.5), cells: [hits, ...times.map(ms), ms(cpu)] };
}

async function find(history: History, text: string) {
  const from = performance.now();
  let first = Number.NaN;
  let hits = 0;
  await history.search(
    { text, limit: LIMIT, signal: new AbortController().signal, isLiving: () => false },
    (some) => {
      if (some.length > 0 && hits === 0) first = performance.now() - from;
      hits += some.length;
    },
  );
  const all = performance.now() - from;
  return { first: hits === 0 ? all : first, all, hits };
}

/** The plain way: unpack and parse all, look into the texts. Done for some days, and multiplied up to all of them. */
function createPlainSearch(): (text: string) => number {
  const SAMPLE_DAYS = 4;
  const files = dayFiles().slice(-SAMPLE_DAYS);
  return (text) => {
    const wanted = historyForm(text);
    const from = performance.now();
    for (const file of files) {
      const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n').slice(2);
      const records = lines.map((line) => filedRecord.parse(JSON.parse(line)));
      records.filter((record) =>
        searchFields(record, () => []).texts.some((field) => field.includes(wanted)),
      );
    }
    return ((performance.now() - from) / files.length) * past.days;
  };
}

function dayFiles(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.gz'))
    .sort()
    .map((name) => join(folder, name));
}

function sizeOf(pattern: RegExp): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/** Asks the system to forget the files, so that the first search reads the disk; false where that cannot be asked. */
function dropFromCache(): boolean {
  const { status } = spawnSync('sh', [
    '-c',
    `find "$1" -type f -exec dd if={} iflag=nocache count=0 status=none \\;`,
    'sh',
    folder,
  ]);
  return status === 0;
}

async function memory(): Promise<string> {
  // What buffers held is counted as given back only some time after the collection.
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    await pause(50);
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return `${megabytes(heapUsed + external)} / ${megabytes(rss)}`;
}

function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

function printRow(cells: readonly (string | number)[]): void {
  print(cells.map((cell, index) => String(cell).padEnd(index === 0 ? 20 : 12)).join(' '));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
