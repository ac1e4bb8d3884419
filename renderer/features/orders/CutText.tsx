import { styled } from '@mui/material/styles';

/** Free text in a cell of a table: what does not fit ends in an ellipsis; the title says it whole. */
export const CutText = styled('span')({
  minWidth: 0,
  overflow: 'hidden',
  whiteSpace: 'nowrap',
  textOverflow: 'ellipsis',
});
