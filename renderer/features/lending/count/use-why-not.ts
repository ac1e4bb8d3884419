import { useSession } from '../../../app/desk/desk-context.ts';
import { useWhoMay } from '../../../app/desk/use-who-may.ts';
import { useWords } from '../../../app/words/use-words.ts';

/** Why nothing can be counted here; null for those who may. */
export function useWhyNot(): string | null {
  const t = useWords('stocktake');
  const whoMay = useWhoMay('take stock');
  const { health } = useSession();
  if (whoMay !== null) return t('readOnly', { roles: whoMay });
  return health.kind === 'read-only' ? t('bookReadOnly') : null;
}
