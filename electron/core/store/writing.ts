import { setImmediate as turn } from 'node:timers/promises';
import type { Book } from '../../../shared/domain/book.ts';
import type { ChangeStamp, Fact } from '../../../shared/domain/facts.ts';
import type { Health, ReadOnlyCause } from '../../../shared/domain/rescue/health.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Clock, Log } from '../ports.ts';
import { changesDirectory } from '../directory/keep-index.ts';
import type { CheckpointKeeper } from './checkpoint-keeper.ts';
import { errorCode } from './files.ts';
import type { JournalPlace } from './journal-reader.ts';
import type { JournalWriter } from './journal-writer.ts';
import { takeSnapshot, type Snapshot } from './snapshot.ts';
import type { Answers } from './answers.ts';

/** A change on its way to disk. */
export interface Change {
  readonly text: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  readonly by: string | null;
  readonly facts: Fact[];
}

/** The part of the store that brings changes to disk, many at a time. */
export interface Writing {
  /** Answers when the change is on disk, or that it never will be. */
  append(change: Change): Promise<Result<void, Refusal>>;
  /** Waits until nothing is on its way. */
  idle(): Promise<void>;
  isIdle(): boolean;
  health(): Health;
  /** The last change on disk and where the next one goes. */
  durable(): JournalPlace & { readonly at: string | null };
  /** Writes a checkpoint of all that is on disk; false when it could not be written. */
  checkpoint(): Promise<boolean>;
  /** Closes the segment, so that all changes so far lie in closed ones. */
  rotate(): Promise<Result<void, Refusal>>;
  close(): Promise<void>;
}

interface Waiting {
  readonly change: Change;
  settle(result: Result<void, Refusal>): void;
}

/** Work that needs a moment at which everything that was applied is on disk. */
interface Barrier {
  readonly needs: 'checkpoint' | 'rotation';
  done(isDone: boolean): void;
}

/** What bringing changes to disk needs. */
export interface WritingOptions {
  readonly book: Book;
  readonly answers: Answers;
  readonly start: JournalPlace & { readonly at: string | null };
  readonly lastLineBytes: number;
  readonly origin: () => string;
  readonly writer: JournalWriter | null;
  readonly health: Health;
  readonly clock: Clock;
  readonly log: Log;
  readonly keeper: CheckpointKeeper;
  readonly checkpointEvery: number;
  /** Makes memory again what is on disk, after a failed write. */
  readonly forgetUnwritten: (durableSeq: number) => Promise<void>;
  readonly tell: (stamp: ChangeStamp, facts: readonly Fact[]) => void;
  readonly changedHealth: () => void;
}

/** Starts bringing changes to disk. */
export function createWriting(options: WritingOptions): Writing {
  const { writer } = options;
  let { health } = options;
  let durable = options.start;
  let queue: Waiting[] = [];
  let barriers: Barrier[] = [];
  let flushing: Promise<void> | null = null;
  let sinceCheckpoint = 0;
  let { lastLineBytes } = options;
  let directoryChanged = false;

  function readOnly(): Result<never, Refusal> {
    return refuse({ kind: 'read-only', what: health.kind === 'read-only' ? health.why : 'closed' });
  }

  /**
   * Writes what has gathered, again and again, until nothing waits.
   *
   * A checkpoint is taken hold of right when a batch is taken: what is applied then is exactly what will be on disk after
   * it. Waiting for an idle moment instead would never end under load (performance notes §6.2).
   */
  async function flush(): Promise<void> {
    while (queue.length > 0 || barriers.length > 0) {
      const batch = queue;
      const asked = barriers;
      queue = [];
      barriers = [];
      if (health.kind === 'read-only' || writer === null) {
        for (const waiting of batch) waiting.settle(readOnly());
        for (const barrier of asked) barrier.done(false);
        continue;
      }
      directoryChanged ||= batch.some(({ change }) => change.facts.some(changesDirectory));
      const snapshot = wantsCheckpoint(asked) ? hold() : null;
      if (batch.length > 0 && !(await write(batch, writer))) {
        for (const barrier of asked) barrier.done(false);
        continue;
      }
      if (snapshot) keep(snapshot, asked);
      await rotateIfAsked(asked, writer);
      // Those who were just answered may wish for more at once: one turn lets them share the next sync.
      if (batch.length > 1 || queue.length > 0) await turn();
    }
  }

  function wantsCheckpoint(asked: readonly Barrier[]): boolean {
    return sinceCheckpoint >= options.checkpointEvery || asked.some(({ needs }) => needs === 'checkpoint');
  }

  function hold(): Snapshot {
    const withDirectory = directoryChanged || options.keeper.directorySeq() < 0;
    sinceCheckpoint = 0;
    directoryChanged = false;
    return takeSnapshot(options.book, options.answers, withDirectory);
  }

  function keep(snapshot: Snapshot, asked: readonly Barrier[]): void {
    const { at, ...place } = durable;
    const kept = options.keeper.keep(
      { origin: options.origin(), place, lastAt: at, lastLineBytes },
      snapshot,
    );
    void kept.then((isWritten) => {
      for (const barrier of asked) if (barrier.needs === 'checkpoint') barrier.done(isWritten);
    });
  }

  async function rotateIfAsked(asked: readonly Barrier[], to: JournalWriter): Promise<void> {
    const rotations = asked.filter(({ needs }) => needs === 'rotation');
    if (rotations.length === 0) return;
    try {
      await to.rotate();
      durable = { ...durable, ...to.place() };
      for (const barrier of rotations) barrier.done(true);
    } catch (error) {
      await fail(error);
      for (const barrier of rotations) barrier.done(false);
    }
  }

  async function write(batch: readonly Waiting[], to: JournalWriter): Promise<boolean> {
    try {
      await to.append(batch.map(({ change }) => change.text).join(''));
    } catch (error) {
      await fail(error);
      for (const waiting of batch) waiting.settle(readOnly());
      return false;
    }
    const last = batch.at(-1);
    if (last) {
      lastLineBytes = Buffer.byteLength(last.change.text);
      durable = { ...to.place(), seq: last.change.seq, hash: last.change.hash, at: last.change.at };
    }
    for (const waiting of batch) acknowledge(waiting);
    return true;
  }

  // After a failed write or sync the system may have dropped the pages: never tried again on this file.
  async function fail(error: unknown): Promise<void> {
    const code = errorCode(error) ?? 'unknown';
    health = { kind: 'read-only', why: causeOf(code), at: options.clock.now(), detail: code };
    options.log.bug('JOURNAL', error);
    await options.forgetUnwritten(durable.seq);
    options.changedHealth();
  }

  function acknowledge({ change, settle }: Waiting): void {
    sinceCheckpoint += 1;
    settle(ok(undefined));
    options.tell({ seq: change.seq, at: change.at, by: change.by }, change.facts);
  }

  function run(): void {
    flushing ??= flush().finally(() => {
      flushing = null;
      if (queue.length > 0 || barriers.length > 0) run();
    });
  }

  function barrier(needs: Barrier['needs']): Promise<boolean> {
    return new Promise((done) => {
      barriers.push({ needs, done });
      run();
    });
  }

  return {
    append(change) {
      return new Promise((settle) => {
        queue.push({ change, settle });
        run();
      });
    },
    async idle() {
      while (flushing !== null) await flushing;
    },
    isIdle: () => flushing === null,
    health: () => health,
    durable: () => durable,
    checkpoint: () => barrier('checkpoint'),
    async rotate() {
      return (await barrier('rotation')) ? ok(undefined) : readOnly();
    },
    async close() {
      while (flushing !== null) await flushing;
      if (sinceCheckpoint > 0 && health.kind === 'sound') await barrier('checkpoint');
      await options.keeper.settled();
      await writer?.close();
    },
  };
}

function causeOf(code: string): ReadOnlyCause {
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'write-failed';
}
