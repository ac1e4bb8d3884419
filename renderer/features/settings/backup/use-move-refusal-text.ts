import { useCallback } from 'react';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useRefusalText } from '../../../app/words/use-refusal-text.ts';
import { useWords } from '../../../app/words/use-words.ts';

/** Refusals that a move ends with before its marker closes the book for good. */
const leavesHere: ReadonlySet<Refusal['kind']> = new Set([
  'cancelled',
  'book-not-sound',
  'desk-file-there',
  'busy-with-book',
  'folder-unusable',
]);

/** Says why a move did not come to its end, and where the desk lives now as far as that is certain. */
export function useMoveRefusalText(): (refusal: Refusal) => string {
  const t = useWords('bundles');
  const why = useRefusalText();
  return useCallback(
    (refusal) => {
      // Its own sentence is meant for the new PC; at the old one the other half is still to be done.
      if (refusal.kind === 'move-unfinished') return t('move.unfinished');
      return leavesHere.has(refusal.kind) ? t('move.livesOn', { why: why(refusal) }) : why(refusal);
    },
    [t, why],
  );
}
