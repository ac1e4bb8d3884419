import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import type { Chord } from '../app/keyboard/chord.ts';
import { useKeys } from '../app/keyboard/use-keys.ts';
import { useField } from './field-context.ts';

const Group = styled('div')(({ theme }) => ({
  display: 'inline-flex',
  minHeight: 36,
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.sheet,
  '&[data-scale="small"]': { ...theme.typography.second, minHeight: 30 },
  '&:focus-within': { outline: `2px solid ${theme.palette.accent}`, outlineOffset: 2 },
}));

const Option = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  padding: '0 12px',
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  color: theme.palette.ink2,
  position: 'relative',
  borderLeft: `1px solid ${theme.palette.line}`,
  '&:first-of-type': { borderLeft: 0, borderRadius: '3px 0 0 3px' },
  '&:last-of-type': { borderRadius: '0 3px 3px 0' },
  '[data-scale="small"] > &': { padding: '0 10px' },
  // The ring stands round the whole row; the bar shows which one.
  'html &:focus': { outline: 'none' },
  '&[aria-checked="true"]': {
    color: theme.palette.ink,
    fontWeight: 700,
    backgroundColor: theme.palette.accentTint,
  },
  // A border, not a shadow: high contrast keeps it.
  '&[aria-checked="true"]::after': {
    content: '""',
    position: 'absolute',
    left: 0,
    right: 0,
    bottom: 0,
    borderBottom: `3px solid ${theme.palette.accent}`,
  },
}));

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const satisfies readonly Chord[];

interface Props<T extends string> {
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** Needed outside a `FormRow`. */
  readonly label?: string;
  readonly scale?: 'small' | 'normal';
}

/** A row of options of which one is chosen: ← → move, digits choose, while it has the focus. */
export function Segmented<T extends string>({ options, value, onChange, label, scale = 'normal' }: Props<T>) {
  const group = useRef<HTMLDivElement>(null);
  const field = useField();
  const chosen = options.findIndex((option) => option.value === value);
  const choose = (index: number) => {
    const option = options[(index + options.length) % options.length];
    if (!option) return;
    onChange(option.value);
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[options.indexOf(option)]?.focus();
  };
  useKeys(
    [
      { chord: 'ArrowRight', act: () => choose(chosen + 1), repeats: true },
      { chord: 'ArrowLeft', act: () => choose(chosen < 0 ? -1 : chosen - 1), repeats: true },
      { chord: 'Space', act: () => choose(Math.max(chosen, 0)), onButtons: true },
      ...digits.slice(0, options.length).map((chord, index) => ({ chord, act: () => choose(index) })),
    ],
    { within: group },
  );
  return (
    <Group
      ref={group}
      id={field?.control}
      role="radiogroup"
      aria-label={label}
      aria-labelledby={label ? undefined : field?.label}
      aria-describedby={field?.describedBy}
      data-scale={scale}
    >
      {options.map((option, index) => (
        <Option
          key={option.value}
          role="radio"
          aria-checked={option.value === value}
          tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
          onClick={() => choose(index)}
        >
          {option.label}
        </Option>
      ))}
    </Group>
  );
}
