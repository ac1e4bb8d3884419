import { useCallback } from 'react';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span that may be long: minutes, hours and minutes, or days. */
export function useLateText(): (ms: number) => string {
  const acts = useWords('acts');
  const format = useFormat();
  return useCallback(
    (ms) => {
      if (ms < HOUR) return acts('minutes', { count: Math.max(1, Math.round(ms / MINUTE)) });
      return ms < DAY ? format.duration(ms) : acts('days', { count: Math.round(ms / DAY) });
    },
    [acts, format],
  );
}
