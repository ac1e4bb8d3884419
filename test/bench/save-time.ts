import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createChances } from '../../electron/core/generate/chances.ts';
import { deskWithOrders, openBookWithOrders, storeAlone, throughDispatch, wishesOf } from './desk-engines.ts';
import { median, percentile, shown, tableOf } from './figures.ts';
import { bareAppend, plainRecord, sqlite, stockLowdb } from './plain-engines.ts';
import { plotOf, type Line } from './plot.ts';
import type { SaveEngine } from './save-engine.ts';
import { shareBook, standOf } from './share-book.ts';

/*
 * How long a durable save takes, with one caller and with sixteen, over books of different age: the whole dispatch and
 * the store alone beside the bare append (the limit), SQLite and stock lowdb. All ages and all engines take turns in one
 * run, in an order that changes every round.
 *
 * Usage: save-time.ts [--past 1000,100000,1000000] [--book DIR]... [--rounds 600] [--out DIR]
 * `--past` are the ages of SQLite and lowdb. The desk is measured with a new book, and with each `--book` that
 * `desk generate` made, at its own age; the books stay as they are.
 */

const CALLERS = 16;
const EACH = 8;
const BURST_EVERY = 20;
/** lowdb writes the whole file at each save: it gets one save where the others get this many. */
const LOWDB_EVERY = 100;
const LOWDB_LIMIT = 200_000;
const NEW_BOOK = 1_000;

interface Measured {
  readonly past: number;
  readonly engine: SaveEngine;
  readonly times: number[];
  readonly bursts: number[];
}

interface Figure {
  readonly past: number;
  readonly engine: string;
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
}

const { values } = parseArgs({
  options: {
    past: { type: 'string', default: '1000,100000,1000000' },
    book: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '600' },
    out: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const books = values.book.map((book) => resolve(book));
// Beside the first book, so that its files can be shared.
const root = await mkdtemp(join(books[0] === undefined ? tmpdir() : dirname(books[0]), 'save-time-'));
try {
  const measured = [...(await plainEngines()), ...(await ownEngines())];
  await measure(measured);
  const figures = measured.map(figureOf);
  printTable(figures);
  if (values.out !== undefined) await writeResults(values.out, figures);
} finally {
  await rm(root, { recursive: true, force: true });
}

async function folder(name: string): Promise<string> {
  const place = join(root, name);
  await mkdir(place);
  return place;
}

function measuring(past: number, engine: SaveEngine): Measured {
  return { past, engine, times: [], bursts: [] };
}

async function plainEngines(): Promise<Measured[]> {
  const bytes = Buffer.byteLength(`${JSON.stringify(plainRecord(0))}\n`);
  const engines = [measuring(0, await bareAppend(await folder('bare'), bytes))];
  for (const past of values.past.split(',').map(Number)) {
    engines.push(measuring(past, sqlite(await folder(`sqlite-${past}`), past)));
    if (past <= LOWDB_LIMIT)
      engines.push(measuring(past, await stockLowdb(await folder(`lowdb-${past}`), past)));
    else print(`lowdb with ${past} past records: not feasible, one save writes them all`);
  }
  return engines;
}

async function ownEngines(): Promise<Measured[]> {
  const needed = rounds + Math.ceil(rounds / BURST_EVERY) * CALLERS * EACH;
  const fresh = await deskWithOrders(await folder('new'), needed);
  const engines = [measuring(NEW_BOOK, await storeAlone(await folder('store')))];
  engines.push(...dispatchOf(fresh, NEW_BOOK));
  for (const [index, book] of books.entries()) {
    const place = await folder(`book-${index}`);
    await shareBook(book, place);
    engines.push(...dispatchOf(await openBookWithOrders(place, needed), (await standOf(book)).past));
  }
  return engines;
}

function dispatchOf({ desk, orders }: Awaited<ReturnType<typeof deskWithOrders>>, past: number): Measured[] {
  const wishes = wishesOf(orders);
  return [
    throughDispatch(desk, 'orders.note', wishes['orders.note']),
    throughDispatch(desk, 'orders.pickUp', wishes['orders.pickUp']),
    { ...throughDispatch(desk, 'calls.take', wishes['calls.take']), close: () => desk.close() },
  ].map((engine) => measuring(past, engine));
}

async function measure(measured: readonly Measured[]): Promise<void> {
  const chances = createChances('save-time');
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
}

function figureOf({ past, engine, times, bursts }: Measured): Figure {
  return {
    past,
    engine: engine.name,
    p50: median(times),
    p99: percentile(times, 0.99),
    perSecond: median(bursts),
  };
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function printTable(figures: readonly Figure[]): void {
  const limit = figures.find(({ engine }) => engine === 'bare append');
  const head = [
    'engine',
    'past records',
    'p50 ms',
    'p99 ms',
    '× bare',
    '× SQLite',
    '× youngest',
    `${CALLERS} callers/s`,
    '× bare',
    '× SQLite',
  ];
  const lines = figures.map((figure) => {
    const other = nearest(figures, 'SQLite', figure.past);
    const youngest = nearest(figures, figure.engine, 0);
    return [
      figure.engine,
      String(figure.past),
      shown(figure.p50),
      shown(figure.p99),
      shown(figure.p50 / (limit?.p50 ?? Number.NaN)),
      shown(figure.p50 / (other?.p50 ?? Number.NaN)),
      shown(figure.p50 / (youngest?.p50 ?? Number.NaN)),
      shown(figure.perSecond),
      shown(figure.perSecond / (limit?.perSecond ?? Number.NaN)),
      shown(figure.perSecond / (other?.perSecond ?? Number.NaN)),
    ];
  });
  print(`A durable save, ${rounds} rounds\n${tableOf(head, lines)}`);
}

/** The figure of an engine whose book is nearest in age, as a ratio. */
function nearest(figures: readonly Figure[], engine: string, past: number): Figure | undefined {
  const distance = (figure: Figure) => Math.abs(Math.log((figure.past + 1) / (past + 1)));
  return figures.filter((figure) => figure.engine === engine).sort((a, b) => distance(a) - distance(b))[0];
}

async function writeResults(place: string, figures: readonly Figure[]): Promise<void> {
  await mkdir(place, { recursive: true });
  const ages = figures.map(({ past }) => past).filter((past) => past > 0);
  const names = [...new Set(figures.map(({ engine }) => engine))];
  const lines: Line[] = names.map((name) => ({
    name,
    points: figures.filter(({ engine }) => engine === name).flatMap((figure) => pointsOf(figure, ages)),
  }));
  const labels = { title: 'A durable save', x: 'past records', y: 'milliseconds, median' };
  await writeFile(join(place, 'save-time.svg'), plotOf(lines, labels));
  await writeFile(join(place, 'save-time.json'), `${JSON.stringify({ rounds, figures }, null, 2)}\n`);
}

/** The bare append knows no past: it is the same at every age. */
function pointsOf({ past, p50 }: Figure, ages: readonly number[]): Line['points'] {
  if (past > 0) return [{ x: past, y: p50 }];
  return [Math.min(...ages), Math.max(...ages)].map((x) => ({ x, y: p50 }));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
