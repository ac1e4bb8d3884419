import type { Clock, Log, NewId } from '../../ports.ts';
import type { Alone } from '../backup/alone.ts';
import type { Drafts } from '../drafts.ts';
import type { History } from '../history/history.ts';
import type { Store } from '../store.ts';

/** What an erasure works on, and what it must not look up by itself. */
export interface ErasureParts {
  readonly store: Store;
  readonly drafts: Drafts;
  readonly history: Pick<History, 'days' | 'day' | 'custody' | 'rewrite'>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly newSalt: () => string;
  readonly log: Log;
  /** Puts numbers of discarded calls into the book, so that their drafts may go. */
  sweepNumbers(): Promise<void>;
  /** The door for work that needs the book's files to itself. */
  readonly alone: Pick<Alone, 'run'>;
  /** Answers when nobody is making history anew from the journal as it was. */
  settlePast(): Promise<void>;
  /** Stops what writes lists out of the book; lets it again when the answer is called. */
  holdExports(): Promise<() => void>;
  /** Removes the bundles that were written until now and are still there; answers where the others were written. */
  removeBundles(): Promise<readonly string[]>;
}

/** Told while an erasure goes on: how much of its work is done. */
export type OnProgress = (done: number, total: number) => void;
