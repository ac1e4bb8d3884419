import type { Book } from '../../../shared/domain/book.ts';
import type { Actor, Decision } from '../../../shared/domain/decision.ts';
import { withEventLines } from '../../../shared/domain/duty-log/with-event-lines.ts';
import type { ChangeStamp, Fact } from '../../../shared/domain/facts.ts';
import type { Health } from '../../../shared/domain/rescue/health.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Clock, Log, NewId } from '../ports.ts';
import { recallAnswer, rememberAnswer } from './answers.ts';
import { createCheckpointKeeper } from './checkpoint-keeper.ts';
import type { Files } from './files.ts';
import { assertReadable, sealLine } from './journal-line.ts';
import type { JournalWriter } from './journal-writer.ts';
import { journalFolder, type OpenedBook } from './open-book.ts';
import { rereadBook } from './reread-book.ts';
import type { SegmentPacker } from './segment-packer.ts';
import { createWriting, type Change, type Writing } from './writing.ts';
import { applyLine } from './replay.ts';

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
  /** Hears that the book became read-only, or takes changes again. */
  onHealth(listener: () => void): () => void;
  health(): Health;
  /** The last change that is on disk. */
  lastChange(): { seq: number; at: string } | null;
  /** What the folder was like when it was opened: what was set aside, what is damaged. */
  readonly opened: Pick<
    OpenedBook,
    'setAside' | 'damage' | 'journalShortOf' | 'origin' | 'isFromBeginning' | 'end' | 'endAt'
  >;
  /** The insides that backups, erasure, verification and repair work on. */
  readonly depth: StoreDepth;
  close(): Promise<void>;
}

/** The store's own parts, for what works on its files. */
export interface StoreDepth {
  readonly files: Files;
  readonly folder: string;
  readonly writing: Pick<Writing, 'durable' | 'checkpoint' | 'rotate' | 'idle'>;
  readonly packer: SegmentPacker;
  /** The hash of the first change, which names the book. */
  origin(): string;
  /** The salt of a line. */
  newSalt(): string;
  /** Takes out of the answers that are remembered for repeated wishes what an erasure takes out of the journal. */
  changeAnswers(change: (answer: unknown) => unknown): void;
}

/** What a running store is made of. */
export interface StoreParts {
  readonly folder: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly newSalt: () => string;
  readonly log: Log;
  readonly files: Files;
  readonly checkpointEvery: number;
  readonly opened: OpenedBook;
  readonly health: Health;
  readonly writer: JournalWriter | null;
  readonly packer: SegmentPacker;
  unlock(): Promise<void>;
}

/** A clock may be this much behind the last change before the book says that it was set back, in milliseconds. */
const CLOCK_TOLERANCE_MS = 60_000;

/** Runs the store on an opened folder. */
export function runStore(parts: StoreParts): Store {
  const { opened, files, folder, log, clock } = parts;
  const { book, answers } = opened;
  const listeners = new Set<(stamp: ChangeStamp, facts: readonly Fact[]) => void>();
  const healthListeners = new Set<() => void>();
  let head: { seq: number; hash: string; at: string | null } = { ...opened.end, at: opened.lastAt };
  let { origin } = opened;
  let isClosed = false;

  const writing = createWriting({
    book,
    answers,
    start: { ...opened.end, at: opened.lastAt },
    lastLineBytes: opened.lastLineBytes,
    origin: () => origin,
    writer: parts.writer,
    health: parts.health,
    clock,
    log,
    keeper: createCheckpointKeeper(files, folder, log, opened),
    checkpointEvery: parts.checkpointEvery,
    async forgetUnwritten(durableSeq) {
      await rereadBook(files, folder, durableSeq, { book, answers, log });
      const { seq, hash, at } = writing.durable();
      head = { seq, hash, at };
    },
    tell: (stamp, facts) => listeners.forEach((listener) => listener(stamp, facts)),
    changedHealth: () => healthListeners.forEach((listener) => listener()),
  });

  function readOnly(): Result<never, Refusal> {
    const health = writing.health();
    return refuse({ kind: 'read-only', what: health.kind === 'read-only' ? health.why : 'closed' });
  }

  function seal(wish: Wish<unknown>, decidedFacts: readonly Fact[], answer: unknown, at: string): Change {
    const facts = [...clockFacts(at, decidedFacts), ...decidedFacts];
    const seq = head.seq + 1;
    const unsealed = {
      seq,
      at,
      desk: book.desk.centre?.letter ?? deskLetterOf(facts),
      by: wish.by,
      command: wish.command,
      wish: wish.id === undefined ? null : { id: wish.id, answer },
      facts,
      salt: parts.newSalt(),
      prev: head.hash,
    };
    assertReadable(unsealed);
    const { text, hash } = sealLine(unsealed);
    return { text, seq, hash, at, by: wish.by, facts };
  }

  function clockFacts(at: string, decidedFacts: readonly Fact[]): Fact[] {
    const before = head.at;
    // Whoever watches the clock says it more exactly.
    if (decidedFacts.some(({ type }) => type === 'clock-set-back')) return [];
    if (before === null || Date.parse(before) - Date.parse(at) <= CLOCK_TOLERANCE_MS) return [];
    const fact = { type: 'clock-set-back', from: before, to: at } as const;
    return withEventLines(book.desk, [fact], { at, by: null, newId: parts.newId });
  }

  function write(change: Change): Promise<Result<void, Refusal>> {
    head = change;
    if (change.seq === 1) origin = change.hash;
    applyLine(book, change);
    return writing.append(change);
  }

  return {
    book,
    opened,
    health: () => writing.health(),
    lastChange() {
      const { seq, at } = writing.durable();
      return at === null ? null : { seq, at };
    },
    async commit(wish) {
      if (writing.health().kind === 'read-only' || isClosed) return readOnly();
      const known = wish.id === undefined ? null : recallAnswer(answers, wish.id);
      if (known) {
        await writing.idle();
        return writing.health().kind === 'sound' ? ok(known.answer as never) : readOnly(); // the same command answered it
      }
      const at = clock.now();
      const decision = wish.decide(book, { at, by: wish.by ?? '', newId: parts.newId });
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
      if (writing.isIdle()) return seen;
      const before = writing.health().kind;
      await writing.idle();
      return writing.health().kind === before ? seen : look(book);
    },
    onFacts(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onHealth(listener) {
      healthListeners.add(listener);
      return () => healthListeners.delete(listener);
    },
    depth: {
      files,
      folder,
      writing,
      packer: parts.packer,
      origin: () => origin,
      newSalt: parts.newSalt,
      changeAnswers(change) {
        for (const [index, [id, answer]] of answers.entries()) answers[index] = [id, change(answer)];
      },
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      try {
        await writing.close();
        await parts.packer.settled();
      } finally {
        // Whatever failed, this process no longer works on the folder.
        await parts.unlock();
      }
    },
  };
}

/** The part of a book's folder that holds the journal, for those who work on its files. */
export function journalOf({ folder }: Pick<StoreDepth, 'folder'>): string {
  return journalFolder(folder);
}

function deskLetterOf(facts: readonly Fact[]): string {
  const opened = facts.find((fact) => fact.type === 'desk-opened');
  return opened ? opened.centre.letter : '?';
}
