import { styled } from '@mui/material/styles';
import { periodBefore, periodOf, type ReportPeriod } from '../../../shared/domain/report/report-period.ts';
import { dayAfter } from '../../../shared/rules/local-days.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { usePeriodWords } from './use-period-words.ts';

const Name = styled('span')(({ theme }) => ({ ...theme.typography.text, color: theme.palette.ink2 }));

interface Props {
  readonly period: ReportPeriod;
  /** The present day: no report begins behind it. */
  readonly today: string;
  readonly onChange: (period: ReportPeriod) => void;
}

/** The period of the report, which ← and → change. */
export function PeriodStep({ period, today, onChange }: Props) {
  const t = useWords('reports');
  const words = usePeriodWords();
  const next = periodOf({ report: period.report, on: dayAfter(period.toOn) });
  const isLast = next.fromOn > today;
  const back = () => onChange(periodBefore(period));
  const on = () => onChange(next);
  useKeys([
    { chord: 'ArrowLeft', label: t('previous'), act: back, repeats: true },
    { chord: 'ArrowRight', label: t('following'), act: on, when: () => !isLast, repeats: true },
  ]);
  return (
    <>
      <Button tone="quiet" scale="small" chord="ArrowLeft" aria-label={t('previous')} onClick={back}>
        {''}
      </Button>
      <Name>{words.short(period)}</Name>
      {!isLast && (
        <Button tone="quiet" scale="small" chord="ArrowRight" aria-label={t('following')} onClick={on}>
          {''}
        </Button>
      )}
    </>
  );
}
