import { styled } from '@mui/material/styles';

/** The hatched border around a book that is invented, with a label at its foot. */
export const Hatched = styled('aside')(({ theme }) => ({
  position: 'fixed',
  inset: 0,
  zIndex: theme.zIndex.tooltip,
  pointerEvents: 'none',
  border: '6px solid',
  borderImage: `repeating-linear-gradient(135deg, ${theme.palette.accent} 0 8px, ${theme.palette.paper} 8px 16px) 6`,
  '& > div': {
    ...theme.typography.second,
    position: 'absolute',
    left: '50%',
    bottom: -6,
    transform: 'translateX(-50%)',
    display: 'flex',
    gap: 12,
    alignItems: 'center',
    padding: '0 14px',
    whiteSpace: 'nowrap',
    fontWeight: 700,
    borderRadius: '4px 4px 0 0',
    color: theme.palette.onAccent,
    backgroundColor: theme.palette.accent,
  },
  // A place where something may be said later takes no room before.
  '& > div > span:empty': { marginLeft: -12 },
  '& button': {
    all: 'unset',
    pointerEvents: 'auto',
    cursor: 'pointer',
    textDecoration: 'underline',
    minHeight: 30,
    '&:focus-visible': { outline: `2px solid ${theme.palette.onAccent}`, outlineOffset: -2 },
  },
  '@media print': { display: 'none' },
}));
