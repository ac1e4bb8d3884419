import { styled } from '@mui/material/styles';

/** A table of a report: hairlines, figures at the right, the row with the focus tinted. */
export const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': { padding: '0 8px', textAlign: 'left', fontWeight: 400 },
  '& th:first-of-type': { paddingLeft: 6 },
  '& thead th': {
    ...theme.typography.meta,
    height: 28,
    verticalAlign: 'bottom',
    paddingBottom: 4,
    color: theme.palette.ink3,
    borderBottom: `1px solid ${theme.palette.edge}`,
  },
  '& tbody tr': { position: 'relative' },
  '& tbody th, & tbody td': { height: 30, borderBottom: `1px solid ${theme.palette.line}` },
  '& tbody th': { overflowWrap: 'anywhere' },
  // Whose records stand beside it.
  '& tbody tr:has(button[aria-current])': { backgroundColor: theme.palette.accentTint },
  '& tbody tr:has(button:focus)': {
    backgroundColor: theme.palette.accentTint,
    outline: `2px solid ${theme.palette.accent}`,
    outlineOffset: -2,
  },
  // The ring stands round the row.
  'html & button:focus': { outline: 'none' },
  '& [data-is="number"]': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  // Heads wrap, figures do not.
  '& td[data-is="number"]': { whiteSpace: 'nowrap' },
  '& [data-is="second"]': { color: theme.palette.ink2 },
}));
