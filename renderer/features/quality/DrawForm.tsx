import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { periodBefore, periodOf } from '../../../shared/domain/report/report-period.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { numberOf } from '../../../shared/rules/numbers.ts';
import { useDesk, useInvoke } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useMinute } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/toast-context.ts';

const Bar = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 16px',
  padding: '8px 20px',
  '& > label': { display: 'inline-flex', alignItems: 'center', gap: 8, color: theme.palette.ink2 },
  '& > label > .MuiInputBase-root': { width: 150 },
  '& > label[data-is="percent"] > .MuiInputBase-root': { width: 64 },
  '& > small': { ...theme.typography.meta, color: theme.palette.ink3 },
}));

interface Props {
  /** Whether the first day takes the focus. */
  readonly takesFocus: boolean;
  readonly onDrawn: (draw: string) => void;
}

/** Draws a sample: of which days, and how many per cent; the last week as it stands. */
export function DrawForm({ takesFocus, onDrawn }: Props) {
  const t = useWords('quality');
  const form = useDrawForm(onDrawn);
  useKeys([{ chord: 'Ctrl+Enter', label: t('draw'), act: form.draw, onButtons: true }]);
  return (
    <>
      <Bar role="group" aria-label={t('draw')}>
        {(['from', 'to'] as const).map((end) => (
          <label key={end} htmlFor={`draw-${end}`}>
            {t(end)}
            <TextInput
              id={`draw-${end}`}
              type="date"
              scale="small"
              autoFocus={takesFocus && end === 'from'}
              value={form[end]}
              onChange={({ target }) => form.setDay(end, target.value)}
            />
          </label>
        ))}
        <label htmlFor="draw-percent" data-is="percent">
          {t('percent')}
          <TextInput
            id="draw-percent"
            scale="small"
            value={form.percent}
            inputProps={{ inputMode: 'numeric', maxLength: 3 }}
            onChange={({ target }) => form.setPercent(target.value.replaceAll(/\D/gu, ''))}
          />
        </label>
        <PrimaryButton scale="normal" chord="Ctrl+Enter" onClick={form.draw}>
          {t('draw')}
        </PrimaryButton>
        <small>{t('percentHint', { percent: form.usual })}</small>
      </Bar>
      {form.refusal && <ErrorNote error={form.refusal} />}
    </>
  );
}

function useDrawForm(onDrawn: (draw: string) => void) {
  const t = useWords('quality');
  const invoke = useInvoke();
  const toast = useToast();
  const usual = useDesk(({ numbers }) => numberOf(numbers, 'quality-sample-percent'));
  const [week] = useState(useLastWeek());
  const [days, setDays] = useState({ from: week.fromOn, to: week.toOn });
  const [percent, setPercent] = useState(String(usual));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const draw = async () => {
    const reply = await invoke('quality.draw', {
      fromOn: days.from,
      toOn: days.to,
      ...(percent === '' ? {} : { percent: Number(percent) }),
    });
    setRefusal(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    toast({ text: t('drawn', { count: reply.value.checks }) });
    onDrawn(reply.value.draw);
  };
  return {
    ...days,
    percent,
    refusal,
    usual,
    setPercent,
    // A day that is half typed is no day yet.
    setDay: (end: 'from' | 'to', day: string) => day !== '' && setDays({ ...days, [end]: day }),
    draw: () => void draw(),
  };
}

function useLastWeek() {
  const format = useFormat();
  const today = format.dayKey(useMinute());
  return periodBefore(periodOf({ report: 'week', on: today }));
}
