import { styled } from '@mui/material/styles';
import { useId, useRef } from 'react';
import { chordForAria, type Chord } from '../app/keyboard/chord.ts';
import { useKeys } from '../app/keyboard/use-keys.ts';
import { measures } from '../app/theme/measures.ts';
import { KeyCap } from './KeyCap.tsx';

const List = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.sheet,
  overflow: 'hidden',
  flex: 'none',
}));

const Act = styled('button')(({ theme }) => ({
  ...theme.typography.said,
  fontFamily: 'inherit',
  display: 'flex',
  alignItems: 'baseline',
  gap: 10,
  minHeight: measures.primaryButton,
  padding: '7px 12px',
  textAlign: 'left',
  border: 0,
  borderBottom: `1px solid ${theme.palette.line}`,
  background: 'none',
  color: theme.palette.ink,
  cursor: 'pointer',
  '&:last-of-type': { borderBottom: 0 },
  'html &:focus': { outlineOffset: -3 },
  '& > small': {
    ...theme.typography.second,
    marginLeft: 'auto',
    textAlign: 'right',
    color: theme.palette.ink2,
  },
}));

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const satisfies readonly Chord[];

/** One answer of the list. */
export interface NumberedAct {
  /** What React and the tests know it by. */
  readonly id: string;
  readonly label: string;
  /** At the right, small: when it was last done, what it means. */
  readonly remark?: string | undefined;
  readonly act: () => void;
}

interface Props {
  readonly label: string;
  readonly acts: readonly NumberedAct[];
  /** Whether the label is to be seen above them as well, where nothing else on the page says it. Default: no. */
  readonly isLabelShown?: boolean;
  /** Whether the first one takes the focus. Default: yes. */
  readonly takesFocus?: boolean;
}

/** Answers of which one is given at once: its digit does it, ↑ ↓ and Enter too (ux 3.3). */
export function NumberedActs({ label, acts, isLabelShown = false, takesFocus = true }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const labelId = useId();
  useKeys(
    acts.flatMap(({ label: name, act }, index) => {
      const chord = digits[index];
      return chord === undefined ? [] : [{ chord, label: name, act }];
    }),
  );
  const move = (by: 1 | -1) => {
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const here = all.findIndex((each) => each === document.activeElement);
    all[(here + by + all.length) % all.length]?.focus();
  };
  useKeys(
    [
      { chord: 'ArrowDown', act: () => move(1), repeats: true },
      { chord: 'ArrowUp', act: () => move(-1), repeats: true },
    ],
    { within: list },
  );
  const named = isLabelShown ? { 'aria-labelledby': labelId } : { 'aria-label': label };
  const listed = (
    <List ref={list} role="group" {...named}>
      {acts.map(({ id, label: name, remark, act }, index) => {
        const chord = digits[index];
        return (
          <Act
            key={id}
            type="button"
            autoFocus={takesFocus && index === 0}
            aria-keyshortcuts={chord && chordForAria(chord)}
            onClick={act}
          >
            {chord && <KeyCap chord={chord} />}
            <span>{name}</span>
            {remark && <small>{remark}</small>}
          </Act>
        );
      })}
    </List>
  );
  if (!isLabelShown) return listed;
  return (
    <>
      <p id={labelId}>{label}</p>
      {listed}
    </>
  );
}
