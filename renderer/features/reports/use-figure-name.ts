import { useCallback } from 'react';
import type { FigureId } from '../../../shared/domain/report/report.ts';
import { useWords } from '../../app/words/use-words.ts';

/** The name of a figure in the language of the screen. */
export function useFigureName(): (id: FigureId) => string {
  const t = useWords('figures');
  return useCallback((id) => t(`name.${id}`), [t]);
}

/** What a figure means, in one sentence. */
export function useFigureDefinition(): (id: FigureId) => string {
  const t = useWords('figures');
  return useCallback((id) => t(`definition.${id}`), [t]);
}
