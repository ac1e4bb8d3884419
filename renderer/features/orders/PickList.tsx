import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import type { Chord } from '../../app/keyboard/chord.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { measures } from '../../app/theme/measures.ts';
import { useField } from '../../ui/field-context.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';

const List = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(210px, 1fr))',
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.sheet,
  overflow: 'hidden',
  '&:focus-within': { outline: `2px solid ${theme.palette.accent}`, outlineOffset: 2 },
}));

const Option = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: measures.field,
  padding: '2px 10px',
  cursor: 'pointer',
  color: theme.palette.ink2,
  borderLeft: '3px solid transparent',
  // The ring stands round the whole list; bar and weight show which one.
  'html &:focus': { outline: 'none' },
  '& > small': { ...theme.typography.meta, color: theme.palette.ink3 },
  '&[aria-checked="true"]': {
    fontWeight: 700,
    color: theme.palette.ink,
    backgroundColor: theme.palette.accentTint,
    borderLeftColor: theme.palette.accent,
  },
  '&[aria-checked="true"] > small': { fontWeight: 400, color: theme.palette.ink2 },
}));

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const satisfies readonly Chord[];

export interface PickOption {
  readonly value: string;
  readonly label: string;
  /** Beside the label, small. */
  readonly remark?: string;
}

interface Props {
  readonly options: readonly PickOption[];
  readonly value: string;
  readonly onPick: (value: string) => void;
  /** Needed outside a `FormRow`. */
  readonly label?: string;
  /** `sheet`: the digits work wherever the focus is on the sheet; else only while the list has it. */
  readonly digitsFor?: 'list' | 'sheet';
}

/** A numbered list of which one is chosen: digits choose, ↑ ↓ move, as among the candidates of an input method. */
export function PickList({ options, value, onPick, label, digitsFor = 'list' }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const field = useField();
  const chosen = options.findIndex((option) => option.value === value);
  const pick = (index: number) => {
    const option = options[(index + options.length) % options.length];
    if (!option) return;
    onPick(option.value);
    list.current?.querySelectorAll<HTMLElement>('[role="radio"]')[options.indexOf(option)]?.focus();
  };
  const byDigit = digits.slice(0, options.length).map((chord, index) => ({ chord, act: () => pick(index) }));
  useKeys(digitsFor === 'sheet' ? byDigit : []);
  useKeys(
    [
      { chord: 'ArrowDown', act: () => pick(chosen + 1), repeats: true },
      { chord: 'ArrowUp', act: () => pick(chosen < 0 ? -1 : chosen - 1), repeats: true },
      { chord: 'Space', act: () => pick(Math.max(chosen, 0)), onButtons: true },
      ...byDigit,
    ],
    { within: list },
  );
  return (
    <List
      ref={list}
      id={field?.control}
      role="radiogroup"
      aria-label={label}
      aria-labelledby={label ? undefined : field?.label}
      aria-describedby={field?.describedBy}
    >
      {options.map((option, index) => (
        <Option
          key={option.value}
          role="radio"
          aria-checked={option.value === value}
          tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
          onClick={() => pick(index)}
        >
          {digits[index] && <KeyCap chord={digits[index]} />}
          {option.label}
          {option.remark && <small>{option.remark}</small>}
        </Option>
      ))}
    </List>
  );
}
