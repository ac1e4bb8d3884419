import { styled } from '@mui/material/styles';
import type { MatchedText } from './matched-text.ts';

const Found = styled('mark')(({ theme }) => ({
  background: 'transparent',
  color: theme.palette.accent,
  textDecoration: 'underline',
  textUnderlineOffset: 3,
}));

/** A text with the characters underlined by which it was found. */
export function Matched({ parts: [before, found, after] }: { readonly parts: MatchedText }) {
  return (
    <>
      {before}
      {found !== '' && <Found>{found}</Found>}
      {after}
    </>
  );
}
