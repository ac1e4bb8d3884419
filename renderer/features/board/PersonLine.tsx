import { styled } from '@mui/material/styles';
import { useWords } from '../../app/words/use-words.ts';
import type { PersonToTell } from './people-to-tell.ts';
import { usePhoneOf } from './use-phone-of.ts';

/** A name with the way to reach it, above the answers of a row. */
export const Person = styled('div')(({ theme }) => ({
  ...theme.typography.second,
  padding: '0 8px 2px',
  '& > b': { fontWeight: 700 },
  '& > span': { color: theme.palette.ink2 },
}));

/** Who is to be told, with the number to dial. */
export function PersonLine({ person }: { readonly person: PersonToTell }) {
  const terms = useWords('terms');
  const acts = useWords('acts');
  const board = useWords('board');
  const phoneOf = usePhoneOf();
  const levels = person.levels.map((level) => terms(`level.${level}`)).join(acts('listSeparator'));
  return (
    <Person role="status">
      <b>{person.name || board('nobodyNamed')}</b>{' '}
      <span>
        {levels} {phoneOf(person)}
      </span>
    </Person>
  );
}
