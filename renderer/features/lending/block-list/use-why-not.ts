import { useSession } from '../../../app/desk/desk-context.ts';
import { useWhoMay } from '../../../app/desk/use-who-may.ts';
import { useWords } from '../../../app/words/use-words.ts';

/** Why the block list can only be read; null for those who may change it. */
export function useWhyNot(): string | null {
  const t = useWords('blockList');
  const whoMay = useWhoMay('block borrowers');
  const { health } = useSession();
  if (whoMay !== null) return t('readOnly', { roles: whoMay });
  return health.kind === 'read-only' ? t('bookReadOnly') : null;
}
