import { styled } from '@mui/material/styles';

const List = styled('ol')(({ theme }) => ({
  maxHeight: 220,
  overflow: 'auto',
  border: `1px solid ${theme.palette.line}`,
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '170px minmax(0, 1fr)',
    gap: 12,
    padding: '5px 10px',
    borderBottom: `1px solid ${theme.palette.line}`,
    overflowWrap: 'anywhere',
  },
  '& > li > b': { color: theme.palette.soon },
}));

const Hint = styled('p')(({ theme }) => ({
  ...theme.typography.meta,
  color: theme.palette.ink3,
  marginTop: 6,
}));

interface Props {
  readonly label: string;
  /** Where in the table, and what to do about it. */
  readonly rows: readonly { readonly where: string; readonly what: string }[];
  readonly hint: string;
}

/** The places of a table that cannot be taken over, in a list that scrolls by itself. */
export function ProblemRows({ label, rows, hint }: Props) {
  return (
    <>
      <List tabIndex={0} aria-label={label}>
        {rows.map(({ where, what }, index) => (
          <li key={`${where} ${String(index)}`}>
            <b>{where}</b>
            <span>{what}</span>
          </li>
        ))}
      </List>
      <Hint>{hint}</Hint>
    </>
  );
}
