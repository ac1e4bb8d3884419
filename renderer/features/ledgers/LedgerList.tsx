import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { ledgerName, type LedgerName } from '../../../shared/domain/ledger/ledger.ts';
import type { Chord } from '../../app/keyboard/chord.ts';
import { chordForAria } from '../../app/keyboard/chord.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';

const List = styled('nav')(({ theme }) => ({
  width: 232,
  flex: 'none',
  padding: '6px 0',
  overflow: 'auto',
  borderRight: `1px solid ${theme.palette.line}`,
}));

const Line = styled('button')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  display: 'grid',
  gridTemplateColumns: '18px minmax(0, 1fr)',
  gap: 10,
  alignItems: 'center',
  width: '100%',
  minHeight: 32,
  padding: '2px 12px 2px 15px',
  textAlign: 'left',
  cursor: 'pointer',
  color: theme.palette.ink2,
  background: 'none',
  border: 0,
  borderLeft: '3px solid transparent',
  'html &:focus': { outlineOffset: -2 },
  '& > span': { gridColumn: 2 },
  '&[aria-current="page"]': {
    fontWeight: 700,
    color: theme.palette.ink,
    backgroundColor: theme.palette.sheet,
    borderLeftColor: theme.palette.accent,
  },
}));

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const satisfies readonly Chord[];

interface Props {
  readonly value: LedgerName;
  readonly onChoose: (ledger: LedgerName) => void;
}

/** The ledgers by the names of the customer's forms: a digit chooses, ↑ ↓ move, Enter or → shows. */
export function LedgerList({ value, onChoose }: Props) {
  const t = useWords('ledgers');
  const list = useRef<HTMLElement>(null);
  const lines = () => [...(list.current?.querySelectorAll('button') ?? [])];
  const here = () => lines().findIndex((line) => line === document.activeElement);
  const move = (to: number) => lines()[Math.min(Math.max(to, 0), lines().length - 1)]?.focus();
  useEffect(() => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus(), []);
  useKeys(
    digits.flatMap((chord, index) => {
      const ledger = ledgerName.options[index];
      return ledger ? [{ chord, label: t(`name.${ledger}`), act: () => onChoose(ledger) }] : [];
    }),
  );
  useKeys(
    [
      { chord: 'ArrowDown', act: () => move(here() + 1), repeats: true },
      { chord: 'ArrowUp', act: () => move(here() - 1), repeats: true },
      { chord: 'Home', act: () => move(0) },
      { chord: 'End', act: () => move(Infinity) },
    ],
    { within: list },
  );
  return (
    <List ref={list} aria-label={t('list')}>
      {ledgerName.options.map((ledger, index) => {
        const chord = digits[index];
        return (
          <Line
            key={ledger}
            type="button"
            aria-current={ledger === value ? 'page' : undefined}
            aria-keyshortcuts={chord && chordForAria(chord)}
            onClick={() => onChoose(ledger)}
          >
            {chord && <KeyCap chord={chord} />}
            <span>{t(`name.${ledger}`)}</span>
          </Line>
        );
      })}
    </List>
  );
}
