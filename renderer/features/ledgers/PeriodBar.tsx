import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { daysOf, nameOfDays, namedPeriods, stepped, type Days } from './period.ts';

const Bar = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 10px',
  minHeight: 44,
  padding: '4px 20px',
  '& > label': { display: 'inline-flex', alignItems: 'center', gap: 6, color: theme.palette.ink2 },
  '& > label > .MuiInputBase-root': { width: 142 },
}));

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
  const toPeriods = () => bar.current?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();
  useKeys([
    { chord: '0', label: t('period.label'), act: toPeriods },
    { chord: 'ArrowLeft', label: t('period.earlier'), act: () => onDays(stepped(days, -1)), repeats: true },
    { chord: 'ArrowRight', label: t('period.later'), act: () => onDays(stepped(days, 1)), repeats: true },
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
        onChange={(period) => (period === 'own' ? from.current?.focus() : onDays(daysOf(period, today)))}
      />
      {(['fromOn', 'toOn'] as const).map((end) => (
        <label key={end} htmlFor={`ledger-${end}`}>
          {t(end === 'fromOn' ? 'period.from' : 'period.to')}
          <TextInput
            {...(end === 'fromOn' ? { ref: from } : {})}
            id={`ledger-${end}`}
            type="date"
            scale="small"
            value={days[end]}
            // A day that is half typed is no day yet.
            onChange={({ target }) => target.value !== '' && onDays({ ...days, [end]: target.value })}
          />
        </label>
      ))}
      <Button
        scale="small"
        chord="ArrowLeft"
        aria-label={t('period.earlier')}
        onClick={() => onDays(stepped(days, -1))}
      >
        {t('period.earlier')}
      </Button>
      <Button
        scale="small"
        chord="ArrowRight"
        aria-label={t('period.later')}
        onClick={() => onDays(stepped(days, 1))}
      >
        {t('period.later')}
      </Button>
    </Bar>
  );
}
