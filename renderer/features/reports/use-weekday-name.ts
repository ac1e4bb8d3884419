import { useCallback } from 'react';
import { useWords } from '../../app/words/use-words.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The name of a weekday, Monday being 1. */
export function useWeekdayName(): (weekday: number) => string {
  const acts = useWords('acts');
  return useCallback((weekday) => acts(`weekday.${weekdays[weekday - 1] ?? 'mon'}`), [acts]);
}
