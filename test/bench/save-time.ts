import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createChances } from '../../electron/core/generate/chances.ts';
import { deskWithOrders, openBookWithOrders, storeAlone, throughDispatch, wishesOf } from './desk-engines.ts';
import { median, percentile, shown, tableOf } from './figures.ts';
import { bareAppend, plainRecord, sqlite, stockLowdb } from './plain-engines.ts';
import { plotOf, type Line } from './plot.ts';
import type { SaveEngine } from './save-engine.ts';

/*
 * How long a durable save takes, with one caller and with sixteen, over books of different age: the whole dispatch and
 * the store alone beside the bare append (the limit), SQLite and stock lowdb, all in one run and in shuffled order.
 *
 * Usage: save-time.ts [--past 1000,100000] [--book DIR] [--rounds 600] [--out DIR]
 * Books with more than 1,000 past records are not made here: `--book` names one that `desk generate` made.
 */

const CALLERS = 16;
const EACH = 8;
const BURST_EVERY = 20;
/** lowdb writes the whole file at each save: it gets one save where the others get this many. */
const LOWDB_EVERY = 100;
const LOWDB_LIMIT = 200_000;
const SMALL = 1_000;

interface Figure {
  readonly past: number;
  readonly engine: string;
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
}

const { values } = parseArgs({
  options: {
    past: { type: 'string', default: '1000,100000' },
    book: { type: 'string' },
    rounds: { type: 'string', default: '600' },
    out: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const figures: Figure[] = [];
for (const past of values.past.split(',').map(Number)) {
  const root = await mkdtemp(join(tmpdir(), 'save-time-'));
  try {
    figures.push(...(await measure(past, await enginesOf(root, past))));
    printTable(past);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
if (values.out !== undefined) await writeResults(values.out);

async function enginesOf(root: string, past: number): Promise<SaveEngine[]> {
  const folder = async (name: string) => {
    await mkdir(join(root, name));
    return join(root, name);
  };
  const bytes = Buffer.byteLength(`${JSON.stringify(plainRecord(past))}\n`);
  const plain = [await bareAppend(await folder('bare'), bytes), sqlite(await folder('sqlite'), past)];
  const lowdb = past <= LOWDB_LIMIT ? [await stockLowdb(await folder('lowdb'), past)] : [];
  if (lowdb.length === 0) print(`lowdb with ${past} past records: not feasible, one save writes them all`);
  return [...plain, ...lowdb, ...(await ownEngines(folder, past))];
}

async function ownEngines(folder: (name: string) => Promise<string>, past: number): Promise<SaveEngine[]> {
  const needed = rounds + Math.ceil(rounds / BURST_EVERY) * CALLERS * EACH;
  if (past > SMALL && values.book === undefined) {
    print(`ours with ${past} past records: name a generated book with --book`);
    return [];
  }
  const place = await folder('desk');
  if (past > SMALL && values.book !== undefined) await cp(values.book, place, { recursive: true });
  const { desk, orders } =
    past > SMALL ? await openBookWithOrders(place, needed) : await deskWithOrders(place, needed);
  const wishes = wishesOf(orders);
  return [
    await storeAlone(await folder('store')),
    throughDispatch(desk, 'orders.note', wishes['orders.note']),
    throughDispatch(desk, 'orders.pickUp', wishes['orders.pickUp']),
    { ...throughDispatch(desk, 'calls.take', wishes['calls.take']), close: () => desk.close() },
  ];
}

async function measure(past: number, engines: readonly SaveEngine[]): Promise<Figure[]> {
  const chances = createChances(`save-time ${past}`);
  const measured = engines.map((engine) => ({ engine, times: [] as number[], bursts: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    // Whoever comes behind a large neighbour finds a cold cache and a busy disk: the order changes every round.
    const shuffled = measured
      .map((entry) => ({ entry, turn: chances.share() }))
      .sort((a, b) => a.turn - b.turn);
    for (const { entry } of shuffled) {
      if (entry.engine.name === 'lowdb' && round % LOWDB_EVERY !== 0) continue;
      entry.times.push(await timeOf(() => entry.engine.save()));
    }
    if (round % BURST_EVERY !== 0) continue;
    for (const { entry } of shuffled) {
      if (entry.engine.name === 'lowdb') continue;
      const ms = await timeOf(() => entry.engine.burst(CALLERS, EACH));
      entry.bursts.push((CALLERS * EACH * 1_000) / ms);
    }
  }
  for (const { engine } of measured) await engine.close();
  return measured.map(({ engine, times, bursts }) => ({
    past,
    engine: engine.name,
    p50: median(times),
    p99: percentile(times, 0.99),
    perSecond: median(bursts),
  }));
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function printTable(past: number): void {
  const rows = figures.filter((figure) => figure.past === past);
  const of = (engine: string) => rows.find((row) => row.engine === engine);
  const [limit, other] = [of('bare append'), of('SQLite')];
  const ratio = (value: number, base: number | undefined) => shown(value / (base ?? Number.NaN));
  const head = ['', 'p50 ms', 'p99 ms', '× bare', '× SQLite', `${CALLERS} callers/s`, '× bare', '× SQLite'];
  const lines = rows.map((row) => [
    row.engine,
    shown(row.p50),
    shown(row.p99),
    ratio(row.p50, limit?.p50),
    ratio(row.p50, other?.p50),
    shown(row.perSecond),
    ratio(row.perSecond, limit?.perSecond),
    ratio(row.perSecond, other?.perSecond),
  ]);
  print(`\nA durable save with ${past} past records\n${tableOf(head, lines)}`);
}

async function writeResults(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = [...new Set(figures.map(({ engine }) => engine))];
  const lines: Line[] = names.map((name) => ({
    name,
    points: figures.filter(({ engine }) => engine === name).map(({ past, p50 }) => ({ x: past, y: p50 })),
  }));
  const labels = { title: 'A durable save', x: 'past records', y: 'milliseconds, median' };
  await writeFile(join(folder, 'save-time.svg'), plotOf(lines, labels));
  await writeFile(join(folder, 'save-time.json'), `${JSON.stringify({ rounds, figures }, null, 2)}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
