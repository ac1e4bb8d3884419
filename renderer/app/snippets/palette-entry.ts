import type { CaseArticle, Snippet } from '../../../shared/domain/snippet.ts';

/** A line of the palette: a sentence, or an article of the case library. */
export type PaletteEntry =
  | { readonly group: 'texts'; readonly id: string; readonly snippet: Snippet }
  | { readonly group: 'cases'; readonly id: string; readonly article: CaseArticle };

/** Every line has a digit. */
const MOST = 9;
/** So many articles keep their place when there are more sentences than digits. */
const CASES_KEPT = 4;

/** The lines of the palette in the order of their digits. */
export function paletteEntries(
  snippets: readonly Snippet[],
  articles: readonly CaseArticle[],
): PaletteEntry[] {
  const texts = snippets.slice(0, MOST - Math.min(articles.length, CASES_KEPT));
  return [
    ...texts.map((snippet): PaletteEntry => ({ group: 'texts', id: snippet.id, snippet })),
    ...articles
      .slice(0, MOST - texts.length)
      .map((article): PaletteEntry => ({ group: 'cases', id: article.id, article })),
  ];
}

/** What a line writes into the field: the sentence, or how the case was solved. */
export function writtenBy(entry: PaletteEntry): string {
  return entry.group === 'texts' ? entry.snippet.text : entry.article.solution;
}
