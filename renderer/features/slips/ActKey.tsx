import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { chordForAria, type Chord } from '../../app/keyboard/chord.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';

const Face = styled('button')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  minHeight: 30,
  padding: '0 8px',
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  color: theme.palette.ink,
  background: 'none',
  border: 0,
}));

interface Props {
  readonly chord: Chord;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** An act with its key before it, as a list shows its acts. */
export function ActKey({ chord, onClick, children }: Props) {
  return (
    <Face type="button" aria-keyshortcuts={chordForAria(chord)} onClick={onClick}>
      <KeyCap chord={chord} />
      {children}
    </Face>
  );
}
