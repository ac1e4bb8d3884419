import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { ShiftHead } from '../../../app/shift/ShiftHead.tsx';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { goTo } from '../../../app/navigation/navigation.ts';
import { useWords } from '../../../app/words/use-words.ts';

const Ground = styled('section')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  backgroundColor: theme.palette.sheet,
  '& > div': {
    display: 'flex',
    flexDirection: 'column',
    gap: 12,
    maxWidth: 640,
    padding: '32px 20px',
  },
  '& h1': theme.typography.title,
  '& p': { ...theme.typography.said, color: theme.palette.ink2 },
}));

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** How the counter stands before a handover: one sentence, and what can be done about it by digit. */
export function StartBox({ title, children }: Props) {
  const t = useWords('handover');
  useKeys([{ chord: 'Escape', label: t('toShift'), act: () => goTo({ place: 'shift', view: 'log' }) }]);
  return (
    <>
      <ShiftHead view="handover" />
      <Ground aria-label={t('title')}>
        <div>
          <h1>{title}</h1>
          {children}
        </div>
      </Ground>
    </>
  );
}
