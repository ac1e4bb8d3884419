import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createChances } from '../../electron/core/generate/chances.ts';
import { median, percentile, shown, tableOf } from './figures.ts';
import { openApart } from './open-apart.ts';
import type { Opening } from './open-once.ts';
import { sqlite, sqliteFile } from './plain-engines.ts';
import { forgetCached, shareBook, standOf } from './share-book.ts';

/*
 * How long an old book takes from opening to the first answer, and how much memory it has then, beside SQLite that opens
 * as many rows and lists as many open ones. Every opening is a fresh process; cold ones read from the disk.
 *
 * Usage: open-book.ts --book DIR [--rounds 7] [--rows N] [--out DIR]
 * The book is one that `desk generate` made and stays as it is; without `--rows` SQLite has as many as the book is old.
 */

const TARGET_MS = 300;
const TARGET_MB = 200;

interface Subject {
  readonly name: string;
  readonly what: 'desk' | 'sqlite';
  readonly place: string;
  readonly folder: string;
  readonly isCold: boolean;
  readonly openings: Opening[];
}

const head = [
  '',
  'open ms',
  'first answer ms',
  'worst',
  'all open listed',
  'CPU ms',
  'process start to answer',
  'MB before',
  'MB then',
];

const { values } = parseArgs({
  options: {
    book: { type: 'string' },
    rounds: { type: 'string', default: '7' },
    rows: { type: 'string' },
    out: { type: 'string' },
  },
});
if (values.book === undefined) throw new Error('Name a generated book with --book');
const book = resolve(values.book);
const root = await mkdtemp(join(dirname(book), 'open-book-'));
try {
  await measure();
} finally {
  await rm(root, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const { past, changes } = await standOf(book);
  const shared = join(root, 'desk');
  await shareBook(book, shared);
  const { listed } = await openApart('desk', shared); // what is sorted out at the first opening is over after it
  const rows = Number(values.rows ?? past);
  const database = join(root, 'sqlite');
  await mkdir(database);
  await sqlite(database, rows, listed).close();
  const places = [
    { name: 'desk', what: 'desk', place: shared, folder: shared },
    { name: 'SQLite', what: 'sqlite', place: join(database, sqliteFile), folder: database },
  ] as const;
  const subjects = places.flatMap((place) =>
    [true, false].map((isCold): Subject => ({ ...place, isCold, openings: [] })),
  );
  await openInTurns(subjects);
  const title = `Opening ${past} past records of ${changes} changes, ${listed} open; SQLite with ${rows} rows`;
  print(`${title}\n${tableOf(head, subjects.map(row))}`);
  judge(subjects);
  if (values.out !== undefined) await writeResults(values.out, { past, changes, rows, subjects });
}

async function openInTurns(subjects: readonly Subject[]): Promise<void> {
  const chances = createChances('open-book');
  let isForgotten = true;
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const shuffled = subjects
      .map((subject) => ({ subject, turn: chances.share() }))
      .sort((a, b) => a.turn - b.turn);
    for (const { subject } of shuffled) {
      if (subject.isCold) isForgotten = forgetCached(subject.folder) && isForgotten;
      else await openApart(subject.what, subject.place);
      subject.openings.push(await openApart(subject.what, subject.place));
    }
  }
  if (!isForgotten) print('The system did not let its cache go: the cold openings were warm');
}

function row({ name, isCold, openings }: Subject): string[] {
  const of = (key: keyof Opening) => shown(median(openings.map((opening) => opening[key])));
  const worst = shown(
    percentile(
      openings.map(({ answerMs }) => answerMs),
      1,
    ),
  );
  return [
    `${name} ${isCold ? 'cold' : 'warm'}`,
    of('openMs'),
    of('answerMs'),
    worst,
    of('listMs'),
    of('cpuMs'),
    of('sinceStartMs'),
    of('residentBefore'),
    of('resident'),
  ];
}

function judge(subjects: readonly Subject[]): void {
  const cold = subjects.find(({ what, isCold }) => what === 'desk' && isCold)?.openings ?? [];
  const answer = median(cold.map(({ answerMs }) => answerMs));
  const resident = median(cold.map((opening) => opening.resident));
  print(
    `cold to the first answer: ${shown(answer)} ms, to reach ${TARGET_MS}: ${verdict(answer, TARGET_MS)}`,
  );
  print(`resident: ${shown(resident)} MB, to reach ${TARGET_MB}: ${verdict(resident, TARGET_MB)}`);
}

function verdict(value: number, target: number): string {
  return value <= target ? 'reached' : 'MISSED';
}

async function writeResults(folder: string, results: object): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'open-book.json'), `${JSON.stringify(results, null, 2)}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
