import { styled } from '@mui/material/styles';

const SMALL_FIELD = 32;

/** A list that opens, as tall as a small field. */
export const Select = styled('select')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  maxWidth: '100%',
  minHeight: SMALL_FIELD,
  padding: '0 10px',
  color: theme.palette.ink,
  backgroundColor: theme.palette.sheet,
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: theme.shape.borderRadius,
  '&[aria-invalid="true"]': { borderColor: theme.palette.late },
}));
