import { styled } from '@mui/material/styles';

/** A line of the card that leads somewhere: what at the left, how it stands at the right. */
export const LineButton = styled('button')(({ theme }) => ({
  ...theme.typography.second,
  fontFamily: 'inherit',
  width: '100%',
  minHeight: 30,
  padding: '4px 0',
  display: 'flex',
  alignItems: 'baseline',
  gap: 8,
  textAlign: 'left',
  cursor: 'pointer',
  color: theme.palette.ink,
  background: 'none',
  border: 0,
  '& > b': { whiteSpace: 'nowrap' },
  '& > span': { flex: 1, minWidth: 0, color: theme.palette.ink2, overflowWrap: 'anywhere' },
  '& > small': { ...theme.typography.meta, color: theme.palette.ink3, whiteSpace: 'nowrap' },
  'html &:focus': { outlineOffset: -2 },
}));
