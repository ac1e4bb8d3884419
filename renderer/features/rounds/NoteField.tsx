import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { Asking } from './RowActs.tsx';

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 10,
  marginTop: 6,
});

const LONGEST = 500;

interface Props {
  readonly as: Asking;
  readonly onSave: (note: string) => void;
  readonly onLeave: () => void;
}

/** What was said when somebody was chased, or where it is stuck; the latter has to be written. */
export function NoteField({ as, onSave, onLeave }: Props) {
  const t = useWords('rounds');
  const line = useRef<HTMLDivElement>(null);
  const [note, setNote] = useState('');
  const isMissing = as === 'stuck' && note.trim() === '';
  const save = () => {
    if (!isMissing) onSave(note.trim());
  };
  useKeys(
    [
      { chord: 'Enter', label: t('save'), act: save, inFields: true },
      { chord: 'Escape', label: t('notNow'), act: onLeave },
    ],
    { within: line },
  );
  return (
    <Line ref={line}>
      <TextInput
        autoFocus
        scale="large"
        sx={{ flex: 1, minWidth: 300, maxWidth: 640 }}
        value={note}
        placeholder={t(`asking.${as}`)}
        inputProps={{ 'aria-label': t(`asking.${as}`), maxLength: LONGEST }}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button scale="tall" chord="Enter" onClick={save} blockedBecause={isMissing && t('noteMissing')}>
        {t('save')}
      </Button>
      <Button tone="quiet" chord="Escape" onClick={onLeave}>
        {t('notNow')}
      </Button>
    </Line>
  );
}
