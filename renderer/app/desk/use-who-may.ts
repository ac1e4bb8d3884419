import { isAllowed, rolesWith, type Right } from '../../../shared/rules/permissions.ts';
import { useStaff } from './desk-context.ts';
import { useWords } from '../words/use-words.ts';

/** The roles that may do it, in words, for somebody who may not; null for those who may. */
export function useWhoMay(right: Right): string | null {
  const t = useWords('settings');
  const terms = useWords('terms');
  const { role } = useStaff();
  if (isAllowed(role, right)) return null;
  return rolesWith(right)
    .map((each) => terms(`role.${each}`))
    .join(t('or'));
}
