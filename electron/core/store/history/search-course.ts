import type { FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import type { HistoryCursor, HistoryHit } from '../../../../shared/domain/history/history-hit.ts';
import type { Files } from '../files.ts';
import type { Months } from './months.ts';
import type { SearchWord } from './search-words.ts';
import type { Shelf } from './shelf.ts';
import type { SpareBuffer } from './spare-buffer.ts';

/** Hears the hits as they are found, newest first, and how far back the search is. */
export type OnHits = (hits: readonly HistoryHit[], reachedDay: string) => void;

/** Hears the records themselves, as they are found. */
export type OnFound = (records: readonly FiledRecord[], reachedDay: string) => void;

/** What a search works on; `mend` brings a month in line with its days once nobody writes them. */
export type SearchPlace = {
  readonly files: Files;
  readonly shelf: Shelf;
  readonly months: Months;
  readonly spare: SpareBuffer;
  mend(month: string, day: string | null): Promise<void>;
};

/** How far a search is; what it changes while it goes. */
export type Course = {
  readonly words: readonly SearchWord[];
  /** How many hits are still wanted. */
  wanted: number;
  /** Everything before this was looked through. */
  position: HistoryCursor | null;
  reachedDay: string | null;
  readonly unread: Set<string>;
  readonly signal: AbortSignal;
  readonly isLiving: (id: string) => boolean;
  readonly onFound: OnFound;
};

/** What does not fit together: a month's file, or one of its days. */
export type Misfit = { readonly day: string | null };

/** Whether a search has all it wanted, or is to stop. */
export function isOver({ wanted, signal }: Course): boolean {
  return wanted <= 0 || signal.aborted;
}
