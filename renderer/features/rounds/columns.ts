import { styled } from '@mui/material/styles';

/** What is done at the left, what was done before at the right. */
export const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });

/** The left one, where one reads and writes. */
export const Sheet = styled('div')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  gap: 24,
  padding: 20,
  backgroundColor: theme.palette.sheet,
}));
