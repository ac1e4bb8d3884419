import { styled } from '@mui/material/styles';

/** Lines of a tab, parted by hairlines: a lead, the matter, an end. */
export const PlainList = styled('ul')(({ theme }) => ({
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '128px minmax(0, 1fr) auto',
    gap: 10,
    alignItems: 'center',
    minHeight: 31,
    padding: '3px 0',
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& > li > span': { color: theme.palette.ink2 },
  '& img': { maxWidth: '100%', border: `1px solid ${theme.palette.line}` },
}));

/** What stands in a tab that has nothing. */
export const NothingHere = styled('p')(({ theme }) => ({ padding: '16px 0', color: theme.palette.ink2 }));
