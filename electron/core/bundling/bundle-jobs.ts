import { join } from 'node:path';
import type { ParsedInputOf } from '../../../shared/contract.ts';
import type { DeskEvent } from '../../../shared/events.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { chooseSpan, type BundleWish } from '../bundle/choose-span.ts';
import { readReceipts } from '../bundle/receipt.ts';
import { recordConfirmed, writeNoted } from '../bundle/record-bundle.ts';
import type { WrittenBundle } from '../bundle/write-bundle.ts';
import type { Clock, Log, NewId } from '../ports.ts';
import { createBreather } from '../store/erasure/breather.ts';
import { exportsFolder } from '../store/exports.ts';
import { journalFolder } from '../store/open-book.ts';
import type { Store } from '../store/store.ts';
import { isFolder } from './is-folder.ts';

/** A bundle that somebody, or the schedule, wishes for. */
export interface BundleBeginning {
  readonly span: ParsedInputOf<'bundles.begin'>['span'];
  /** The folder it goes to; `exports` beside the book when left out. */
  readonly folder?: string | undefined;
  /** Null for one that anybody can read. */
  readonly passphrase: string | null;
  readonly reason: string;
  /** Null for the schedule. */
  readonly by: string | null;
}

/** Bundles that are written in the background, one at a time. */
export interface BundleJobs {
  begin(wish: BundleBeginning): Promise<Result<{ bundle: string }, Refusal>>;
  /** Asks the one that is written to stop; refused when it is not. */
  cancel(id: string): Result<void, Refusal>;
  running(): string | null;
  /** Why the last one was not written. */
  trouble(): Refusal | null;
  /** Stops the one that is written and refuses others with `busy-with-book`, until the answer is called. */
  hold(): Promise<() => void>;
  /** Waits until nothing runs. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** What bundles are written with. */
export interface BundleJobOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  readonly tell: (event: DeskEvent) => void;
  /** The scrypt cost of a seal; the greatest unless said otherwise. */
  readonly cost?: number | undefined;
}

interface Running {
  readonly id: string;
  readonly stop: AbortController;
  done: Promise<void>;
}

const WHOLE = 100;

/** Writes the bundles of an open book. */
export function createBundleJobs(options: BundleJobOptions): BundleJobs {
  const { store, clock, newId, log } = options;
  const { files, folder, writing, origin } = store.depth;
  let running: Running | null = null;
  let trouble: Refusal | null = null;
  let isClosing = false;
  let holds = 0;

  function tellHow(done: number): void {
    options.tell({ kind: 'progress', task: 'bundle', done, total: WHOLE, at: clock.now() });
  }

  async function write(
    wish: BundleBeginning,
    out: string,
    { id, stop: { signal } }: Running,
  ): Promise<Result<WrittenBundle, Refusal>> {
    const { desk } = store.book;
    if (desk.centre === null) return refuse({ kind: 'not-opened-yet' });
    // What the other side has confirmed decides what is new.
    for (const receipt of await readReceipts(files, out, origin())) await recordConfirmed(store, receipt);
    const end = { seq: writing.durable().seq, origin: origin() };
    const book = { files, journal: journalFolder(folder), desk: store.book.desk };
    const span = await chooseSpan(wishOf(wish.span, out), book, end, createBreather(signal));
    if (!span.ok) return span;
    const { name, letter, timeZone } = desk.centre;
    let told = -1;
    const order = {
      ...{ files, folder, end, span: span.value, out, signal },
      passphrase: wish.passphrase,
      centre: { name, letter, timeZone },
      at: clock.now(),
      ...(options.cost !== undefined && { cost: options.cost }),
      onProgress(share: number) {
        const now = Math.floor((WHOLE - 1) * share);
        if (now !== told) tellHow(now);
        told = now;
      },
    };
    return writeNoted(store, order, { by: wish.by, reason: wish.reason, newId: () => id });
  }

  async function run(wish: BundleBeginning, job: Running): Promise<void> {
    const written = await write(wish, wish.folder ?? join(folder, exportsFolder), job);
    trouble = written.ok ? null : written.error;
  }

  async function outcome(wish: BundleBeginning, job: Running): Promise<void> {
    try {
      await run(wish, job);
    } catch (error) {
      trouble = job.stop.signal.aborted ? { kind: 'cancelled' } : { kind: 'bug', reference: 'BUNDLE' };
      if (!job.stop.signal.aborted) throw error;
    } finally {
      running = null;
      tellHow(WHOLE);
    }
  }

  return {
    async begin(wish) {
      if (typeof wish.span === 'object' && wish.span.from > wish.span.to)
        return refuse({ kind: 'period-upside-down' });
      if (wish.folder !== undefined && !(await isFolder(files, wish.folder)))
        return refuse({ kind: 'folder-unusable', what: wish.folder });
      if (running) return refuse({ kind: 'export-running' });
      if (isClosing || holds > 0) return refuse({ kind: 'busy-with-book' });
      const job: Running = { id: newId(), stop: new AbortController(), done: Promise.resolve() };
      running = job;
      job.done = outcome(wish, job).catch((error: unknown) => log.bug('BUNDLE', error));
      return ok({ bundle: job.id });
    },
    cancel(id) {
      if (running?.id !== id) return refuse({ kind: 'bundle-unknown', what: id });
      running.stop.abort();
      return ok(undefined);
    },
    running: () => running?.id ?? null,
    trouble: () => trouble,
    async hold() {
      holds += 1;
      running?.stop.abort();
      await running?.done;
      return () => void (holds -= 1);
    },
    idle: async () => running?.done,
    async close() {
      isClosing = true;
      running?.stop.abort();
      await running?.done;
    },
  };
}

function wishOf(span: BundleBeginning['span'], out: string): BundleWish {
  if (typeof span === 'object') return { kind: 'days', ...span };
  return span === 'all' ? { kind: 'all' } : { kind: 'since-last', out };
}
