import { isAllowed, rolesWith } from '../../../../shared/rules/permissions.ts';
import { useSession, useStaff } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';

const right = 'look after registers';

/** Why whoever is signed in cannot import an inventory, in words; undefined when it can be done. */
export function useImportBlock(): string | undefined {
  const t = useWords('inventory');
  const terms = useWords('terms');
  const { role } = useStaff();
  const { health } = useSession();
  if (health.kind !== 'sound') return t('import.readOnly');
  if (isAllowed(role, right)) return undefined;
  const roles = rolesWith(right).map((each) => terms(`role.${each}`));
  return t('import.blocked', { roles: roles.join(t('import.rolesJoin')) });
}
