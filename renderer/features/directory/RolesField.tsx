import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState } from 'react';
import { personRole, type Person, type PersonRole } from '../../../shared/domain/directory/person.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { PlaceRow } from './directory-types.ts';
import { SelectBox } from '../../ui/SelectBox.tsx';
import { usePlaceNames } from './use-place-names.ts';

const Line = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  marginBottom: 6,
  '& > b': { minWidth: 96 },
});

const Candidates = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.palette.line}`,
  borderTop: 0,
}));

const Candidate = styled('div')(({ theme }) => ({
  padding: '6px 10px',
  cursor: 'pointer',
  minHeight: 32,
  '&[aria-selected="true"]': { backgroundColor: theme.palette.accentTint },
}));

const FEW = 6;

interface Props {
  readonly roles: Person['roles'];
  readonly onChange: (roles: Person['roles']) => void;
}

/** The places of a person, each with what the person is there; a room is typed and chosen to add one. */
export function RolesField({ roles, onChange }: Props) {
  const t = useWords('directory');
  const terms = useWords('terms');
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [added, setAdded] = useState<Readonly<Record<string, string>>>({});
  const candidates = useCandidates(typed).filter(({ id }) => !roles.some(({ placeId }) => placeId === id));
  const names = usePlaceNames(
    roles.map(({ placeId }) => placeId),
    added,
  );
  const box = useRef<HTMLDivElement>(null);
  const add = (place: PlaceRow | undefined) => {
    if (!place) return;
    setAdded((before) => ({ ...before, [place.id]: place.name }));
    onChange([...roles, { placeId: place.id, role: 'owner' }]);
    setTyped('');
  };
  useKeys(
    [
      {
        chord: 'ArrowDown',
        act: () => setAt((here) => Math.min(here + 1, candidates.length - 1)),
        inFields: true,
        repeats: true,
      },
      { chord: 'ArrowUp', act: () => setAt((here) => Math.max(here - 1, 0)), inFields: true, repeats: true },
      { chord: 'Enter', act: () => add(candidates[at]), inFields: true, when: () => candidates.length > 0 },
    ],
    { within: box },
  );
  return (
    <div>
      {roles.map(({ placeId, role }) => (
        <Line key={placeId}>
          <b>{names[placeId] ?? '…'}</b>
          <SelectBox
            label={t('form.roleAt', { place: names[placeId] ?? '' })}
            value={role}
            options={personRole.options.map((value) => ({ value, label: terms(`personRole.${value}`) }))}
            onChange={(next: PersonRole) =>
              onChange(roles.map((each) => (each.placeId === placeId ? { placeId, role: next } : each)))
            }
          />
          <Button
            scale="small"
            tone="quiet"
            onClick={() => onChange(roles.filter((each) => each.placeId !== placeId))}
          >
            {t('form.removeRole', { place: names[placeId] ?? '' })}
          </Button>
        </Line>
      ))}
      <div ref={box}>
        <TextInput
          value={typed}
          placeholder={t('form.rolesHint')}
          inputProps={{ 'aria-label': t('form.addRole') }}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
        />
        {candidates.length > 0 && (
          <Candidates role="listbox" aria-label={t('form.addRole')}>
            {candidates.map((place, index) => (
              <Candidate
                key={place.id}
                role="option"
                aria-selected={index === at}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => add(place)}
              >
                {[place.name, place.people.join(' ')].filter(Boolean).join('  ')}
              </Candidate>
            ))}
          </Candidates>
        )}
      </div>
    </div>
  );
}

function useCandidates(typed: string): readonly PlaceRow[] {
  const invoke = useInvoke();
  const [answer, setAnswer] = useState<{ to: string; places: readonly PlaceRow[] }>({ to: '', places: [] });
  useEffect(() => {
    if (typed.trim().length < 2) return undefined;
    let isHere = true;
    const ask = async () => {
      const reply = await invoke('directory.places', { text: typed.slice(0, 120), limit: FEW });
      if (isHere && reply.ok) setAnswer({ to: typed, places: reply.value.places });
    };
    void ask();
    return () => {
      isHere = false;
    };
  }, [invoke, typed]);
  return answer.to === typed ? answer.places : [];
}
