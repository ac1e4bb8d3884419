import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useKeys } from '../app/keyboard/use-keys.ts';
import { measures } from '../app/theme/measures.ts';
import { KeyCap } from './KeyCap.tsx';

const Head = styled('header')(({ theme }) => ({
  minHeight: measures.head,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  minWidth: 0,
  padding: '0 20px',
  borderBottom: `1px solid ${theme.palette.line}`,
  color: theme.palette.ink2,
  '& > h1': { ...theme.typography.title, whiteSpace: 'nowrap', color: theme.palette.ink },
  '& > button': {
    ...theme.typography.text,
    fontFamily: 'inherit',
    display: 'flex',
    gap: 6,
    alignItems: 'center',
    minHeight: measures.smallButton,
    padding: 0,
    border: 0,
    background: 'none',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    color: theme.palette.ink2,
  },
}));

interface Props {
  readonly title: string;
  /** Where Esc leads, in words. */
  readonly back: string;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}

/** The head of a screen that is opened from another one: the way back, what it is, how it stands. */
export function ScreenHead({ title, back, onBack, children }: Props) {
  useKeys([{ chord: 'Escape', label: back, act: onBack }]);
  return (
    <Head>
      <button type="button" onClick={onBack}>
        <KeyCap chord="Escape" /> {back}
      </button>
      <h1>{title}</h1>
      {children}
    </Head>
  );
}
