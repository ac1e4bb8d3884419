import type { ChannelName } from '../../../shared/contract.ts';
import type { Book } from '../../../shared/domain/book.ts';
import type { Actor, Decision } from '../../../shared/domain/decision.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import type { Result } from '../../../shared/result.ts';

/** One change of a book that is made in bulk. */
export interface BulkChange<T> {
  /** The channel, or the name under which the desk itself writes. */
  readonly command: ChannelName | 'slips.queue' | 'setup.sample' | 'clocks.step';
  readonly by: string | null;
  /** The moment of the invented clock, in ISO 8601 UTC; never earlier than the change before. */
  readonly at: string;
  decide(book: Book, actor: Actor): Decision<T>;
}

/**
 * A book that takes thousands of changes a second.
 *
 * A change is in memory at once and on disk after `endDay` or `close`; nobody was told that it is saved, so a crash
 * in between costs nothing but the run.
 */
export interface BulkBook {
  readonly book: Book;
  commit<T>(change: BulkChange<T>): Result<T, Refusal>;
  /** Files what was closed, and writes what has been gathered; `day` is the local day that is over. */
  endDay(day: string): Promise<void>;
  close(): Promise<void>;
}
