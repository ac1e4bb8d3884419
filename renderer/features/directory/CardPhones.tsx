import { styled } from '@mui/material/styles';
import type { Person } from '../../../shared/domain/directory/person.ts';
import { isAllowed } from '../../../shared/rules/permissions.ts';
import { useStaff } from '../../app/desk/desk-context.ts';
import { useFullNumbers } from '../../app/desk/use-full-numbers.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PhoneWithEye } from '../../ui/PhoneWithEye.tsx';

const List = styled('ul')({ '& > li': { minHeight: 30 } });

/** The masked telephones of a person; one look shows all of them for ten seconds. */
export function CardPhones({ person }: { readonly person: Person }) {
  const t = useWords('directory');
  const mayLook = isAllowed(useStaff().role, 'see full numbers');
  const { phones, look, refusal } = useFullNumbers({ personId: person.id });
  if (person.phones.length === 0) return <p>{t('card.noPhone')}</p>;
  return (
    <List>
      {person.phones.map((masked, index) => (
        <li key={`${masked} ${String(index)}`}>
          {mayLook ? (
            <PhoneWithEye
              phone={phones?.[index] ?? masked}
              isRevealed={phones !== null}
              onReveal={() => void look()}
            />
          ) : (
            masked
          )}
        </li>
      ))}
      {refusal && <ErrorNote error={refusal} />}
    </List>
  );
}
