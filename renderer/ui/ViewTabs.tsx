import { styled } from '@mui/material/styles';
import { useRef, type ReactNode } from 'react';
import { useKeys } from '../app/keyboard/use-keys.ts';
import { useWords } from '../app/words/use-words.ts';

const Bar = styled('div')(({ theme }) => ({
  height: 40,
  flex: 'none',
  display: 'flex',
  alignItems: 'stretch',
  gap: 2,
  padding: '0 12px',
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > [role="tablist"]': { display: 'flex', gap: 2, minWidth: 0, overflow: 'clip', overflowClipMargin: 4 },
}));

const Tab = styled('button')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  padding: '3px 10px 0',
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  color: theme.palette.ink2,
  background: 'none',
  border: 0,
  borderBottom: '3px solid transparent',
  '&[aria-selected="true"]': {
    color: theme.palette.ink,
    fontWeight: 700,
    borderBottomColor: theme.palette.accent,
  },
  'html &:focus': { outlineOffset: -3 },
}));

const Count = styled('span')(({ theme }) => ({
  fontSize: 13,
  fontWeight: 400,
  color: theme.palette.ink3,
  '&[data-late="true"]': { color: theme.palette.late, fontWeight: 700 },
}));

const End = styled('div')(({ theme }) => ({
  ...theme.typography.meta,
  marginLeft: 'auto',
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  whiteSpace: 'nowrap',
  color: theme.palette.ink3,
}));

export interface View<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly count?: number | string;
  /** Red only where something is late. */
  readonly isLate?: boolean;
}

interface Props<T extends string> {
  readonly label: string;
  readonly views: readonly View<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** At the right: the keys of the list. */
  readonly end?: ReactNode;
  /** Where two bars stand on one screen only one may have [ and ]. */
  readonly hasKeys?: boolean;
}

/** The views of a list as tabs with counts; [ and ] change the view from anywhere on the screen, Ctrl PgDn and PgUp from within a field too. */
export function ViewTabs<T extends string>({ label, views, value, onChange, end, hasKeys = true }: Props<T>) {
  const t = useWords('common');
  const list = useRef<HTMLDivElement>(null);
  const index = views.findIndex((view) => view.value === value);
  const go = (step: number) => {
    const next = views[(index + step + views.length) % views.length];
    if (next) onChange(next.value);
  };
  const goAndFocus = (step: number) => {
    go(step);
    list.current?.querySelectorAll('button')[(index + step + views.length) % views.length]?.focus();
  };
  useKeys(
    hasKeys
      ? [
          { chord: ']', label: t('nextView'), act: () => go(1) },
          { chord: '[', act: () => go(-1) },
          // In a field [ and ] are typed.
          { chord: 'Ctrl+PageDown', label: t('nextViewTyping'), act: () => go(1) },
          { chord: 'Ctrl+PageUp', act: () => go(-1) },
        ]
      : [],
  );
  useKeys(
    [
      { chord: 'ArrowRight', act: () => goAndFocus(1), repeats: true },
      { chord: 'ArrowLeft', act: () => goAndFocus(-1), repeats: true },
    ],
    { within: list },
  );
  return (
    <Bar>
      <div role="tablist" aria-label={label} ref={list}>
        {views.map((view) => (
          <Tab
            key={view.value}
            type="button"
            role="tab"
            aria-selected={view.value === value}
            tabIndex={view.value === value ? 0 : -1}
            onClick={() => onChange(view.value)}
          >
            {view.label}{' '}
            {view.count !== undefined && <Count data-late={view.isLate ?? false}>{view.count}</Count>}
          </Tab>
        ))}
      </div>
      {end && <End>{end}</End>}
    </Bar>
  );
}
