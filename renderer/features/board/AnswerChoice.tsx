import { styled } from '@mui/material/styles';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { choicesOf, personAsked, type Asking } from './asking.ts';
import type { Outcome } from './outcomes.ts';
import { HolderLine } from './HolderLine.tsx';
import { PersonLine } from './PersonLine.tsx';
import { useAnswerText } from './use-answer-text.ts';

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
  '[data-large="true"] & > button': { fontSize: 20, lineHeight: '28px' },
}));

interface Props {
  readonly asked: Asking;
  readonly onAnswer: (outcome: Outcome) => void;
}

/** The answers of a row by digit; on the calling list under the person who is to be told. */
export function AnswerChoice({ asked, onAnswer }: Props) {
  const board = useWords('board');
  const textOf = useAnswerText();
  const person = asked.act === 'tell' ? personAsked(asked) : undefined;
  return (
    <Choice role="group" aria-label={board('outcome')}>
      {person && <PersonLine person={person} />}
      {asked.line.kind === 'custody' && <HolderLine custody={asked.line.custody} phone={asked.phone} />}
      {choicesOf(asked).map(({ chord, outcome }) => (
        <button key={chord} type="button" tabIndex={-1} onClick={() => onAnswer(outcome)}>
          <KeyCap chord={chord} /> {textOf.choice(asked, outcome)}
        </button>
      ))}
    </Choice>
  );
}
