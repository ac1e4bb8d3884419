import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  minHeight: 58,
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > b': { ...theme.typography.rowTitle, width: 112 },
  '& > span': { color: theme.palette.ink2 },
  '& > div': {
    flex: 'none',
    display: 'inline-flex',
    height: 40,
    border: `1px solid ${theme.palette.edge}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.sheet,
  },
  '& > div:focus-within': { outline: `2px solid ${theme.palette.accent}`, outlineOffset: 2 },
}));

const Score = styled('div')(({ theme }) => ({
  ...theme.typography.said,
  position: 'relative',
  display: 'grid',
  placeItems: 'center',
  width: 56,
  cursor: 'pointer',
  color: theme.palette.ink2,
  '& + &': { borderLeft: `1px solid ${theme.palette.line}` },
  'html &:focus': { outline: 'none' },
  '&[aria-checked="true"]': {
    fontWeight: 700,
    color: theme.palette.ink,
    backgroundColor: theme.palette.accentTint,
  },
  '&[aria-checked="true"]::after': {
    content: '""',
    position: 'absolute',
    left: 0,
    right: 0,
    bottom: 0,
    borderBottom: `3px solid ${theme.palette.accent}`,
  },
}));

const scale = ['1', '2', '3', '4', '5'] as const;

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  /** A digit or a click has answered the question: the next one is asked. */
  readonly onAnswer: (score: number) => void;
  /** ← and → change the answer and stay. */
  readonly onChange: (score: number) => void;
}

/** One question with five scores: a digit answers and moves on (ux 6.9). */
export function ScoreRow({ label, hint, value, onAnswer, onChange }: Props) {
  const group = useRef<HTMLDivElement>(null);
  const move = (by: 1 | -1) => {
    const score = Math.min(Math.max((value ?? 3) + (value === null ? 0 : by), 1), 5);
    onChange(score);
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[score - 1]?.focus();
  };
  useKeys(
    [
      { chord: 'ArrowRight', act: () => move(1), repeats: true },
      { chord: 'ArrowLeft', act: () => move(-1), repeats: true },
      ...scale.map((chord) => ({ chord, act: () => onAnswer(Number(chord)) })),
    ],
    { within: group },
  );
  return (
    <Row>
      <b>{label}</b>
      <div ref={group} role="radiogroup" aria-label={label}>
        {scale.map((digit, index) => (
          <Score
            key={digit}
            role="radio"
            aria-checked={value === index + 1}
            tabIndex={index === (value ?? 1) - 1 ? 0 : -1}
            onClick={() => onAnswer(index + 1)}
          >
            {digit}
          </Score>
        ))}
      </div>
      {hint && <span>{hint}</span>}
    </Row>
  );
}
