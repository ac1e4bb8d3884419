import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { askOutcome, type AskOutcome, type Custody } from '../../../../shared/domain/custody/custody.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { StayPhone } from './StayPhone.tsx';

const Box = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  '& > [data-part="number"]': { ...theme.typography.rowTitle, display: 'flex', alignItems: 'center', gap: 8 },
  '& > blockquote': {
    ...theme.typography.said,
    margin: 0,
    paddingLeft: 14,
    borderLeft: `3px solid ${theme.palette.accent}`,
  },
}));

interface Props {
  readonly stay: Custody;
  /** The sentence to begin with on the telephone. */
  readonly script: string;
  /** Writes down what came of it; the refusal when it was not taken. */
  readonly onOutcome: (outcome: AskOutcome, note: string) => Promise<Refusal | null>;
}

/** A telephone task: the number with its eye, what to say, and what came of it by a digit. */
export function AskStage({ stay, script, onOutcome }: Props) {
  const t = useWords('keeping');
  const words = useWords('stays');
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const answer = async (outcome: AskOutcome) => setRefusal(await onOutcome(outcome, note.trim()));
  return (
    <Box>
      <div data-part="number">
        {stay.who.name || stay.who.firm} <StayPhone stay={stay} />
      </div>
      <blockquote>{script}</blockquote>
      <NumberedActs
        label={t('outcomes')}
        acts={askOutcome.options.map((outcome) => ({
          id: outcome,
          label: words(`outcome.${stay.kind}.${outcome}`),
          act: () => void answer(outcome),
        }))}
      />
      <TextInput
        value={note}
        placeholder={t('askNote')}
        inputProps={{ 'aria-label': t('askNote'), maxLength: 500 }}
        onChange={(event) => setNote(event.target.value)}
      />
      {refusal && <ErrorNote error={refusal} />}
    </Box>
  );
}
