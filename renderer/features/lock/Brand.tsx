import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { markStack } from '../../app/theme/type-scale.ts';
import { useWords } from '../../app/words/use-words.ts';

const Line = styled('p')(({ theme }) => ({
  flex: 'none',
  '& > b': { font: `700 22px/28px ${markStack}`, letterSpacing: 1 },
  '&:lang(en) > b': { fontFamily: theme.typography.fontFamily, letterSpacing: 0 },
  '& > span': { ...theme.typography.text, marginLeft: 10, color: theme.palette.ink2 },
}));

/** The word mark with the name of the desk. */
export function Brand({ children }: { readonly children?: ReactNode }) {
  const shell = useWords('shell');
  return (
    <Line>
      <b>{shell('brand')}</b>
      {children && <span>{children}</span>}
    </Line>
  );
}
