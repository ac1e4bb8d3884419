import { styled } from '@mui/material/styles';

/** A list at the left and what is worked on at the right, of fixed width; it gets narrower with large letters. */
export const SplitView = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 400px',
  'html:lang(en) &': { gridTemplateColumns: 'minmax(0, 1fr) 440px' },
  borderTop: `1px solid ${theme.palette.line}`,
  '@media (max-width: 1150px)': {
    gridTemplateColumns: 'minmax(0, 1fr) 360px',
    'html:lang(en) &': { gridTemplateColumns: 'minmax(0, 1fr) 384px' },
  },
}));

/** The left side: the list grows, its foot stays. */
export const ListSide = styled('div')(({ theme }) => ({
  minHeight: 0,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.palette.sheet,
}));

/** The act at the end of a form in a card, whole beside its reason. */
export const ActLine = styled('div')({
  display: 'flex',
  justifyContent: 'flex-end',
  marginTop: 12,
  '& button': { flex: 'none' },
});
