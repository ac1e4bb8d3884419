import type { FactOf } from '../../../shared/domain/facts.ts';
import { decided } from '../../../shared/domain/decision.ts';
import { emptyBook } from '../../../shared/domain/book.ts';
import { selectFilable } from '../../../shared/rules/filing.ts';
import type { BulkBook, BulkChange } from '../generate/bulk-book.ts';
import type { Log, NewId } from '../ports.ts';
import { type Answers } from './answers.ts';
import { createCheckpointKeeper } from './checkpoint-keeper.ts';
import type { Files } from './files.ts';
import type { History } from './history/history.ts';
import { sealLine } from './journal-line.ts';
import { openJournalWriter } from './journal-writer.ts';
import { journalStart } from './journal-reader.ts';
import { journalFolder } from './open-book.ts';
import { applyLine, filedBy } from './replay.ts';
import { createSegmentPacker } from './segment-packer.ts';
import { takeSnapshot } from './snapshot.ts';

/** What a book that is made in bulk is made with. */
export interface BulkOptions {
  readonly files: Files;
  readonly folder: string;
  readonly history: History;
  readonly newId: NewId;
  readonly newSalt: () => string;
  readonly log: Log;
  readonly rotateAtBytes?: number;
}

const DAY_MS = 86_400_000;

/** Begins a book in an empty folder that is written a day at a time; the caller has made sure that it is empty. */
export async function openBulkStore(options: BulkOptions): Promise<BulkBook> {
  const { files, folder, log } = options;
  const journal = journalFolder(folder);
  await files.mkdir(journal, { recursive: true });
  const packer = createSegmentPacker(files, journal, log);
  const writer = await openJournalWriter(files, journal, journalStart, {
    rotateAtBytes: options.rotateAtBytes,
    onClosed: (segment) => packer.pack(segment),
  });
  const keeper = createCheckpointKeeper(files, folder, log, { directorySeq: -1 });
  const past = options.history.bulk();
  const book = emptyBook();
  const answers: Answers = [];
  let head: { seq: number; hash: string; at: string } = { ...journalStart, at: '' };
  let origin = '';
  let lastLineBytes = 0;
  let gathered: string[] = [];
  let packed: Promise<void> = Promise.resolve();

  function commit<T>(change: Omit<BulkChange<T>, 'command'> & { command: string }) {
    const decision = change.decide(book, { at: change.at, by: change.by ?? '', newId: options.newId });
    if (!decision.ok || decision.value.facts.length === 0)
      return decision.ok ? ({ ok: true, value: decision.value.value } as const) : decision;
    const { value } = decision.value;
    const facts = [...decision.value.facts];
    const line = { seq: head.seq + 1, at: change.at, by: change.by, facts };
    const opened = facts.find((fact) => fact.type === 'desk-opened');
    const { text, hash } = sealLine({
      ...line,
      desk: book.desk.centre?.letter ?? opened?.centre.letter ?? '?',
      command: change.command,
      wish: null,
      salt: options.newSalt(),
      prev: head.hash,
    });
    applyLine(book, line);
    head = { seq: line.seq, hash, at: change.at };
    if (line.seq === 1) origin = hash;
    gathered.push(text);
    return { ok: true, value } as const;
  }

  async function write(): Promise<void> {
    if (gathered.length === 0) return;
    lastLineBytes = Buffer.byteLength(gathered.at(-1) ?? '');
    await writer.append(gathered.join(''));
    gathered = [];
  }

  async function file(now: number): Promise<void> {
    const fact: FactOf<'records-filed'> = {
      type: 'records-filed',
      ...arraysOf(selectFilable(book.desk, now)),
    };
    const records = filedBy(book, fact);
    if (records.length === 0) return;
    await past.put(records);
    commit({ command: 'history.file', by: null, at: head.at, decide: () => decided([fact], null) });
  }

  return {
    book,
    commit,
    async endDay() {
      await file(Date.parse(head.at) + DAY_MS);
      // The segments of the day before are packed while this one is made; more than a day's must not gather.
      await packed;
      await write();
      packed = packer.settled();
    },
    async close() {
      await write();
      await past.flush();
      await options.history.settle('all');
      const place = { ...writer.place(), seq: head.seq, hash: head.hash };
      await keeper.keep({ origin, place, lastAt: head.at, lastLineBytes }, takeSnapshot(book, answers, true));
      await packer.settled();
      await writer.close();
    },
  };
}

function arraysOf({ orders, calls, log, custody, handovers }: ReturnType<typeof selectFilable>) {
  return {
    orders: [...orders],
    calls: [...calls],
    log: [...log],
    custody: [...custody],
    handovers: [...handovers],
  };
}
