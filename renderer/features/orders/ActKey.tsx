import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { chordForAria, type Chord } from '../../app/keyboard/chord.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';

const Face = styled('button')(({ theme }) => ({
  fontFamily: 'inherit',
  fontSize: 13.5,
  lineHeight: '20px',
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  minHeight: 30,
  padding: '0 8px',
  border: 0,
  borderRadius: theme.shape.borderRadius,
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  color: theme.palette.ink,
  background: 'none',
  '&[aria-disabled="true"]': { color: theme.palette.ink3, cursor: 'default' },
}));

interface Props {
  readonly chord?: Chord;
  readonly onClick: () => void;
  readonly blockedBecause?: string | null;
  readonly children: ReactNode;
}

/** An act as its key and its word, without a box. */
export function ActKey({ chord, onClick, blockedBecause, children }: Props) {
  return (
    <Face
      type="button"
      aria-keyshortcuts={chord && chordForAria(chord)}
      aria-disabled={blockedBecause ? true : undefined}
      title={blockedBecause ?? undefined}
      onClick={blockedBecause ? undefined : onClick}
    >
      {chord && <KeyCap chord={chord} />}
      {children}
    </Face>
  );
}
