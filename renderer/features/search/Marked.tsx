import { styled } from '@mui/material/styles';
import type { MarkedText } from './marked-text.ts';

const Found = styled('mark')(({ theme }) => ({
  color: theme.palette.accent,
  backgroundColor: 'transparent',
  textDecoration: 'underline',
  textUnderlineOffset: 3,
}));

/** A text with the characters underlined by which it was found. */
export function Marked({ text: [before, found, after] }: { readonly text: MarkedText }) {
  return (
    <span>
      {before}
      {found !== '' && <Found>{found}</Found>}
      {after}
    </span>
  );
}
