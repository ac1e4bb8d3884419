import { useCallback } from 'react';
import { useWords } from './use-words.ts';

const keys = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The name of a day of the week; 1 is Monday. */
export function useWeekdays(): (weekday: number) => string {
  const t = useWords('acts');
  return useCallback((weekday) => t(`weekday.${keys[weekday - 1] ?? 'mon'}`), [t]);
}
