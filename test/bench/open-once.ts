import { DatabaseSync } from 'node:sqlite';
import { mustAnswer } from '../temp-desk.ts';
import { openBenchDesk } from './bench-desk.ts';
import { clockFrom, standOf } from './share-book.ts';

/*
 * Opens a book or a database once, in this fresh process, and prints one line of JSON: how long until it was open, until
 * the first answer (of a desk what the lock screen asks) and until all that is open was listed, and the memory. Started by open-book.ts and five-years.ts.
 *
 * Usage: open-once.ts desk FOLDER | open-once.ts sqlite FILE
 */

/** What one opening told. */
export interface Opening {
  /** Milliseconds from the first call until it is open, until the first answer, and until the open orders are listed. */
  readonly openMs: number;
  readonly answerMs: number;
  readonly listMs: number;
  /** Milliseconds of processor time of the main thread until the answer; nearly the same on a busy machine. */
  readonly cpuMs: number;
  /** Milliseconds from the start of the process, with the loading of all modules, until the answer. */
  readonly sinceStartMs: number;
  readonly listed: number;
  /** Megabytes resident before opening, and when all was answered. */
  readonly residentBefore: number;
  readonly resident: number;
}

interface Opened {
  /** What a window asks before anything else. */
  first(): Promise<unknown>;
  list(): Promise<number>;
  close(): Promise<void>;
}

async function openDeskOf(folder: string): Promise<Opened> {
  const { lastAt } = await standOf(folder);
  const desk = await openBenchDesk(folder, clockFrom(lastAt));
  const seat = desk.connectAs('1001', () => undefined);
  return {
    first: () => mustAnswer(seat, 'session.current', {}),
    async list() {
      return (await mustAnswer(seat, 'orders.list', { view: 'to-do', limit: 10_000 })).orders.length;
    },
    close: () => desk.close(),
  };
}

function openSqlite(file: string): Promise<Opened> {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  return Promise.resolve({
    // It opens lazily: only a question shows that it is there.
    first: () => Promise.resolve(database.prepare(`SELECT count(*) FROM orders WHERE state = 'open'`).get()),
    list() {
      const rows = database.prepare(`SELECT body FROM orders WHERE state = 'open' ORDER BY at`).all();
      return Promise.resolve(rows.map(({ body }): unknown => JSON.parse(String(body))).length);
    },
    close: () => Promise.resolve(database.close()),
  });
}

function resident(): number {
  return process.memoryUsage.rss() / 1e6;
}

const [what, place] = process.argv.slice(2);
if (place === undefined || (what !== 'desk' && what !== 'sqlite'))
  throw new Error('open-once.ts desk FOLDER | sqlite FILE');
const residentBefore = resident();
const cpuBefore = process.threadCpuUsage();
const from = performance.now();
const opened = await (what === 'desk' ? openDeskOf(place) : openSqlite(place));
const openMs = performance.now() - from;
await opened.first();
const answerMs = performance.now() - from;
const listed = await opened.list();
const listMs = performance.now() - from;
const cpu = process.threadCpuUsage(cpuBefore);
const opening: Opening = {
  openMs,
  answerMs,
  listMs,
  cpuMs: (cpu.user + cpu.system) / 1_000,
  sinceStartMs: performance.now(),
  listed,
  residentBefore,
  resident: resident(),
};
process.stdout.write(`${JSON.stringify(opening)}\n`);
await opened.close();
