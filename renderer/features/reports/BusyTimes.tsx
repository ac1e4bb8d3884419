import type { Report } from '../../../shared/domain/report/report.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { BarChart } from './BarChart.tsx';
import { Part } from './Part.tsx';

/** So many hours, or days, from one mark below the bars to the next. */
const HOURS_APART = 6;
const DAYS_APART = 5;

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** When most calls and visits came: by the hour, by weekday, and in a month by date. */
export function BusyTimes({ report }: { readonly report: Report }) {
  const t = useWords('reports');
  const acts = useWords('acts');
  const format = useFormat();
  if (report.hours.every((count) => count === 0)) return null;
  return (
    <>
      <Part title={t('hours')} aside={t('hoursAbout')}>
        <BarChart
          label={t('hours')}
          heads={[t('atHour'), t('calls')]}
          bars={report.hours.map((count, hour) => ({
            name: t('hour', { hour }),
            mark: hour % HOURS_APART === 0 ? t('hour', { hour }) : '',
            count,
          }))}
        />
      </Part>
      <Part title={t('weekdays')} aside={t('weekdaysAbout')}>
        <BarChart
          label={t('weekdays')}
          heads={[t('weekday'), t('calls')]}
          bars={report.weekdays.map((count, index) => {
            const name = acts(`weekday.${weekdays[index] ?? 'mon'}`);
            return { name, mark: name, count };
          })}
        />
      </Part>
      {report.report === 'month' && (
        <Part title={t('days')} aside={t('daysAbout')}>
          <BarChart
            label={t('days')}
            heads={[t('day'), t('calls')]}
            bars={report.days.map(({ on, calls }, index) => ({
              name: format.localDay(on, 'plain'),
              mark: index % DAYS_APART === 0 ? String(Number(on.slice(-2))) : '',
              count: calls,
            }))}
          />
        </Part>
      )}
    </>
  );
}
