import { styled } from '@mui/material/styles';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { PAGE_ROWS } from './use-directory-page.ts';

const Line = styled('div')(({ theme }) => ({
  ...theme.typography.second,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 40,
  padding: '0 20px',
  borderTop: `1px solid ${theme.palette.line}`,
  color: theme.palette.ink2,
}));

interface Props {
  readonly offset: number;
  readonly shown: number;
  readonly total: number;
  readonly onOffset: (offset: number) => void;
}

/** Which rows of how many are shown, and the ways to those before and after. */
export function Pager({ offset, shown, total, onOffset }: Props) {
  const t = useWords('directory');
  const { language } = useFormat();
  const figure = new Intl.NumberFormat(language);
  if (total === 0) return null;
  return (
    <Line>
      <span role="status">
        {t('page', {
          from: figure.format(offset + 1),
          to: figure.format(offset + shown),
          total: figure.format(total),
        })}
      </span>
      {offset > 0 && (
        <Button scale="small" onClick={() => onOffset(Math.max(0, offset - PAGE_ROWS))}>
          {t('earlierPage')}
        </Button>
      )}
      {offset + shown < total && (
        <Button scale="small" onClick={() => onOffset(offset + PAGE_ROWS)}>
          {t('laterPage')}
        </Button>
      )}
    </Line>
  );
}
