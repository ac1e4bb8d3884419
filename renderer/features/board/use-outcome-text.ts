import { useCallback } from 'react';
import { useWords } from '../../app/words/use-words.ts';
import type { Outcome } from './outcomes.ts';

/** An outcome in words: `马上来`, `还在做`. */
export function useOutcomeText(): (outcome: Outcome) => string {
  const t = useWords('acts');
  return useCallback(
    (outcome) => (outcome.act === 'chase' ? t(`chased.${outcome.said}`) : t(`asked.${outcome.said}`)),
    [t],
  );
}
