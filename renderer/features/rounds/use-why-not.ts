import { isAllowed, rolesWith } from '../../../shared/rules/permissions.ts';
import { useSession, useStaff } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';

/** Why nothing can be noted in a round here; null for those who may. */
export function useWhyNot(): string | null {
  const t = useWords('rounds');
  const terms = useWords('terms');
  const settings = useWords('settings');
  const { role } = useStaff();
  const { health } = useSession();
  if (!isAllowed(role, 'keep the shift')) {
    const roles = rolesWith('keep the shift').map((each) => terms(`role.${each}`));
    return t('readOnly', { roles: roles.join(settings('or')) });
  }
  return health.kind === 'read-only' ? t('bookReadOnly') : null;
}
