import { useCallback } from 'react';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';

/** A local day as it is read today: without the year where it is of this year. */
export function useDayName(): (day: string) => string {
  const format = useFormat();
  return useCallback(
    (day) => {
      const isThisYear = day.slice(0, 4) === format.dayKey(momentNow()).slice(0, 4);
      return format.localDay(day, isThisYear ? 'long' : 'full');
    },
    [format],
  );
}
