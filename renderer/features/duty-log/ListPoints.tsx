import { styled } from '@mui/material/styles';
import { useRef, type ReactNode } from 'react';
import type { Chord } from '../../app/keyboard/chord.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { CheckIcon } from '../../ui/CheckIcon.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import type { Checklist } from './use-checklist.ts';

const List = styled('div')(({ theme }) => ({
  '& > button': {
    ...theme.typography.text,
    fontFamily: 'inherit',
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    width: '100%',
    minHeight: 32,
    padding: '2px 0',
    textAlign: 'left',
    border: 0,
    background: 'none',
    cursor: 'pointer',
    color: theme.palette.ink,
  },
  '& > button > em': { flex: 1, minWidth: 0, fontStyle: 'normal' },
  '& > button > small': { ...theme.typography.second, color: theme.palette.ink3, whiteSpace: 'nowrap' },
  '& > button[aria-disabled="true"]': { cursor: 'default', color: theme.palette.ink2 },
  '&[data-scale="large"] > button': { ...theme.typography.said, minHeight: 44, padding: '4px 12px' },
  '&[data-scale="large"] > button + button': { borderTop: `1px solid ${theme.palette.line}` },
}));

const Box = styled('span')(({ theme }) => ({
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

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const satisfies readonly Chord[];

interface Props {
  readonly label: string;
  readonly list: Checklist;
  readonly scale?: 'normal' | 'large';
  /** Whether digits tick from anywhere on the screen; otherwise only while the list has the focus. */
  readonly ownsDigits?: boolean;
  /** Stands below: the tasks of the day that are signed elsewhere. */
  readonly children?: ReactNode;
}

/** The points of a list: ↑ ↓ move, Space or the digit ticks, once more takes the tick back. */
export function ListPoints({ label, list, scale = 'normal', ownsDigits = false, children }: Props) {
  const t = useWords('shiftPlan');
  const format = useFormat();
  const group = useRef<HTMLDivElement>(null);
  const move = (by: 1 | -1) => {
    const all = [...(group.current?.querySelectorAll('button') ?? [])];
    const here = all.findIndex((each) => each === document.activeElement);
    all[(here + by + all.length) % all.length]?.focus();
  };
  const ticks = list.points.slice(0, digits.length).map((point, index) => ({
    chord: digits[index] ?? '9',
    act: () => void list.turn(point),
    when: () => list.isOpen,
  }));
  useKeys(ownsDigits ? ticks : []);
  useKeys(
    [
      { chord: 'ArrowDown', act: () => move(1), repeats: true },
      { chord: 'ArrowUp', act: () => move(-1), repeats: true },
      ...(ownsDigits ? [] : ticks),
    ],
    { within: group },
  );
  return (
    <>
      <List ref={group} role="group" aria-label={label} data-scale={scale}>
        {list.points.length === 0 && <p>{t('list.none')}</p>}
        {list.points.map((point, index) => (
          <button
            key={point.item.id}
            type="button"
            role="checkbox"
            aria-checked={point.tick !== null}
            aria-disabled={!list.isOpen}
            onClick={() => list.isOpen && void list.turn(point)}
          >
            {scale === 'large' && digits[index] && <KeyCap chord={digits[index]} />}
            <Box>{point.tick && <CheckIcon />}</Box>
            <em>{point.name}</em>
            <small>{point.tick ? format.time(point.tick.at) : (point.item.at ?? '')}</small>
          </button>
        ))}
        {children}
      </List>
      {list.refusal && <ErrorNote error={list.refusal} />}
    </>
  );
}
