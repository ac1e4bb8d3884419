import { useSession } from '../desk/desk-context.ts';
import { useWhoMay } from '../desk/use-who-may.ts';
import { useWords } from '../words/use-words.ts';

/** Why nobody can keep the shift, count or hand over here; null for those who may. */
export function useWhyNot(): string | null {
  const t = useWords('shift');
  const whoMay = useWhoMay('keep the shift');
  const { health } = useSession();
  if (whoMay !== null) return t('notAllowed', { roles: whoMay });
  return health.kind === 'read-only' ? t('readOnly') : null;
}
