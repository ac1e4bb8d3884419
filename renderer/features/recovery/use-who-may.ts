import { isAllowed, rolesWith, type Right } from '../../../shared/rules/permissions.ts';
import { useStaff } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';

/** Who may do it, for somebody who may not; null for those who may. */
export function useWhoMay(right: Right): string | null {
  const t = useWords('recovery');
  const terms = useWords('terms');
  const acts = useWords('acts');
  const { role } = useStaff();
  if (isAllowed(role, right)) return null;
  const roles = rolesWith(right).map((each) => terms(`role.${each}`));
  return t('repair.needsRole', { roles: roles.join(acts('listSeparator')) });
}
