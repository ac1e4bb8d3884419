import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import type { ImportStage } from './use-import.ts';

const Place = styled('div')(({ theme }) => ({
  padding: '24px 20px',
  display: 'grid',
  gap: 16,
  justifyItems: 'start',
  '& > p': { color: theme.palette.ink2, maxWidth: 640 },
}));

interface Props {
  readonly stage: Extract<ImportStage, { kind: 'choosing' }>;
  readonly onChoose: (file: File) => void;
}

/** The choice of a file, and why the last one could not be taken. */
export function ImportChoose({ stage, onChoose }: Props) {
  const t = useWords('directory');
  const file = useRef<HTMLInputElement>(null);
  return (
    <Place>
      <p>{t('import.chooseHint')}</p>
      {stage.wasStopped && <Note isNews>{t('import.stopped')}</Note>}
      {stage.refusal && <ErrorNote error={stage.refusal} />}
      <PrimaryButton autoFocus onClick={() => file.current?.click()}>
        {t('import.choose')}
      </PrimaryButton>
      <input
        ref={file}
        type="file"
        hidden
        aria-label={t('import.choose')}
        accept=".xlsx,.csv,.txt,.tsv"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (chosen) onChoose(chosen);
        }}
      />
    </Place>
  );
}
