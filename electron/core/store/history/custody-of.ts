import type { Whose } from '../../../../shared/domain/custody/whose.ts';
import type { SearchPlace } from './search-course.ts';
import { idMark } from './search-line.ts';
import { searchHistory } from './search.ts';

/** The numbers of the stays of a thing or of a person, newest first, as the search text of history tells them. */
export async function findNumbersOf(
  place: SearchPlace,
  { thing, borrower }: Whose,
  most: number,
): Promise<string[]> {
  const id = borrower ?? thing;
  if (id === null) return [];
  const numbers: string[] = [];
  const wish = { text: idMark(id), limit: most, signal: new AbortController().signal, isLiving: () => false };
  await searchHistory(place, wish, (hits) => {
    for (const hit of hits) if (hit.kind === 'custody') numbers.push(hit.number);
  });
  return numbers;
}
