import { useCallback } from 'react';
import type { FigureRecord } from '../../../shared/domain/report/report.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

/** What was measured of one record, in its unit; empty where it is only counted. */
export function useRecordValue(): (record: Pick<FigureRecord, 'value' | 'unit'>) => string {
  const t = useWords('reports');
  const { language } = useFormat();
  return useCallback(
    ({ value, unit }) => {
      if (value === null || unit === null) return '';
      const written = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
      return t(`recordUnit.${unit}`, { value: written });
    },
    [t, language],
  );
}
