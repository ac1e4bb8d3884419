import { styled } from '@mui/material/styles';

/** The two halves of the screens before signing in: the desk at the left on paper, the work at the right on the sheet. */
export const Halves = styled('main')(({ theme }) => ({
  height: '100%',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) min(560px, 50vw)',
  overflow: 'hidden',
  color: theme.palette.ink,
  backgroundColor: theme.palette.paper,
  '& > *': { minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  '& > :first-of-type': { padding: 'clamp(24px, 7vh, 56px) clamp(24px, 5vw, 72px) 40px' },
  '& > :last-of-type': {
    padding: 'clamp(24px, 7vh, 56px) clamp(24px, 4vw, 56px) 24px',
    backgroundColor: theme.palette.sheet,
    borderLeft: `1px solid ${theme.palette.line}`,
  },
  '& h1': theme.typography.title,
}));
