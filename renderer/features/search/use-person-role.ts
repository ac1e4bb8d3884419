import { personRole } from '../../../shared/domain/directory/person.ts';
import { useWords } from '../../app/words/use-words.ts';

/** The word for what a person is to a place; the search answers it as text. */
export function usePersonRole(): (role: string) => string {
  const terms = useWords('terms');
  return (role) => {
    const known = personRole.safeParse(role);
    return known.success ? terms(`personRole.${known.data}`) : role;
  };
}
