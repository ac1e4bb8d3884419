import { useCallback } from 'react';
import type { FigureRecord } from '../../../shared/domain/report/report.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useLateText } from './use-late-text.ts';

const HOUR = 60;
const MINUTE_MS = 60_000;

/** What was measured of one record, in its unit; empty where it is only counted. */
export function useRecordValue(): (record: Pick<FigureRecord, 'kind' | 'value' | 'unit'>) => string {
  const t = useWords('reports');
  const { language } = useFormat();
  const long = useLateText();
  return useCallback(
    ({ kind, value, unit }) => {
      if (value === null || unit === null) return '';
      // Nobody reads 2,696 minutes.
      if (unit === 'minutes' && value >= HOUR) return long(value * MINUTE_MS);
      const written = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
      // The points of a check are those that are wrong, and no score.
      return t(`recordUnit.${kind === 'check' ? 'wrong' : unit}`, { value: written });
    },
    [t, language, long],
  );
}
