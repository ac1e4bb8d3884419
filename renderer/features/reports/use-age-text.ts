import { useCallback } from 'react';
import type { Report } from '../../../shared/domain/report/report.ts';
import { useWords } from '../../app/words/use-words.ts';

/** How an age is said: `1 to 3 days`. */
export function useAgeText(): (age: Report['ages'][number]) => string {
  const t = useWords('reports');
  return useCallback(
    ({ fromDays, toDays }) => {
      if (toDays === null) return t('age.from', { count: fromDays });
      return fromDays === 0 ? t('age.underADay') : t('age.span', { from: fromDays, to: toDays });
    },
    [t],
  );
}
