import { styled } from '@mui/material/styles';
import { chordFace, type Chord } from '../app/keyboard/chord.ts';

const Cap = styled('kbd')(({ theme }) => ({
  ...theme.typography.cap,
  fontFamily: 'inherit',
  display: 'inline-block',
  minWidth: 18,
  padding: '0 4px',
  textAlign: 'center',
  whiteSpace: 'nowrap',
  color: theme.palette.ink2,
  backgroundColor: theme.palette.sheet,
  border: `1px solid ${theme.palette.line}`,
  borderBottomColor: theme.palette.edge,
  borderRadius: 3,
  '&[data-ground="inherit"]': {
    backgroundColor: 'transparent',
    color: 'inherit',
    borderColor: 'currentcolor',
  },
  '&[data-scale="large"]': { ...theme.typography.title, fontWeight: 400, minWidth: 36, lineHeight: '32px' },
}));

interface Props {
  readonly chord: Chord;
  /** `inherit` on a coloured ground: the cap takes the colour of the text around it. */
  readonly ground?: 'own' | 'inherit';
  readonly scale?: 'small' | 'large';
}

/** The key that does what stands beside it, drawn as the cap of a keyboard. */
export function KeyCap({ chord, ground = 'own', scale = 'small' }: Props) {
  return (
    <Cap data-ground={ground} data-scale={scale}>
      {chordFace(chord)}
    </Cap>
  );
}
