import { isAllowed, rolesWith } from '../../../shared/rules/permissions.ts';
import { useSession, useStaff } from '../desk/desk-context.ts';
import { useWords } from '../words/use-words.ts';

/** Why nobody can keep the shift, count or hand over here; null for those who may. */
export function useWhyNot(): string | null {
  const t = useWords('shift');
  const terms = useWords('terms');
  const settings = useWords('settings');
  const { role } = useStaff();
  const { health } = useSession();
  if (!isAllowed(role, 'keep the shift')) {
    const roles = rolesWith('keep the shift').map((each) => terms(`role.${each}`));
    return t('notAllowed', { roles: roles.join(settings('or')) });
  }
  return health.kind === 'read-only' ? t('readOnly') : null;
}
