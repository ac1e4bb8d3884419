import { styled } from '@mui/material/styles';

/** Lines of a script or a plan with their numbers. */
export const NumberedLines = styled('ol')({
  lineHeight: '26px',
  counterReset: 'line',
  '& > li': { counterIncrement: 'line', paddingLeft: 22, textIndent: -22 },
  '& > li::before': { content: 'counter(line)', display: 'inline-block', width: 22, textIndent: 0 },
});
