import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Chord } from '../../../app/keyboard/chord.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';

const Face = styled('button')(({ theme }) => ({
  ...theme.typography.second,
  fontFamily: 'inherit',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  minHeight: 30,
  padding: '0 6px',
  border: 0,
  borderRadius: theme.shape.borderRadius,
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  color: theme.palette.accent,
  background: 'none',
}));

const Reason = styled('small')(({ theme }) => ({ ...theme.typography.meta, color: theme.palette.ink3 }));

interface Props {
  /** Pressed one after the other. */
  readonly chords: readonly Chord[];
  readonly onClick: () => void;
  readonly block: string | null;
  readonly children: ReactNode;
}

/** An act that several keys lead to one after the other; when it cannot be done, only the reason. */
export function ManyKeys({ chords, onClick, block, children }: Props) {
  if (block !== null) return <Reason>{block}</Reason>;
  return (
    <Face type="button" onClick={onClick}>
      {children}
      {chords.map((chord) => (
        <KeyCap key={chord} chord={chord} />
      ))}
    </Face>
  );
}
