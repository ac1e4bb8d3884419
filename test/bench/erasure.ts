import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { diskFiles } from '../../electron/core/store/files.ts';
import { journalStart, readJournal } from '../../electron/core/store/journal-reader.ts';
import { isOpen } from '../../shared/rules/order-acts.ts';
import { mustAnswer } from '../temp-desk.ts';
import { openBenchDesk } from './bench-desk.ts';
import { watchLoop, type Held } from './watch-loop.ts';

/*
 * How long an erasure takes, and how long it holds the desk up, beside one plain reading of the same journal.
 *
 *   node test/bench/erasure.ts --book DIR
 *
 * The book is one that `desk generate` made; a copy is worked on.
 */
const { values } = parseArgs({ options: { book: { type: 'string' } } });
if (values.book === undefined) throw new Error('Name a generated book with --book');

const folder = await mkdtemp(join(tmpdir(), 'counterbook-erasure-'));
await cp(values.book, folder, { recursive: true });
const clock = { now: () => new Date().toISOString() };
const desk = await openBenchDesk(folder, clock);
const { book } = desk.store;
const manager = Object.values(book.desk.staff).find(({ role }) => role === 'manager');
const seat = desk.connectAs(manager?.id ?? null, () => undefined);

/** The person who has called most often and has nothing open, so that the erasure has much to do. */
function busiestPerson(): string {
  const open = new Set(
    Object.values(book.desk.orders).flatMap((order) => (isOpen(order) ? [order.contact.personId] : [])),
  );
  const callers = Object.entries(book.activity.people).filter(
    ([id]) => !open.has(id) && Object.hasOwn(book.directory.people, id),
  );
  const [busiest] = callers.sort(([, a], [, b]) => b.calls - a.calls);
  if (!busiest) throw new Error('Nobody to erase');
  return busiest[0];
}

/** Waits until no backup has the book's files: the first one of a long book is made by itself. */
async function whenFree(): Promise<void> {
  while (desk.office.backups.alone.isBusy()) await pause(500);
}

async function measured<T>(what: string, work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  await whenFree();
  const loop = watchLoop();
  const began = performance.now();
  const value = await work();
  const seconds = (performance.now() - began) / 1_000;
  print(what, seconds, loop.stop());
  return { value, seconds };
}

function print(what: string, seconds: number, held: Held): void {
  const blocks = `held up p99 ${held.p99.toFixed(1)} ms, worst ${held.worst.toFixed(1)} ms (own work ${held.cpuWorst.toFixed(1)} ms)`;
  console.log(`${what.padEnd(28)} ${seconds.toFixed(1)} s  ${blocks}`);
}

try {
  const personId = busiestPerson();
  const lines = { count: 0 };
  const plain = await measured('one plain reading', () =>
    readJournal(diskFiles, join(folder, 'journal'), journalStart, { onLine: () => void (lines.count += 1) }),
  );
  console.log(`${lines.count} changes in ${plain.value.end.segment} segments`);
  const look = await measured('looking at a person', () => mustAnswer(seat, 'erasure.look', { personId }));
  console.log(JSON.stringify({ ...look.value, name: undefined }));
  const erased = await measured('erasing the person', () =>
    mustAnswer(seat, 'erasure.erase', { personId, reason: '测量' }),
  );
  console.log(
    `${erased.value.changes} changes, ${(erased.seconds / plain.seconds).toFixed(1)} plain readings`,
  );
  await mustAnswer(seat, 'retention.save', { rule: { kind: 'cleaning', months: 6 } });
  await measured('listing what is due', () => mustAnswer(seat, 'retention.list', {}));
  const run = await measured('retention of one kind', () =>
    mustAnswer(seat, 'retention.run', { kinds: ['cleaning'], reason: '测量' }),
  );
  console.log(
    `${run.value.records} records, ${run.value.changes} changes, ${(run.seconds / plain.seconds).toFixed(1)} plain readings`,
  );
  console.log(`${Math.round(process.memoryUsage().rss / 2 ** 20)} MB resident`);
} finally {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
}
