import type { HistoryCursor } from '../../../../shared/domain/history/history-hit.ts';
import { hitOf } from './hit.ts';
import { isOver, type Course, type OnFound, type OnHits, type SearchPlace } from './search-course.ts';
import { searchMonth } from './search-month.ts';
import { searchWords } from './search-words.ts';
import { monthOf } from './shelf.ts';

/** What is looked for, and from where on. */
export type SearchWish = {
  readonly text: string;
  /** Further forms in which a word of the text may stand in a record. */
  readonly alsoAs?: (word: string) => readonly string[];
  /** The most hits that are wanted. */
  readonly limit: number;
  /** Where an earlier search ended. */
  readonly before?: HistoryCursor | null;
  readonly signal: AbortSignal;
  /** Whether a number or the id of a log line still lives at the desk; the copy in history is passed over then. */
  isLiving(id: string): boolean;
};

/** How a search ended. */
export type SearchEnd = {
  /** Where it goes on; null when everything was looked through, or when it was cancelled before it got anywhere. */
  readonly next: HistoryCursor | null;
  /** The oldest day that was looked through; null when there was none. */
  readonly reachedDay: string | null;
  readonly isCancelled: boolean;
  /** Days that could not be searched: broken and set aside, or written again and again meanwhile. */
  readonly unreadDays: readonly string[];
};

/**
 * Searches history, newest first. Records of one moment are ordered by their ids.
 *
 * It runs in short steps between which everything else gets its turn, and looks at the signal before each of them.
 */
export function searchHistory(place: SearchPlace, wish: SearchWish, onHits: OnHits): Promise<SearchEnd> {
  return searchRecords(place, wish, (records, day) => onHits(records.map(hitOf), day));
}

/** The same search for whoever needs the records and not only what a list shows of them. */
export async function searchRecords(
  place: SearchPlace,
  wish: SearchWish,
  onFound: OnFound,
): Promise<SearchEnd> {
  const course: Course = {
    words: searchWords(wish.text, wish.alsoAs),
    wanted: wish.limit,
    position: wish.before ?? null,
    reachedDay: null,
    unread: new Set(),
    signal: wish.signal,
    isLiving: wish.isLiving,
    onFound,
  };
  const months = course.words.length === 0 ? [] : await place.shelf.months();
  for (const month of months) {
    if (isOver(course)) break;
    if (course.position && month > monthOf(course.position.day)) continue;
    await searchMonth(place, course, month);
  }
  return {
    next: isOver(course) ? course.position : null,
    reachedDay: course.reachedDay,
    isCancelled: wish.signal.aborted,
    unreadDays: [...course.unread],
  };
}
