import { styled } from '@mui/material/styles';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FileButton } from '../../../ui/FileButton.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useImportBlock } from './use-import-block.ts';
import type { InventoryStage } from './use-inventory-import.ts';

const Place = styled('div')(({ theme }) => ({
  padding: '24px 20px',
  display: 'grid',
  gap: 16,
  justifyItems: 'start',
  '& > p': { color: theme.palette.ink2, maxWidth: 640 },
}));

interface Props {
  readonly register: Register;
  readonly stage: Extract<InventoryStage, { kind: 'choosing' }>;
  readonly onChoose: (file: File) => void;
}

/** The choice of an inventory, and why the last file could not be taken. */
export function InventoryChoose({ register, stage, onChoose }: Props) {
  const t = useWords('inventory');
  const isHiding = register.classes.some(({ hidesDoor }) => hidesDoor);
  return (
    <Place>
      <p>{t('import.chooseHint')}</p>
      {isHiding && <p>{t('import.hidden')}</p>}
      {stage.wasStopped && <Note isNews>{t('import.stopped')}</Note>}
      {stage.refusal && <ErrorNote error={stage.refusal} />}
      <FileButton
        label={t('import.choose')}
        accept=".xlsx,.csv,.txt,.tsv"
        onChoose={onChoose}
        blockedBecause={useImportBlock()}
      />
    </Place>
  );
}
