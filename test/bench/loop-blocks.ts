import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { OpenDesk } from '../../electron/core/desk.ts';
import { openBenchDesk } from './bench-desk.ts';
import { worksOf, type Work } from './busy-work.ts';
import { takeOrders, throughDispatch, wishesOf } from './desk-engines.ts';
import { median, percentile, shown, tableOf } from './figures.ts';
import { clockFrom, shareBook, standOf } from './share-book.ts';
import { watchLoop, type Held } from './watch-loop.ts';

/*
 * How long the desk's process is held by what it does beside its callers: while calls are taken and notes written, it
 * makes checkpoints, packs segments, searches, files a day and makes a backup. The callers alone are measured first.
 *
 * Usage: loop-blocks.ts --book DIR [--seconds 6] [--only NAME] [--without NAME] [--out DIR]
 * The first backup of an old book proves every line of it: minutes, which `--without backup` saves.
 */

const CALLERS = 2;
/** How long a caller waits between two changes: some 200 changes a second, a thousand times a busy desk. */
const PAUSE_MS = 8;
const ORDERS = 200;
const CALL_EVERY = 12;
const TARGET_P99_MS = 16;
const TARGET_WORST_MS = 50;
/** Checkpoints come when they are asked for, so that each work is seen alone. */
const NEVER = Number.MAX_SAFE_INTEGER;

interface Seen extends Held {
  readonly name: string;
  readonly seconds: number;
  readonly saves: number;
  readonly saveP50: number;
  readonly saveP99: number;
}

const head = [
  '',
  's',
  'ticks',
  'p99',
  'worst',
  'CPU p99',
  'CPU worst',
  'saves',
  'save p50',
  'save p99',
  'targets',
];

const { values } = parseArgs({
  options: {
    book: { type: 'string' },
    seconds: { type: 'string', default: '6' },
    only: { type: 'string', default: '' },
    without: { type: 'string' },
    out: { type: 'string' },
  },
});
if (values.book === undefined) throw new Error('Name a generated book with --book');
const book = resolve(values.book);
const root = await mkdtemp(join(dirname(book), 'loop-blocks-'));
try {
  await measure(join(root, 'desk'));
} finally {
  await rm(root, { recursive: true, force: true });
}

async function measure(folder: string): Promise<void> {
  await shareBook(book, folder);
  const { lastAt, past } = await standOf(folder);
  const clock = clockFrom(lastAt);
  const desk = await openBenchDesk(folder, clock, { checkpointEvery: NEVER });
  const orders = await takeOrders(desk, ORDERS);
  const seen: Seen[] = [];
  for (const work of worksOf({ desk, folder, clock, seconds: Number(values.seconds) })) {
    if (!isWanted(work)) continue;
    const one = await watch(desk, orders, work);
    if (one) seen.push(one);
    else print(`${work.name}: this desk does not do it`);
  }
  print(`How long the process is held, in ms; ${past} past records\n${tableOf(head, seen.map(row))}`);
  await desk.close();
  if (values.out !== undefined) await writeResults(values.out, { past, seen });
}

function isWanted({ name }: Work): boolean {
  return name.includes(values.only) && (values.without === undefined || !name.includes(values.without));
}

async function watch(desk: OpenDesk, orders: readonly string[], work: Work): Promise<Seen | null> {
  await work.prepare?.();
  const times: number[] = [];
  const callers = startCallers(desk, orders, times);
  const from = performance.now();
  const loop = watchLoop();
  const isDone = await work.run();
  const held = loop.stop();
  const seconds = (performance.now() - from) / 1_000;
  await callers.stop();
  if (!isDone) return null;
  const [saveP50, saveP99] = [median(times), percentile(times, 0.99)];
  return { ...held, name: work.name, seconds, saves: times.length, saveP50, saveP99 };
}

function startCallers(desk: OpenDesk, orders: readonly string[], times: number[]): { stop(): Promise<void> } {
  const wishes = wishesOf(orders);
  const note = throughDispatch(desk, 'orders.note', wishes['orders.note']);
  const take = throughDispatch(desk, 'calls.take', wishes['calls.take']);
  let isOver = false;
  const callers = Array.from({ length: CALLERS }, async (_, caller) => {
    for (let count = caller; !isOver; count += 1) {
      const from = performance.now();
      await (count % CALL_EVERY === 0 ? take : note).save();
      times.push(performance.now() - from);
      await wait(PAUSE_MS);
    }
  });
  return {
    async stop() {
      isOver = true;
      await Promise.all(callers);
      await note.close();
      await take.close();
    },
  };
}

function row(seen: Seen): string[] {
  const isReached = seen.p99 <= TARGET_P99_MS && seen.worst <= TARGET_WORST_MS;
  return [
    seen.name,
    ...[seen.seconds, seen.ticks, seen.p99, seen.worst, seen.cpuP99, seen.cpuWorst].map(shown),
    ...[seen.saves, seen.saveP50, seen.saveP99].map(shown),
    isReached ? 'reached' : 'MISSED',
  ];
}

async function writeResults(folder: string, results: object): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'loop-blocks.json'), `${JSON.stringify(results, null, 2)}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
