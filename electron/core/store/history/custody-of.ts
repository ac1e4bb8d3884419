import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import { isWhose, type Whose } from '../../../../shared/domain/custody/whose.ts';
import type { HistoryCursor } from '../../../../shared/domain/history/history-hit.ts';
import type { SearchPlace } from './search-course.ts';
import { idMark } from './search-line.ts';
import { searchRecords, type SearchEnd } from './search.ts';

/** Whose stays are wanted, and how many. */
export interface CustodyWish {
  readonly whose: Whose;
  readonly most: number;
  /** Whether a number still lives at the desk; the copy in history is passed over then. */
  isLiving(number: string): boolean;
}

/** The stays of a thing or of a person that history holds. */
export interface CustodyFound {
  /** Newest first. */
  readonly custody: readonly Custody[];
  /** Days that could not be looked through: broken, and to be made anew from the journal. */
  readonly unreadDays: readonly string[];
}

/** So many are looked up at once at least: what was taken back at once is found too and does not count. */
const FEWEST_AT_ONCE = 20;

/** Finds the stays of a thing or of a person by the mark of its id in the search text of history. */
export async function findCustodyOf(
  place: SearchPlace,
  { whose, most, isLiving }: CustodyWish,
): Promise<CustodyFound> {
  const id = whose.borrower ?? whose.thing;
  const custody: Custody[] = [];
  const unreadDays = new Set<string>();
  if (id === null) return { custody, unreadDays: [] };
  const { signal } = new AbortController();
  let before: HistoryCursor | null = null;
  do {
    const limit = Math.max(FEWEST_AT_ONCE, most - custody.length);
    const end: SearchEnd = await searchRecords(
      place,
      { text: idMark(id), limit, before, signal, isLiving },
      (records) => {
        for (const record of records)
          if (record.kind === 'custody' && isWhose(record.custody, whose)) custody.push(record.custody);
      },
    );
    for (const day of end.unreadDays) unreadDays.add(day);
    before = end.next;
  } while (before !== null && custody.length < most);
  return { custody: custody.slice(0, most), unreadDays: [...unreadDays] };
}
