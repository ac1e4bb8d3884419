import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { daysOf, nameOfDays, namedPeriods, stepped, type Days } from './period.ts';

const Bar = styled('div')({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 10px',
  minHeight: 44,
  padding: '4px 20px',
});

const steps = [
  { chord: 'ArrowLeft', name: 'period.earlier', by: -1 },
  { chord: 'ArrowRight', name: 'period.later', by: 1 },
] as const;

interface Props {
  readonly days: Days;
  readonly today: string;
  readonly onDays: (days: Days) => void;
  /** Enter and Esc lead on to the rows. */
  readonly onLeave: () => void;
}

/** Which days the ledger is of: 0 and a digit choose a period, ← → go to the one before and after. */
export function PeriodBar({ days, today, onDays, onLeave }: Props) {
  const t = useWords('ledgers');
  const bar = useRef<HTMLDivElement>(null);
  const from = useRef<HTMLInputElement>(null);
  const step = (by: 1 | -1) => onDays(stepped(days, by));
  const toPeriods = () => bar.current?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();
  // After the option that was chosen has taken the focus.
  const toOwnDays = () => queueMicrotask(() => from.current?.focus());
  useKeys([
    { chord: '0', label: t('period.label'), act: toPeriods },
    ...steps.map(({ chord, name, by }) => ({ chord, label: t(name), act: () => step(by), repeats: true })),
  ]);
  useKeys(
    [
      { chord: 'Enter', act: onLeave, inFields: true },
      { chord: 'Escape', act: onLeave },
    ],
    { within: bar },
  );
  return (
    <Bar ref={bar} role="group" aria-label={t('period.label')}>
      <KeyCap chord="0" />
      <Segmented
        label={t('period.label')}
        scale="small"
        options={[...namedPeriods, 'own' as const].map((value) => ({ value, label: t(`period.${value}`) }))}
        value={nameOfDays(days, today) ?? 'own'}
        onChange={(period) => (period === 'own' ? toOwnDays() : onDays(daysOf(period, today)))}
      />
      {steps.map(({ chord, name, by }) => (
        <Button key={chord} scale="small" chord={chord} aria-label={t(name)} onClick={() => step(by)}>
          {null}
        </Button>
      ))}
      {(['fromOn', 'toOn'] as const).map((end) => (
        <TextInput
          key={end}
          {...(end === 'fromOn' ? { ref: from } : {})}
          type="date"
          scale="small"
          sx={{ width: 138 }}
          inputProps={{ 'aria-label': t(end === 'fromOn' ? 'period.from' : 'period.to') }}
          value={days[end]}
          // A day that is half typed is no day yet.
          onChange={({ target }) => target.value !== '' && onDays({ ...days, [end]: target.value })}
        />
      ))}
    </Bar>
  );
}
