import { useMemo } from 'react';
import type { OpenItem } from '../../../../shared/domain/shift/open-item.ts';
import { useItemWords } from '../../../app/shift/use-item-words.ts';
import { useWords } from '../../../app/words/use-words.ts';

/** How an open matter is read on one line. */
export interface LineText {
  /** What stands at the left: a short number, a code; empty for a line of the log. */
  readonly lead: string;
  readonly title: string;
  readonly text: string;
  /** What sort of matter it is and how it stands: `报修 · 待取单`. */
  readonly kind: string;
}

/** Reads open matters in the present language; a sealed line reads the same as a living one. */
export function useLineWords(): (item: OpenItem) => LineText {
  const terms = useWords('terms');
  const words = useItemWords();
  return useMemo(
    () => (item) => ({
      lead: words.number(item),
      title: words.title(item),
      text: words.text(item),
      kind: [item.kind === null ? '' : terms(`kind.${item.kind}`), words.state(item)]
        .filter(Boolean)
        .join(' · '),
    }),
    [terms, words],
  );
}
