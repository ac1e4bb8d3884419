import { useCallback } from 'react';
import { useWords } from '../../../app/words/use-words.ts';

/** How long something is kept, in words; null is for ever. */
export function useKeptText(): (months: number | null) => string {
  const t = useWords('retention');
  return useCallback((months) => (months === null ? t('keep') : t('months', { months })), [t]);
}
