import { styled } from '@mui/material/styles';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { Note } from '../../ui/Note.tsx';
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
  return (
    <Place>
      <p>{t('import.chooseHint')}</p>
      {stage.wasStopped && <Note isNews>{t('import.stopped')}</Note>}
      {stage.refusal && <ErrorNote error={stage.refusal} />}
      <FileButton label={t('import.choose')} accept=".xlsx,.csv,.txt,.tsv" onChoose={onChoose} />
    </Place>
  );
}
