import { useCallback } from 'react';
import type { FigureId, TalliedId } from '../../../shared/domain/report/report.ts';
import { useWords } from '../../app/words/use-words.ts';

/** The name of a figure, or of what was open, in the language of the screen. */
export function useFigureName(): (id: TalliedId) => string {
  const t = useWords('figures');
  const reports = useWords('reports');
  return useCallback(
    (id) => (id === 'open-orders' ? reports('records.openOrders') : t(`name.${id}`)),
    [t, reports],
  );
}

/** What a figure means, in one sentence. */
export function useFigureDefinition(): (id: FigureId) => string {
  const t = useWords('figures');
  return useCallback((id) => t(`definition.${id}`), [t]);
}
