import { styled } from '@mui/material/styles';

/** A button that reads as a link within a line: another way, a missing field. */
export const LinkButton = styled('button')(({ theme }) => ({
  ...theme.typography.meta,
  fontFamily: 'inherit',
  minHeight: 30,
  margin: '-7px 0',
  padding: '0 4px',
  border: 0,
  background: 'none',
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  color: theme.palette.accent,
  borderRadius: theme.shape.borderRadius,
}));
