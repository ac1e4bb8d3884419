import type { Refusal } from '../../../../shared/refusal.ts';
import { refuse, type Result } from '../../../../shared/result.ts';

/** Lets one piece of work at a time have the files of a book to itself: backup, verification, erasure, restore. */
export interface Alone {
  /** Does the work, or refuses with `busy-with-book` when other work is under way. */
  run<T>(work: LoneWork<T>): Promise<Result<T, Refusal>>;
  isBusy(): boolean;
  /** Lets no more work begin; waits for what is under way, or ends it where it may be ended. */
  close(): Promise<void>;
}

/** Work on the files of a book. */
export interface LoneWork<T> {
  /** False when closing the desk need not wait for it: it is begun again another time. */
  readonly isAwaited: boolean;
  do(signal: AbortSignal): Promise<Result<T, Refusal>>;
}

/** The one door for work on the files of a book. */
export function createAlone(): Alone {
  let current: {
    readonly done: Promise<unknown>;
    readonly abort: AbortController;
    isAwaited: boolean;
  } | null = null;
  let isClosed = false;

  async function run<T>(work: LoneWork<T>): Promise<Result<T, Refusal>> {
    if (current !== null || isClosed) return refuse({ kind: 'busy-with-book' });
    const abort = new AbortController();
    const done = perform(work, abort.signal);
    current = { done, abort, isAwaited: work.isAwaited };
    try {
      return await done;
    } finally {
      current = null;
    }
  }

  return {
    run,
    isBusy: () => current !== null,
    async close() {
      isClosed = true;
      if (current === null) return;
      if (!current.isAwaited) current.abort.abort();
      await current.done.catch(() => undefined); // told to whoever asked for it
    },
  };
}

async function perform<T>(work: LoneWork<T>, signal: AbortSignal): Promise<Result<T, Refusal>> {
  try {
    return await work.do(signal);
  } catch (error) {
    if (signal.aborted) return refuse({ kind: 'cancelled' });
    throw error;
  }
}
