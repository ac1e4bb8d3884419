import { styled } from '@mui/material/styles';
import type { Report } from '../../../shared/domain/report/report.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Part } from './Part.tsx';
import { RowButton } from './RowButton.tsx';

const List = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'fit-content(40%) minmax(0, 1fr) auto',
    gap: 12,
    lineHeight: '26px',
  },
  // Short names stand in one line below each other, a long one takes two.
  '& > li > b': { minWidth: 86, overflowWrap: 'anywhere' },
  '& > li:has(button[aria-current])': { backgroundColor: theme.palette.accentTint },
  '& > li:has(button:focus)': {
    backgroundColor: theme.palette.accentTint,
    outline: `2px solid ${theme.palette.accent}`,
  },
  'html & button:focus': { outline: 'none' },
  '& > li > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& > li > span:last-of-type': { color: theme.palette.ink2 },
}));

interface Props {
  readonly table: 'repeatPlaces' | 'repeatProblems';
  readonly lines: Report['repeatPlaces'];
  /** Opens the orders of one of them. */
  readonly onOpen: (name: string) => void;
}

/** Places, or problems, that come again, each with what it was. */
export function Repeated({ table, lines, onOpen }: Props) {
  const t = useWords('reports');
  const title = t(table);
  if (lines.length === 0) return null;
  return (
    <Part title={title} table={table}>
      <List aria-label={title}>
        {lines.map(({ name, count, parts, rework }) => {
          const what = [
            ...parts.map((part) => t('part', part)),
            ...(rework > 0 ? [t('reworked', { count: rework })] : []),
          ].join(t('summary.and'));
          return (
            <li key={name}>
              <b>
                <RowButton id={`again ${name}`} onOpen={() => onOpen(name)}>
                  {name}
                </RowButton>
              </b>
              <span title={what}>{what}</span>
              <span>{t('times', { count })}</span>
            </li>
          );
        })}
      </List>
    </Part>
  );
}
