import { styled } from '@mui/material/styles';
import type { Ref } from 'react';
import type { ClockText } from '../app/words/clock-text.ts';

const Chip = styled('span')(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  justifyContent: 'flex-end',
  gap: 5,
  whiteSpace: 'nowrap',
  '& > i': { ...theme.typography.meta, fontStyle: 'normal', color: theme.palette.ink3 },
  '& > b': theme.typography.clock,
  '&[data-scale="huge"] > b': { fontSize: 60, lineHeight: '64px' },
  '&[data-scale="wide"] > b': { fontSize: 32, lineHeight: '64px' },
  '&[data-scale="huge"] > i, &[data-scale="wide"] > i': { fontSize: 24, lineHeight: '30px' },
  '&[data-scale="medium"] > b': { fontSize: 18, lineHeight: '24px' },
  '&[data-scale="small"] > b': { fontSize: 14, lineHeight: '20px', letterSpacing: 0 },
  '&[data-tone="late"], &[data-tone="late"] > i': { color: theme.palette.late },
  '&[data-tone="soon"], &[data-tone="soon"] > i': { color: theme.palette.soon },
  '&[data-tone="rest"] > b': { color: theme.palette.ink3, fontWeight: 400 },
}));

/** `huge` and, for hours and minutes, `wide` can be read from two metres. */
export type ClockScale = 'huge' | 'wide' | 'large' | 'medium' | 'small';

interface Props {
  /** From `useFormat().clock(reading, now)`. */
  readonly clock: ClockText;
  readonly scale?: ClockScale;
  readonly ref?: Ref<HTMLElement>;
}

/** A clock in words and digits; colour never says it alone (ux 5). */
export function ClockChip({ clock, scale = 'large', ref }: Props) {
  return (
    <Chip ref={ref} data-tone={clock.tone} data-scale={scale}>
      {clock.word && <i>{clock.word}</i>} <b>{clock.digits}</b>
    </Chip>
  );
}
