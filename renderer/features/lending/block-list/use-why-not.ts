import { isAllowed, rolesWith } from '../../../../shared/rules/permissions.ts';
import { useSession, useStaff } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';

/** Why the block list can only be read; null for those who may change it. */
export function useWhyNot(): string | null {
  const t = useWords('blockList');
  const terms = useWords('terms');
  const settings = useWords('settings');
  const { role } = useStaff();
  const { health } = useSession();
  if (!isAllowed(role, 'block borrowers')) {
    const roles = rolesWith('block borrowers').map((each) => terms(`role.${each}`));
    return t('readOnly', { roles: roles.join(settings('or')) });
  }
  return health.kind === 'read-only' ? t('bookReadOnly') : null;
}
