import { styled } from '@mui/material/styles';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Register } from '../../../shared/domain/custody/register.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

const List = styled('div')(({ theme }) => ({
  display: 'flex',
  minWidth: 0,
  flex: '0 1 auto',
  // More registers than fit are scrolled to; the chosen one always stands in sight.
  overflowX: 'auto',
  scrollbarWidth: 'none',
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.sheet,
}));

const Tab = styled('button')(({ theme }) => ({
  ...theme.typography.second,
  fontFamily: 'inherit',
  flex: 'none',
  minHeight: 30,
  padding: '2px 10px 0',
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  color: theme.palette.ink2,
  background: 'none',
  border: 0,
  borderBottom: '3px solid transparent',
  borderLeft: `1px solid ${theme.palette.line}`,
  '&:first-of-type': { borderLeft: 0 },
  'html &:focus': { outlineOffset: -3 },
  '&[aria-selected="true"]': {
    color: theme.palette.ink,
    fontWeight: 700,
    backgroundColor: theme.palette.accentTint,
    borderBottomColor: theme.palette.accent,
  },
}));

interface Props {
  readonly registers: readonly Register[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** The registers of the desk as views; [ and ] change the view from anywhere on the screen. */
export function RegisterTabs({ registers, value, onChange }: Props) {
  const t = useWords('lending');
  const common = useWords('common');
  const { language } = useFormat();
  const list = useRef<HTMLDivElement>(null);
  const index = registers.findIndex(({ id }) => id === value);
  const at = (step: number) => (index + step + registers.length) % registers.length;
  const go = (step: number) => {
    const next = registers[at(step)];
    if (next) onChange(next.id);
  };
  const goAndFocus = (step: number) => {
    go(step);
    list.current?.querySelectorAll('button')[at(step)]?.focus();
  };
  useKeys([
    { chord: ']', label: common('nextView'), act: () => go(1), inFields: true, when: isFree },
    { chord: '[', act: () => go(-1), inFields: true, when: isFree },
  ]);
  useKeys(
    [
      { chord: 'ArrowRight', act: () => goAndFocus(1), repeats: true },
      { chord: 'ArrowLeft', act: () => goAndFocus(-1), repeats: true },
    ],
    { within: list },
  );
  const show = useEffectEvent((id: string) => {
    const at = registers.findIndex((each) => each.id === id);
    list.current?.querySelectorAll('button')[at]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  useEffect(() => show(value), [value]);
  return (
    <List role="tablist" aria-label={t('registers')} ref={list}>
      {registers.map(({ id, name, latinName }) => (
        <Tab
          key={id}
          type="button"
          role="tab"
          aria-selected={id === value}
          tabIndex={id === value ? 0 : -1}
          onClick={() => onChange(id)}
        >
          {(language === 'en' && latinName) || name}
        </Tab>
      ))}
    </List>
  );
}

/** A register begins with an empty box that has the focus: there a bracket still means the next register. */
function isFree(): boolean {
  const field = document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return !isField || (field.value === '' && field.role === 'combobox');
}
