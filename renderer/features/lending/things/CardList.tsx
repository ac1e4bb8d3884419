import { styled } from '@mui/material/styles';

/** What is known, as pairs of a name and what it is. */
export const Facts = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '76px minmax(0, 1fr)',
  gap: '4px 12px',
  margin: '6px 0 12px',
  '& > dt': { color: theme.palette.ink2, textAlign: 'right' },
  '& > dd': { margin: 0, overflowWrap: 'anywhere' },
}));

/** A titled part of a card. */
export const CardPart = styled('section')(({ theme }) => ({
  padding: '10px 0',
  borderTop: `1px solid ${theme.palette.line}`,
  '& > h3': { ...theme.typography.text, fontWeight: 700, marginBottom: 4 },
}));

/** Short lines of what happened, or of what is out. */
export const CardLines = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    ...theme.typography.second,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 8,
    minHeight: 30,
    borderBottom: `1px solid ${theme.palette.line}`,
    color: theme.palette.ink2,
    '& > b': { color: theme.palette.ink },
    '& > [data-tone="late"]': { color: theme.palette.late, fontWeight: 700 },
    '& button, & > span[data-end]': { marginLeft: 'auto' },
  },
}));
