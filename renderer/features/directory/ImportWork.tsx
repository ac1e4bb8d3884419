import { styled } from '@mui/material/styles';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { LongWork } from '../../ui/LongWork.tsx';
import { useImportProgress } from './use-import-progress.ts';

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  minHeight: 36,
  color: theme.palette.ink2,
}));

/** A register that is being read: what, how many of how many, how long still; Esc stops it. */
export function ImportWork({ what, onStop }: { readonly what: string; readonly onStop: () => void }) {
  const t = useWords('directory');
  const progress = useImportProgress();
  if (progress) return <LongWork what={what} {...progress} onCancel={onStop} />;
  return (
    <Line role="status">
      <span>{what}</span>
      <Button scale="small" chord="Escape" onClick={onStop}>
        {t('import.stop')}
      </Button>
    </Line>
  );
}
