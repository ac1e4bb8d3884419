import { styled } from '@mui/material/styles';
import { measures } from '../../app/theme/measures.ts';

/** The foot of a step: hints at the left, a spring (`<i />`), the acts at the right. */
export const Foot = styled('footer')(({ theme }) => ({
  minHeight: measures.foot,
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 12px',
  padding: '6px 20px',
  borderTop: `1px solid ${theme.palette.line}`,
  backgroundColor: theme.palette.paper,
  '& > span': { ...theme.typography.second, whiteSpace: 'nowrap', color: theme.palette.ink2 },
  '& > p': { ...theme.typography.second, flex: 1, minWidth: 0, color: theme.palette.ink2 },
  '& > i': { flex: 1 },
  '@media (max-width: 1150px)': { '& > [data-part="wide"]': { display: 'none' } },
}));
