import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Chord } from '../../app/keyboard/chord.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';

const Foot = styled('div')(({ theme }) => ({
  ...theme.typography.second,
  minHeight: 40,
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 16,
  padding: '0 20px',
  color: theme.palette.ink2,
  backgroundColor: theme.palette.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > span': { display: 'inline-flex', alignItems: 'center', gap: 6, whiteSpace: 'nowrap' },
  '& > span:last-of-type': { marginLeft: 'auto' },
}));

interface Props {
  /** What Enter does. */
  readonly step: string;
  readonly isLarge: boolean;
  readonly mayBeSilent: boolean;
}

/** What the keys do with the chosen line, and how the wall is made large. */
export function WallFoot({ step, isLarge, mayBeSilent }: Props) {
  const t = useWords('board');
  return (
    <Foot>
      <Key chord="Enter">{step}</Key>
      <Key chord="ArrowRight">{t('open')}</Key>
      {mayBeSilent && <Key chord="0">{t('snooze')}</Key>}
      <Key chord="9">{t(isLarge ? 'toNormal' : 'toLarge')}</Key>
    </Foot>
  );
}

function Key({ chord, children }: { readonly chord: Chord; readonly children: ReactNode }) {
  return (
    <span>
      <KeyCap chord={chord} /> {children}
    </span>
  );
}
