import { styled } from '@mui/material/styles';
import type { Round } from '../../../shared/domain/shift/round.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';

const Part = styled('section')(({ theme }) => ({
  '& > h2': { ...theme.typography.h2, marginBottom: 4 },
  '& li': { padding: '6px 0', borderBottom: `1px solid ${theme.palette.line}`, overflowWrap: 'anywhere' },
  '& li > span': { display: 'block', color: theme.palette.ink2 },
  '& > p': { color: theme.palette.ink2 },
}));

interface Props {
  readonly lines: readonly Pick<Round['lines'][number], 'key' | 'number' | 'title' | 'as' | 'note'>[];
}

/** The matters that are stuck, each with where. */
export function StuckLines({ lines }: Props) {
  const t = useWords('rounds');
  const words = useOrderWords();
  const stuck = lines.filter(({ as }) => as === 'stuck');
  return (
    <Part aria-label={t('stuckTitle')}>
      <h2>{t('stuckTitle')}</h2>
      {stuck.length === 0 && <p>{t('noStuck')}</p>}
      <ul>
        {stuck.map(({ key, number, title, note }) => (
          <li key={key}>
            {[words.number(number), title].filter(Boolean).join(' ')}
            <span>{note}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
