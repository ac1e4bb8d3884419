import { useCallback } from 'react';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';

/** Writes moments that are compared with paper: to the second today, else with the day. */
export function useMomentText(): (at: string) => string {
  const format = useFormat();
  return useCallback(
    (at) => {
      const now = momentNow();
      return format.dayKey(at) === format.dayKey(now) ? format.seconds(at) : format.moment(at, now);
    },
    [format],
  );
}
