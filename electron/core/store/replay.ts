import { apply } from '../../../shared/domain/apply.ts';
import { applyToDirectory } from '../../../shared/domain/apply-directory.ts';
import { emptyBook, type Book, type DirectoryState } from '../../../shared/domain/book.ts';
import type { FactOf } from '../../../shared/domain/facts.ts';
import { rememberAnswer, type Answers } from './answers.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Files } from './files.ts';
import type { FiledRecord } from '../../../shared/domain/history/filed-record.ts';
import type { JournalLine } from './journal-line.ts';
import { journalStart, readJournal, type JournalEnd, type JournalListener } from './journal-reader.ts';

/** A book as the journal tells it. */
export interface Replay {
  readonly book: Book;
  readonly answers: Answers;
  readonly end: JournalEnd;
  /** The hash of the first change, which names the book; null when the journal was not read from its beginning. */
  readonly origin: string | null;
}

/** What a replay is told besides where to begin. */
export interface ReplayOptions extends Pick<JournalListener, 'upTo' | 'onProgress' | 'signal'> {
  /** Receives what leaves for history, with the time zone of the desk, so that history can be made anew. */
  readonly onFiled?: (records: readonly FiledRecord[], timeZone: string) => Promise<void>;
}

/** Applies one journal line to a book, in place. */
export function applyLine(book: Book, line: Pick<JournalLine, 'seq' | 'at' | 'by' | 'facts'>): void {
  const stamp = { seq: line.seq, at: line.at, by: line.by };
  for (const fact of line.facts) apply(book, fact, stamp);
}

/** The records that a filing names, as they are in the living state before they leave it. */
export function filedBy(book: Pick<Book, 'desk'>, fact: FactOf<'records-filed'>): FiledRecord[] {
  const { orders, calls, log, custody, handovers } = book.desk;
  const lines = new Set(fact.log);
  return [
    ...fact.orders
      .flatMap((number) => orders[number] ?? [])
      .map((order) => ({ kind: 'order', order }) as const),
    ...fact.calls.flatMap((number) => calls[number] ?? []).map((call) => ({ kind: 'call', call }) as const),
    ...fact.custody
      .flatMap((number) => custody[number] ?? [])
      .map((each) => ({ kind: 'custody', custody: each }) as const),
    ...fact.handovers
      .flatMap((number) => handovers[number] ?? [])
      .map((handover) => ({ kind: 'handover', handover }) as const),
    ...log.filter((entry) => lines.has(entry.id)).map((entry) => ({ kind: 'log', entry }) as const),
  ];
}

async function tellFiled(book: Book, line: JournalLine, { onFiled }: ReplayOptions): Promise<void> {
  const timeZone = book.desk.centre?.timeZone ?? 'Asia/Shanghai';
  for (const fact of line.facts)
    if (fact.type === 'records-filed') await onFiled?.(filedBy(book, fact), timeZone);
}

/** Replays the whole journal from nothing. */
export async function replayAll(files: Files, journal: string, options: ReplayOptions = {}): Promise<Replay> {
  const book = emptyBook();
  const answers: Answers = [];
  let origin: string | null = null;
  const end = await readJournal(files, journal, journalStart, {
    ...options,
    async onLine(line) {
      origin ??= line.hash;
      if (options.onFiled) await tellFiled(book, line, options);
      applyLine(book, line);
      if (line.wish) rememberAnswer(answers, line.wish.id, line.wish.answer);
    },
  });
  return { book, answers, end, origin };
}

/**
 * Brings a checkpoint to the present.
 *
 * The directory's file may be newer or older than the checkpoint; each part skips what it already has.
 */
export async function replayTail(
  files: Files,
  journal: string,
  checkpoint: Checkpoint,
  known: { directory: DirectoryState; seq: number; place: Checkpoint['place'] },
  options: ReplayOptions = {},
): Promise<Replay> {
  const book: Book = { ...checkpoint.book, directory: known.directory };
  const { answers, place, origin } = checkpoint;
  const from = known.seq < place.seq ? known.place : place;
  const withoutDirectory: Book = { ...book, directory: emptyBook().directory };
  const end = await readJournal(files, journal, from, {
    ...options,
    async onLine(line) {
      const stamp = { seq: line.seq, at: line.at, by: line.by };
      if (line.seq > known.seq) for (const fact of line.facts) applyToDirectory(book.directory, fact);
      if (line.seq <= place.seq) return;
      if (options.onFiled) await tellFiled(withoutDirectory, line, options);
      for (const fact of line.facts) apply(withoutDirectory, fact, stamp);
      if (line.wish) rememberAnswer(answers, line.wish.id, line.wish.answer);
    },
  });
  return { book, answers, end, origin };
}
