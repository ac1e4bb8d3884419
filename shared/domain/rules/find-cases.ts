import type { DeskState } from '../book.ts';
import { searchForm } from '../order/select-orders.ts';
import type { CaseArticle } from '../snippet.ts';

/** The articles of the case library that hold every word of a text, newest first; all of them for an empty text. */
export function findCases(desk: Pick<DeskState, 'cases'>, text: string): CaseArticle[] {
  const words = text.split(/\s+/u).map(searchForm).filter(Boolean);
  return Object.values(desk.cases)
    .filter(({ title, problem, solution, keys }) => {
      const all = searchForm([title, problem, solution, keys].join('\n'));
      return words.every((word) => all.includes(word));
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}
