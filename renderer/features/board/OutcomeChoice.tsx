import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { outcomesOf, type Outcome } from './outcomes.ts';
import type { Asking } from './use-outcome.ts';
import { useOutcomeText } from './use-outcome-text.ts';

const Choice = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  width: '100%',
  '& > button': {
    ...theme.typography.second,
    fontFamily: 'inherit',
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 30,
    padding: '0 8px',
    border: 0,
    cursor: 'pointer',
    textAlign: 'left',
    color: theme.palette.ink,
    background: 'none',
  },
}));

interface Props {
  readonly asked: Asking;
  readonly onOutcome: (outcome: Outcome, note?: string) => void;
  readonly onLeave: () => void;
}

/** How the call to the department ended, by digit; a time that was said is typed in place. */
export function OutcomeChoice({ asked, onOutcome, onLeave }: Props) {
  const board = useWords('board');
  const textOf = useOutcomeText();
  if (asked.isTyping) return <SaidWhen onOutcome={onOutcome} onLeave={onLeave} />;
  return (
    <Choice role="group" aria-label={board('outcome')}>
      {outcomesOf[asked.act].map(({ chord, outcome }) => (
        <button key={chord} type="button" tabIndex={-1} onClick={() => onOutcome(outcome)}>
          <KeyCap chord={chord} /> {textOf(outcome)}
        </button>
      ))}
    </Choice>
  );
}

function SaidWhen({ onOutcome, onLeave }: Omit<Props, 'asked'>) {
  const t = useWords('acts');
  const [note, setNote] = useState('');
  useKeys([
    { chord: 'Enter', act: () => onOutcome({ act: 'chase', said: 'said-when' }, note), inFields: true },
    { chord: 'Escape', act: onLeave },
  ]);
  return (
    <TextInput
      autoFocus
      scale="small"
      value={note}
      placeholder={t('saidWhen')}
      inputProps={{ 'aria-label': t('saidWhen'), maxLength: 120 }}
      onChange={(event) => setNote(event.target.value)}
    />
  );
}
