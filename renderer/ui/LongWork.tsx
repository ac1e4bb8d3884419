import { styled } from '@mui/material/styles';
import { useWords } from '../app/words/use-words.ts';
import { useFormat } from '../app/words/format-context.ts';
import { Button } from './Button.tsx';

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  minHeight: 36,
  color: theme.palette.ink2,
  '& > progress': {
    width: 160,
    height: 4,
    appearance: 'none',
    border: 0,
    backgroundColor: theme.palette.line,
    '&::-webkit-progress-bar': { backgroundColor: theme.palette.line },
    '&::-webkit-progress-value': { backgroundColor: theme.palette.accent },
  },
}));

interface Props {
  readonly what: string;
  readonly done: number;
  readonly total: number;
  /** Milliseconds still to go; null while that is unknown. */
  readonly leftMs: number | null;
  readonly onCancel: () => void;
}

/** Work that takes a while, as one line; the desk goes on meanwhile and Esc stops it (ux 5). */
export function LongWork({ what, done, total, leftMs, onCancel }: Props) {
  const t = useWords('common');
  const format = useFormat();
  const figure = new Intl.NumberFormat(format.language);
  return (
    <Line>
      <span>{what}</span>
      <progress aria-label={what} value={done} max={total} />
      <span>{t('longWork.count', { done: figure.format(done), total: figure.format(total) })}</span>
      {leftMs !== null && <span>{t('longWork.left', { time: format.duration(leftMs) })}</span>}
      <Button scale="small" chord="Escape" onClick={onCancel}>
        {t('longWork.stop')}
      </Button>
    </Line>
  );
}
