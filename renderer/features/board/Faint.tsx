import { styled } from '@mui/material/styles';

/** Second words of a line in the side panel. */
export const Faint = styled('small')(({ theme }) => ({
  ...theme.typography.meta,
  color: theme.palette.ink3,
}));
