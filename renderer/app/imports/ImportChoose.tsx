import { styled } from '@mui/material/styles';
import type { Refusal } from '../../../shared/refusal.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { useWords } from '../words/use-words.ts';

const Place = styled('div')(({ theme }) => ({
  padding: '24px 20px',
  display: 'grid',
  gap: 16,
  justifyItems: 'start',
  '& > p': { color: theme.palette.ink2, maxWidth: 640 },
}));

interface Props {
  /** What a file should hold, a paragraph each. */
  readonly hints: readonly string[];
  readonly stage: { readonly wasStopped: boolean; readonly refusal: Refusal | null };
  readonly onChoose: (file: File) => void;
  /** Why nothing can be chosen now. */
  readonly blockedBecause?: string | undefined;
}

/** The choice of a table, and why the last file could not be taken. */
export function ImportChoose({ hints, stage, onChoose, blockedBecause }: Props) {
  const t = useWords('imports');
  return (
    <Place>
      {hints.map((hint) => (
        <p key={hint}>{hint}</p>
      ))}
      {stage.wasStopped && <Note isNews>{t('stopped')}</Note>}
      {stage.refusal && <ErrorNote error={stage.refusal} />}
      <FileButton
        label={t('choose')}
        accept=".xlsx,.csv,.txt,.tsv"
        onChoose={onChoose}
        blockedBecause={blockedBecause}
      />
    </Place>
  );
}
