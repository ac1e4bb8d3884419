import { styled } from '@mui/material/styles';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { COUNT_COLUMNS } from './columns.ts';
import { CountLine } from './CountLine.tsx';
import type { CountedRow } from './use-count-rows.ts';

const Table = styled('div')(({ theme }) => ({
  maxWidth: 960,
  '& > p': {
    ...theme.typography.meta,
    display: 'grid',
    gridTemplateColumns: COUNT_COLUMNS,
    gap: 12,
    padding: '0 12px 6px',
    color: theme.palette.ink3,
    borderBottom: `1px solid ${theme.palette.edge}`,
  },
  '& > p > span:nth-of-type(n + 2):nth-of-type(-n + 4)': { textAlign: 'right' },
}));

interface Props {
  readonly handover: Handover;
  readonly rows: readonly CountedRow[];
  readonly current: CountedRow | null;
  /** The row that is counted once more. */
  readonly again: string | null;
  readonly onChoose: (row: string | null) => void;
  readonly onAgain: (row: string | null) => void;
}

/** The rows of the count: what was counted, and only then what the book has. */
export function CountTable({ handover, rows, current, again, onChoose, onAgain }: Props) {
  const t = useWords('handover');
  return (
    <Table>
      <p aria-hidden>
        <span>{t('check.what')}</span>
        <span>{t('check.counted')}</span>
        <span>{t('check.expected')}</span>
        <span>{t('check.difference')}</span>
      </p>
      <ol aria-label={t('check.rows')}>
        {rows.map((each) => (
          <CountLine
            key={each.row.row}
            handover={handover}
            counted={each}
            isCurrent={each === current}
            isAgain={again === each.row.row}
            onChoose={onChoose}
            onAgain={onAgain}
          />
        ))}
      </ol>
    </Table>
  );
}
