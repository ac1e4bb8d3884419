import { styled } from '@mui/material/styles';
import { measures } from '../app/theme/measures.ts';

/** Rows of a form: labels at the left of fixed width, where longer English wraps to two lines (ux 7). */
export const FormGrid = styled('div')({
  display: 'grid',
  gridTemplateColumns: `${measures.formLabel}px minmax(0, 1fr)`,
  gap: '9px 12px',
  alignItems: 'center',
});
