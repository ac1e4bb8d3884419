import { produce } from 'immer';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createChances } from '../../electron/core/generate/chances.ts';
import type { OpenDesk } from '../../electron/core/desk.ts';
import type { ChannelName } from '../../shared/contract.ts';
import { applyToDesk } from '../../shared/domain/apply-desk.ts';
import type { DeskState } from '../../shared/domain/book.ts';
import type { Thing } from '../../shared/domain/custody/thing.ts';
import type { DeskEvent } from '../../shared/events.ts';
import { mustAnswer } from '../temp-desk.ts';
import { openBenchDesk } from './bench-desk.ts';
import { median, percentile, shown, tableOf } from './figures.ts';
import { openApart } from './open-apart.ts';
import type { Opening } from './open-once.ts';
import { clockFrom, forgetCached, shareBook, standOf } from './share-book.ts';
import { watchLoop } from './watch-loop.ts';

/*
 * How long the answers of lending take in a book with thousands of keys and years of loans, and what a window has to do
 * for each change.
 *
 *   desk generate --folder DIR --years 3 --per-day 1 --loans 140 --keys 5000 --seed 5
 *   lending.ts --book DIR [--rounds 100] [--out 300]
 *
 * The book stays as it is. `--out` is how many keys are out while the answers are measured.
 */

const TARGET_MS = 100;
const OPENINGS = 5;

interface Asked {
  readonly name: string;
  readonly times: readonly number[];
  /** Milliseconds of processor time of the desk's thread: nearly the same on a busy machine. */
  readonly cpu: readonly number[];
  readonly held: number;
}

const { values } = parseArgs({
  options: {
    book: { type: 'string' },
    rounds: { type: 'string', default: '100' },
    out: { type: 'string', default: '300' },
  },
});
if (values.book === undefined) throw new Error('Name a generated book with --book');
const book = resolve(values.book);
const rounds = Number(values.rounds);
const chances = createChances('lending');
const root = await mkdtemp(join(dirname(book), 'lending-'));
try {
  await measure(join(root, 'desk'));
} finally {
  await rm(root, { recursive: true, force: true });
}

async function measure(folder: string): Promise<void> {
  await shareBook(book, folder);
  const { lastAt, past, changes } = await standOf(folder);
  await keepVisitors(folder, lastAt);
  await tellOpening(folder);
  const clock = clockFrom(lastAt);
  clock.skip(10);
  const facts: Extract<DeskEvent, { kind: 'facts' }>[] = [];
  const desk = await openBenchDesk(folder, clock);
  try {
    const window = desk.connectAs('1001', (event) => event.kind === 'facts' && facts.push(event));
    const before = await mirrorOf(window);
    const lent = await lendAndReturn(desk, Number(values.out));
    const { things, custody } = desk.store.book.desk;
    const stays = Object.values(custody);
    print(`load of the machine ${shown(loadavg()[0] ?? 0)} on ${availableParallelism()} cores`);
    print(
      `${Object.keys(things).length} things, ${past} past records of ${changes} changes, ${stays.filter(({ closedAt }) => closedAt === null).length} stays open`,
    );
    const asked = [...lent, ...(await answers(desk))];
    print(
      tableOf(
        [
          'channel',
          'fastest ms',
          'p50',
          'p99',
          'worst',
          'CPU p50',
          'CPU p99',
          'loop held',
          `target ${TARGET_MS}`,
        ],
        asked.map(rowOf),
      ),
    );
    const missed = asked.filter(({ times }) => percentile(times, 0.99) > TARGET_MS);
    print(
      missed.length === 0
        ? 'every answer in time: reached'
        : `MISSED: ${missed.map(({ name }) => name).join(', ')}`,
    );
    tellWindow(before, facts);
    print(
      `resident ${megabytes(process.memoryUsage.rss())} MB, heap ${megabytes(process.memoryUsage().heapUsed)} MB`,
    );
  } finally {
    await desk.close();
  }
}

/** A generated book holds the names of visitors of years; taking them out is other work than what is measured. */
async function keepVisitors(folder: string, lastAt: string): Promise<void> {
  const desk = await openBenchDesk(folder, clockFrom(lastAt));
  const manager = desk.connectAs('1005', () => undefined);
  const { visits } = desk.store.book.desk.registers;
  if (visits) await mustAnswer(manager, 'registers.save', { register: { ...visits, purgeAfterDays: null } });
  await desk.close();
}

async function tellOpening(folder: string): Promise<void> {
  await openApart('desk', folder); // what is sorted out at the first opening is over after it
  const cold: Opening[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    forgetCached(folder);
    cold.push(await openApart('desk', folder));
  }
  const of = (key: 'openMs' | 'answerMs' | 'cpuMs' | 'resident') =>
    shown(median(cold.map((each) => each[key])));
  print(
    `cold opening: open ${of('openMs')} ms, first answer ${of('answerMs')} ms, CPU ${of('cpuMs')} ms, resident ${of('resident')} MB`,
  );
}

type Window = ReturnType<OpenDesk['connectAs']>;

/** Lends so many keys one by one, and gives a third of them back. */
async function lendAndReturn(desk: OpenDesk, count: number): Promise<Asked[]> {
  const seat = desk.connectAs('1001', () => undefined);
  const { things, borrowers } = desk.store.book.desk;
  const people = Object.values(borrowers).filter(({ block }) => block === null);
  const free = Object.values(things).filter((each) => each.state === 'in' && each.class === 'site');
  const codes = pickSome(free, Math.ceil(count * 1.5)).map(({ code }) => code);
  const supervisor = desk.connectAs('1002', () => undefined);
  const lend = await ask('loans.lend', codes, (code) =>
    mustAnswer(supervisor, 'loans.lend', {
      ...{
        codes: [code],
        borrower: { id: chances.pick(people, people[0])?.id },
        overrule: true,
        print: false,
      },
    }),
  );
  const back = await ask('loans.return', codes.slice(0, Math.floor(count / 2)), (code) =>
    mustAnswer(seat, 'loans.return', { items: [{ code }] }),
  );
  return [lend, back];
}

function pickSome<T>(all: readonly T[], count: number): T[] {
  return all
    .map((each) => ({ each, turn: chances.share() }))
    .sort((a, b) => a.turn - b.turn)
    .slice(0, count)
    .map(({ each }) => each);
}

async function answers(desk: OpenDesk): Promise<Asked[]> {
  const seat = desk.connectAs('1001', () => undefined);
  const { things, borrowers } = desk.store.book.desk;
  const keys = Object.values(things).filter(({ register }) => register === 'keys');
  const some = pickSome(keys, rounds);
  const people = pickSome(Object.values(borrowers), rounds);
  const turns = Array.from({ length: rounds }, (_, turn) => turn);
  const whole = { register: 'keys', limit: 10_000 };
  const questions: [string, ChannelName, readonly unknown[]][] = [
    ['things.list, the whole board', 'things.list', turns.map(() => whole)],
    ['things.list, 500 of it', 'things.list', turns.map(() => ({ register: 'keys' }))],
    ['things.list, by text', 'things.list', some.map(({ name }) => ({ register: 'keys', text: name }))],
    ['loans.list', 'loans.list', turns.map(() => ({}))],
    ['loans.list, late', 'loans.list', turns.map(() => ({ view: 'late' }))],
    ['loans.list, all', 'loans.list', turns.map(() => ({ view: 'all', limit: 10_000 }))],
    ['search.find, code', 'search.find', some.map(({ code }) => ({ text: code }))],
    ['search.find, room', 'search.find', some.map(({ name }) => ({ text: name }))],
    ['search.find, borrower', 'search.find', people.map(({ name }) => ({ text: name }))],
    [
      'borrowers.find, initials',
      'borrowers.find',
      people.map(({ initials }) => ({ text: initials.split(' ')[0] })),
    ],
    ['scan.read', 'scan.read', some.map(({ code }) => ({ code }))],
    ['custody.history, some key', 'custody.history', some.map(({ code }) => ({ thing: code }))],
    [
      'custody.history, a key of every day',
      'custody.history',
      turns.map((turn) => ({ thing: keys[100 + (turn % 20)]?.code })),
    ],
    ['custody.history, a person', 'custody.history', people.map(({ id }) => ({ borrower: id }))],
    [
      'history.search, code',
      'history.search',
      some.map(({ code }, turn) => ({ search: `s${turn}`, text: code, limit: 50 })),
    ],
    [
      'history.search, borrower',
      'history.search',
      people.map(({ name }, turn) => ({ search: `s${turn}`, text: name, limit: 50 })),
    ],
    ['desk.snapshot', 'desk.snapshot', turns.slice(0, 20).map(() => ({}))],
  ];
  const rested = await ask('custody.history, some key, first after a rest', some, ({ code }) => {
    desk.office.history.release();
    return mustAnswer(seat, 'custody.history', { thing: code });
  });
  const asked = [rested];
  for (const [name, channel, inputs] of questions)
    asked.push(await ask(name, inputs, (input) => mustAnswer(seat, channel, input)));
  return asked;
}

/** Asks once without measuring, because the first time reads and compiles, and then all of them. */
async function ask<T>(
  name: string,
  inputs: readonly T[],
  answer: (input: T) => Promise<unknown>,
): Promise<Asked> {
  const times: number[] = [];
  const cpu: number[] = [];
  const [first, ...rest] = inputs;
  if (first !== undefined) await answer(first);
  const loop = watchLoop();
  for (const input of rest) {
    const [from, cpuFrom] = [performance.now(), cpuOfThread()];
    await answer(input);
    times.push(performance.now() - from);
    cpu.push(cpuOfThread() - cpuFrom);
  }
  return { name, times, cpu, held: loop.stop().cpuWorst };
}

function rowOf({ name, times, cpu, held }: Asked): string[] {
  const p99 = percentile(times, 0.99);
  return [
    name,
    shown(percentile(times, 0)),
    shown(median(times)),
    shown(p99),
    shown(percentile(times, 1)),
    shown(median(cpu)),
    shown(percentile(cpu, 0.99)),
    shown(held),
    `${shown(p99 / TARGET_MS)} ×`,
  ];
}

/** What a window holds after signing in. */
async function mirrorOf(window: Window): Promise<DeskState> {
  const { desk } = await mustAnswer(window, 'desk.snapshot', {});
  const bytes = JSON.stringify(desk);
  const parsed = JSON.parse(bytes) as DeskState; // the core's own state, as it comes over the bridge
  const [from, made] = [performance.now(), structuredClone(parsed)];
  print(
    `snapshot of a window: ${megabytes(bytes.length)} MB of JSON, ${Object.keys(made.things).length} things, cloned in ${shown(performance.now() - from)} ms`,
  );
  return parsed;
}

/** Applies the facts of the loans as a window does, one change after another. */
function tellWindow(mirror: DeskState, facts: readonly Extract<DeskEvent, { kind: 'facts' }>[]): void {
  let desk = mirror;
  const times = facts.map(({ stamp, facts: some }) => {
    const from = performance.now();
    desk = produce(desk, (draft) => some.forEach((fact) => applyToDesk(draft, fact, stamp)));
    return performance.now() - from;
  });
  const out = Object.values(desk.things).filter(({ state }: Thing) => state === 'out').length;
  print(
    `a window applies a change: first ${shown(times[0] ?? Number.NaN)} ms (freezes all of it), then p50 ${shown(median(times.slice(1)))}, p99 ${shown(percentile(times.slice(1), 0.99))} ms; ${times.length} changes, ${out} things out`,
  );
}

function cpuOfThread(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
