import { styled } from '@mui/material/styles';
import type { ReactNode, Ref } from 'react';
import { chordForAria, type Chord } from '../app/keyboard/chord.ts';
import { measures } from '../app/theme/measures.ts';
import { CheckIcon } from './CheckIcon.tsx';
import { KeyCap } from './KeyCap.tsx';

const Face = styled('button')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 8,
  minHeight: measures.button,
  padding: '0 14px',
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  color: theme.palette.ink,
  backgroundColor: theme.palette.sheet,
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: theme.shape.borderRadius,
}));

const Tick = styled('span')(({ theme }) => ({
  width: 18,
  height: 18,
  flex: 'none',
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  borderRadius: 3,
  border: `1.5px solid ${theme.palette.edge}`,
  backgroundColor: theme.palette.sheet,
  '& > svg': { width: 13, height: 13, strokeWidth: 2.5 },
  '[aria-checked="true"] > &': {
    color: theme.palette.onAccent,
    backgroundColor: theme.palette.accent,
    borderColor: theme.palette.accent,
  },
}));

interface Props {
  readonly children: ReactNode;
  readonly isTicked: boolean;
  readonly onChange: (isTicked: boolean) => void;
  readonly chord?: Chord;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A tick with a button's body: Space turns it, and so does its key. */
export function TickButton({ children, isTicked, onChange, chord, ref }: Props) {
  return (
    <Face
      ref={ref}
      type="button"
      role="checkbox"
      aria-checked={isTicked}
      aria-keyshortcuts={chord && chordForAria(chord)}
      onClick={() => onChange(!isTicked)}
    >
      <Tick>{isTicked && <CheckIcon />}</Tick>
      {children}
      {chord && <KeyCap chord={chord} />}
    </Face>
  );
}
