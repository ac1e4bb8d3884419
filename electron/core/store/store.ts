import type { Book } from '../../../shared/domain/book.ts';
import type { Actor, Decision } from '../../../shared/domain/decision.ts';
import type { ChangeStamp, Fact } from '../../../shared/domain/facts.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Clock, Log, NewId } from '../ports.ts';
import { recallAnswer, rememberAnswer, type Answers } from './answers.ts';
import { writeDeskCheckpoint, writeDirectoryCheckpoint } from './checkpoint.ts';
import { diskFiles, errorCode, type Files } from './files.ts';
import { sealLine, type JournalLine } from './journal-line.ts';
import { openJournalWriter } from './journal-writer.ts';
import { lockFolder } from './lock.ts';
import { applyLine, journalFolder, openBook, rereadBook, type OpenTrouble } from './open-book.ts';

/** One change that somebody wishes for. */
export interface Wish<T> {
  readonly command: string;
  /** The caller's own id; a wish that was fulfilled before is answered again and changes nothing. */
  readonly id: string | undefined;
  readonly by: string | null;
  decide(book: Book, actor: Actor): Decision<T>;
}

/** The book on disk and in memory. */
export interface Store {
  /** The living book; nobody but the store changes it. */
  readonly book: Book;
  /** Decides, journals, applies; answers when the change is on disk. */
  commit<T>(wish: Wish<T>): Promise<Result<T, Refusal>>;
  /**
   * Reads the book, and answers when all that the reader saw is on disk.
   *
   * Facts are applied before the sync so that the next wish is decided on them; a reader is therefore answered only
   * after it, and reads again when the write failed and was forgotten.
   */
  read<T>(look: (book: Book) => T): Promise<T>;
  /** Hears every change once it is on disk. */
  onFacts(listener: (stamp: ChangeStamp, facts: readonly Fact[]) => void): () => void;
  health(): Health;
  /** The last change that is on disk. */
  lastChange(): { seq: number; at: string } | null;
  /** What was set aside when the folder was opened. */
  readonly setAside: readonly string[];
  close(): Promise<void>;
}

/** Whether the book takes changes; a failed write or sync is final. */
export type Health = { kind: 'sound' } | { kind: 'read-only'; why: string; at: string };

interface Waiting {
  text: string;
  line: JournalLine;
  settle(result: Result<void, Refusal>): void;
}

const CHECKPOINT_EVERY = 400;

/** Opens the book in a folder and takes the folder for this process alone. */
export async function openStore(options: {
  folder: string;
  clock: Clock;
  newId: NewId;
  log: Log;
  files?: Files;
  checkpointEvery?: number;
}): Promise<Result<Store, OpenTrouble>> {
  const files = options.files ?? diskFiles;
  try {
    await files.mkdir(journalFolder(options.folder), { recursive: true });
    const lock = await lockFolder(files, options.folder);
    if (!lock.ok) return lock;
    const opened = await openBook(files, options.folder);
    if (!opened.ok) {
      await lock.value();
      return opened;
    }
    const writer = await openJournalWriter(files, journalFolder(options.folder), opened.value.end);
    return ok(runStore({ ...options, files }, opened.value, writer, lock.value));
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return refuse({ kind: 'folder-unwritable', detail: code });
  }
}

function runStore(
  options: { folder: string; clock: Clock; newId: NewId; log: Log; files: Files; checkpointEvery?: number },
  opened: {
    book: Book;
    answers: Answers;
    end: { seq: number; hash: string };
    lastAt: string | null;
    setAside: string[];
  },
  writer: Awaited<ReturnType<typeof openJournalWriter>>,
  unlock: () => Promise<void>,
): Store {
  const { book, answers } = opened;
  const listeners = new Set<(stamp: ChangeStamp, facts: readonly Fact[]) => void>();
  let head = { seq: opened.end.seq, hash: opened.end.hash };
  let durable = { seq: opened.end.seq, at: opened.lastAt };
  let health: Health = { kind: 'sound' };
  let queue: Waiting[] = [];
  let flushing: Promise<void> | null = null;
  let sinceCheckpoint = 0;
  let directoryChanged = false;
  let isClosed = false;

  function readOnly(): Result<never, Refusal> {
    return refuse({ kind: 'read-only', what: health.kind === 'read-only' ? health.why : 'closed' });
  }

  function seal(wish: Wish<unknown>, facts: readonly Fact[], answer: unknown, at: string): JournalLine {
    return sealLine({
      seq: head.seq + 1,
      at,
      desk: book.desk.centre?.letter ?? deskLetterOf(facts),
      by: wish.by,
      command: wish.command,
      wish: wish.id === undefined ? null : { id: wish.id, answer },
      facts: [...facts],
      prev: head.hash,
    });
  }

  async function flush(): Promise<void> {
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      if (health.kind === 'read-only') {
        for (const waiting of batch) waiting.settle(readOnly());
        continue;
      }
      try {
        await writer.append(batch.map((waiting) => waiting.text).join(''));
      } catch (error) {
        // After a failed write or sync the system may have dropped the pages: never tried again on this file.
        health = { kind: 'read-only', why: errorCode(error) ?? 'unknown', at: options.clock.now() };
        options.log.bug('JOURNAL', error);
        await forgetUnwritten();
        for (const waiting of batch) waiting.settle(readOnly());
        continue;
      }
      for (const waiting of batch) acknowledge(waiting);
    }
  }

  async function forgetUnwritten(): Promise<void> {
    try {
      const reread = await rereadBook(options.files, options.folder, durable.seq);
      Object.assign(book, reread.book);
      answers.splice(0, answers.length, ...reread.answers);
    } catch (error) {
      // A disk that cannot be read either: what is in memory is the best there is, and nothing is written any more.
      options.log.bug('REREAD', error);
    }
  }

  function acknowledge({ line, settle }: Waiting): void {
    durable = { seq: line.seq, at: line.at };
    sinceCheckpoint += 1;
    directoryChanged ||= line.facts.some((fact) => directoryFacts.has(fact.type));
    settle(ok(undefined));
    const stamp = { seq: line.seq, at: line.at, by: line.by };
    for (const listener of listeners) listener(stamp, line.facts);
  }

  function write(line: JournalLine): Promise<Result<void, Refusal>> {
    const text = `${JSON.stringify(line)}\n`;
    head = { seq: line.seq, hash: line.hash };
    // The book gets its own copy: what it changes later must not reach back into the line.
    applyLine(book, JSON.parse(text) as JournalLine); // just made
    return new Promise((settle) => {
      queue.push({ text, line, settle });
      run();
    });
  }

  function run(): void {
    flushing ??= flush().finally(() => {
      flushing = null;
      if (queue.length > 0) run();
      else if (sinceCheckpoint >= (options.checkpointEvery ?? CHECKPOINT_EVERY)) void checkpoint();
    });
  }

  let checkpointing: Promise<void> | null = null;
  function checkpoint(): Promise<void> {
    checkpointing ??= writeCheckpoints().finally(() => {
      checkpointing = null;
    });
    return checkpointing;
  }

  async function writeCheckpoints(): Promise<void> {
    // Bodies are made in one go while nothing is in flight, so they stand exactly for `head`.
    const point = { place: { ...writer.place(), ...head }, book, answers };
    const withDirectory = directoryChanged;
    sinceCheckpoint = 0;
    directoryChanged = false;
    try {
      const desk = writeDeskCheckpoint(options.files, options.folder, point);
      if (withDirectory) await writeDirectoryCheckpoint(options.files, options.folder, point);
      await desk;
    } catch (error) {
      // The journal has everything; a checkpoint only makes the next start quicker.
      directoryChanged ||= withDirectory;
      options.log.note(`checkpoint not written: ${errorCode(error) ?? 'unknown'}`);
    }
  }

  return {
    book,
    setAside: opened.setAside,
    health: () => health,
    lastChange: () => (durable.at === null ? null : { seq: durable.seq, at: durable.at }),
    async commit(wish) {
      if (health.kind === 'read-only' || isClosed) return readOnly();
      const known = wish.id === undefined ? null : recallAnswer(answers, wish.id);
      if (known) {
        while (flushing !== null) await flushing;
        return health.kind === 'sound' ? ok(known.answer as never) : readOnly(); // the same command answered it
      }
      const at = options.clock.now();
      const decision = wish.decide(book, { at, by: wish.by ?? '', newId: options.newId });
      if (!decision.ok) return decision;
      const { facts, value } = decision.value;
      if (facts.length === 0) return ok(value);
      const written = write(seal(wish, facts, value, at));
      if (wish.id !== undefined) rememberAnswer(answers, wish.id, value);
      const durably = await written;
      return durably.ok ? ok(value) : durably;
    },
    async read(look) {
      const seen = look(book);
      if (flushing === null) return seen;
      const before = health.kind;
      while (flushing !== null) await flushing;
      return health.kind === before ? seen : look(book);
    },
    onFacts(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      while (flushing !== null) await flushing;
      if (checkpointing) await checkpointing;
      if (sinceCheckpoint > 0 && health.kind === 'sound') await checkpoint();
      await writer.close();
      await unlock();
    },
  };
}

const directoryFacts: ReadonlySet<Fact['type']> = new Set([
  'place-saved',
  'person-saved',
  'people-merged',
  'directory-imported',
]);

function deskLetterOf(facts: readonly Fact[]): string {
  const opened = facts.find((fact) => fact.type === 'desk-opened');
  return opened ? opened.centre.letter : '?';
}
