import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState } from 'react';
import type { SessionView } from '../../app/desk/desk-store.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { PersonRow } from './PersonRow.tsx';
import { PinEntry } from './PinEntry.tsx';
import { rosterDigits } from './roster-keys.ts';
import { shownName } from './shown-name.ts';
import { StaffNumber } from './StaffNumber.tsx';
import { useSignIn } from './use-sign-in.ts';

const List = styled('ul')(({ theme }) => ({ borderBottom: `1px solid ${theme.palette.line}` }));

const Other = styled('li')(({ theme }) => ({
  borderTop: `1px solid ${theme.palette.line}`,
  '& > button': {
    ...theme.typography.text,
    fontFamily: 'inherit',
    width: '100%',
    minHeight: 44,
    padding: '0 14px',
    display: 'flex',
    alignItems: 'center',
    gap: 14,
    cursor: 'pointer',
    color: theme.palette.ink2,
    background: 'none',
    border: 0,
  },
  '& > button:focus': { outlineOffset: -2 },
}));

/** Whose turn it is: nobody yet, somebody, or somebody who types the staff number. */
type Choice =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'number' };

const nobody: Choice = { kind: 'nobody' };

interface Props {
  readonly roster: SessionView['roster'];
  /** The PINs that may be shown, because all of them are invented. */
  readonly shownPins: Readonly<Record<string, string>>;
}

/** The people of the desk: a digit or a click chooses, then the PIN. ↑ ↓ move, Esc goes back to the names. */
export function Roster({ roster, shownPins }: Props) {
  const t = useWords('lock');
  const { language } = useFormat();
  const signIn = useSignIn();
  const [choice, setChoice] = useState<Choice>(nobody);
  const list = useRef<HTMLUListElement>(null);
  const shown = roster.slice(0, rosterDigits.length);
  const hasMore = roster.length > shown.length;
  // Who is found by number stands below the others.
  const chosen = choice.kind === 'person' ? roster.find(({ id }) => id === choice.id) : undefined;
  const rows = chosen && !shown.includes(chosen) ? [...shown, chosen] : shown;

  const faces = () => [...(list.current?.querySelectorAll<HTMLButtonElement>('li > button') ?? [])];
  const move = (step: number) => {
    const all = faces();
    const here = all.findIndex((face) => face.parentElement?.contains(document.activeElement));
    all[(here + step + all.length) % all.length]?.focus();
  };
  const leave = () => {
    const before = faces().find((face) => face.parentElement?.contains(document.activeElement));
    setChoice(nobody);
    before?.focus();
  };
  useEffect(() => list.current?.querySelector('button')?.focus(), [list]);
  useKeys([
    ...shown.map(({ id }, index) => ({
      chord: rosterDigits[index] ?? '9',
      act: () => setChoice({ kind: 'person', id }),
    })),
    ...(hasMore ? [{ chord: '0' as const, act: () => setChoice({ kind: 'number' }) }] : []),
    { chord: 'ArrowDown', act: () => move(1), repeats: true, inFields: true },
    { chord: 'ArrowUp', act: () => move(-1), repeats: true, inFields: true },
    { chord: 'Escape', act: leave, when: () => choice.kind !== 'nobody' },
  ]);

  return (
    <List ref={list} aria-label={t('people')}>
      {rows.map((person, index) => (
        <PersonRow
          key={person.id}
          person={person}
          chord={rosterDigits[index]}
          isChosen={person === chosen}
          onChoose={() => setChoice({ kind: 'person', id: person.id })}
        >
          {person === chosen && (
            <PinEntry
              staff={person.id}
              name={shownName(person, language)}
              signIn={signIn}
              samplePin={shownPins[person.id]}
            />
          )}
        </PersonRow>
      ))}
      {hasMore && (
        <Other>
          <button
            type="button"
            aria-expanded={choice.kind === 'number'}
            onClick={() => setChoice({ kind: 'number' })}
          >
            <KeyCap chord="0" /> {t('other')}
          </button>
          {choice.kind === 'number' && (
            <StaffNumber
              onChoose={(id) => {
                const isKnown = roster.some((person) => person.id === id);
                if (isKnown) setChoice({ kind: 'person', id });
                return isKnown;
              }}
            />
          )}
        </Other>
      )}
    </List>
  );
}
