import { useMemo } from 'react';
import { isoWeekOf, type ReportPeriod } from '../../../shared/domain/report/report-period.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

/** How the period of a report is said. */
export interface PeriodWords {
  /** `第 47 周 11-16 至 11-22`, `11 月`. */
  short(period: ReportPeriod): string;
  /** `2026 年第 47 周`, `2026 年 11 月`. */
  full(period: ReportPeriod): string;
}

/** The words of periods in the present language. */
export function usePeriodWords(): PeriodWords {
  const t = useWords('reports');
  const format = useFormat();
  return useMemo(() => {
    const monthName = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
    const month = ({ fromOn }: ReportPeriod) => ({
      year: Number(fromOn.slice(0, 4)),
      month:
        format.language === 'en'
          ? monthName.format(new Date(`${fromOn}T00:00:00Z`))
          : Number(fromOn.slice(5, 7)),
    });
    const day = (on: string) => format.localDay(on, 'short');
    return {
      short: (period) =>
        period.report === 'month'
          ? t('monthOfYear', month(period))
          : `${t('weekName', isoWeekOf(period.fromOn))} ${t('span', { from: day(period.fromOn), to: day(period.toOn) })}`,
      full: (period) =>
        period.report === 'month'
          ? t('monthOfYear', month(period))
          : t('weekOfYear', isoWeekOf(period.fromOn)),
    };
  }, [t, format]);
}
