import { styled } from '@mui/material/styles';
import type { Progress } from '../app/desk/progress.ts';
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

/** Work that cannot be counted in things is told in hundredths. */
const WHOLE = 100;

interface Props {
  readonly what: string;
  /** Null until the core has said how much there is to do. */
  readonly progress: Pick<Progress, 'done' | 'total' | 'leftMs'> | null;
  /** Left out for work that must come to its end. */
  readonly onCancel?: () => void;
}

/** Work that takes a while, as one line; the desk goes on meanwhile and Esc stops it (ux 5). */
export function LongWork({ what, progress, onCancel }: Props) {
  const t = useWords('common');
  const format = useFormat();
  const figure = new Intl.NumberFormat(format.language);
  return (
    <Line>
      <span role="status">{what}</span>
      {progress && (
        <>
          <progress aria-label={what} value={progress.done} max={progress.total} />
          <span>
            {t(progress.total === WHOLE ? 'longWork.percent' : 'longWork.count', {
              done: figure.format(progress.done),
              total: figure.format(progress.total),
            })}
          </span>
          {progress.leftMs !== null && (
            <span>{t('longWork.left', { time: format.duration(progress.leftMs) })}</span>
          )}
        </>
      )}
      {onCancel && (
        <Button scale="small" chord="Escape" onClick={onCancel}>
          {t('longWork.stop')}
        </Button>
      )}
    </Line>
  );
}
