import type { HistoryCursor } from '../../../../shared/domain/history/history-hit.ts';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import type { SearchPlace } from './search-course.ts';
import { HANDOVER_MARK, idMark } from './search-line.ts';
import { searchRecords, type SearchWish } from './search.ts';

/** Which handovers are wanted: those in which all words stand; without words all. */
export type HandoverWish = Pick<SearchWish, 'text' | 'alsoAs' | 'limit' | 'isLiving'> & {
  /** Only those that were prepared before this place. */
  readonly before: HistoryCursor | null;
};

/** The handovers that history holds, and whether there are no more. */
export interface HandoversFound {
  /** Newest first. */
  readonly handovers: readonly Handover[];
  readonly isComplete: boolean;
}

/** Finds handovers by the mark that only they have in the search text of history, so that no day is read for nothing. */
export async function findHandovers(place: SearchPlace, wish: HandoverWish): Promise<HandoversFound> {
  const handovers: Handover[] = [];
  const { signal } = new AbortController();
  const text = `${idMark(HANDOVER_MARK)} ${wish.text}`;
  // One more than is wanted tells whether there are more.
  await searchRecords(place, { ...wish, text, limit: wish.limit + 1, signal }, (records) => {
    for (const record of records) if (record.kind === 'handover') handovers.push(record.handover);
  });
  return { handovers: handovers.slice(0, wish.limit), isComplete: handovers.length <= wish.limit };
}
