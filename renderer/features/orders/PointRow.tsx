import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import type { Chord } from '../../app/keyboard/chord.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { CheckIcon } from '../../ui/CheckIcon.tsx';
import { CrossIcon } from './CrossIcon.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import type { PointName } from './three-points.ts';

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  minHeight: 78,
  padding: '0 12px',
  cursor: 'pointer',
  borderBottom: `1px solid ${theme.palette.line}`,
  'html &:focus': {
    outline: `2px solid ${theme.palette.accent}`,
    outlineOffset: -1,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.accentTint,
  },
  '& > div': { flex: 1, minWidth: 0 },
  '& b': theme.typography.rowTitle,
  '& small': { ...theme.typography.second, display: 'block', color: theme.palette.ink2 },
  '& > span': {
    ...theme.typography.said,
    display: 'flex',
    alignItems: 'center',
    gap: 6,
    color: theme.palette.ink3,
  },
  '&:focus > span': { color: theme.palette.ink2 },
  '&[aria-checked="true"] > span, &[aria-checked="false"] > span': {
    fontWeight: 700,
    color: theme.palette.ink,
  },
  '&[aria-checked="false"] > span': { color: theme.palette.late },
}));

interface Props {
  readonly name: PointName;
  readonly chord: Chord;
  readonly question: string;
  readonly hint: string;
  /** Null is not pressed yet. */
  readonly answer: boolean | null;
  readonly onPress: () => void;
}

/** One question of the check: its key or Space says yes, and once more says no. */
export function PointRow({ name, chord, question, hint, answer, onPress }: Props) {
  const t = useWords('orders');
  const row = useRef<HTMLDivElement>(null);
  useKeys([{ chord: 'Space', act: onPress, onButtons: true }], { within: row });
  return (
    <Row
      ref={row}
      role="checkbox"
      aria-checked={answer ?? 'mixed'}
      aria-keyshortcuts={chord}
      data-point={name}
      tabIndex={0}
      onClick={onPress}
    >
      <KeyCap chord={chord} scale="large" />
      <div>
        <b>{question}</b>
        <small>{hint}</small>
      </div>
      <span>
        {answer === true && <CheckIcon />}
        {answer === false && <CrossIcon />}
        {answer === null ? t('check.open') : t(answer ? 'check.yes' : 'check.no')}
      </span>
    </Row>
  );
}
