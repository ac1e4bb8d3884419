import { isAllowed, rolesWith, type Right } from '../../../shared/rules/permissions.ts';
import { useSession, useStaff } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';

/** Why an act of the directory cannot be done by whoever is signed in, in words; undefined when it can. */
export function useBlocks(): (right: Right) => string | undefined {
  const t = useWords('directory');
  const terms = useWords('terms');
  const { role } = useStaff();
  const { health } = useSession();
  return (right) => {
    if (health.kind !== 'sound') return t('blocked.readOnly');
    if (isAllowed(role, right)) return undefined;
    const roles = rolesWith(right).map((each) => terms(`role.${each}`));
    return t('blocked.right', { roles: roles.join(t('rolesJoin')) });
  };
}
