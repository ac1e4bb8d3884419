import type { FigurePart, Report } from '../../../shared/domain/report/report.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { BarChart } from './BarChart.tsx';
import { Part } from './Part.tsx';
import { useWeekdayName } from './use-weekday-name.ts';

/** So many hours, or days, from one mark below the bars to the next. */
const HOURS_APART = 6;
const DAYS_APART = 5;

interface Props {
  readonly report: Report;
  readonly onOpen: (part: FigurePart) => void;
}

/** When most calls and visits came: by the hour, by weekday, and in a month by date; each bar opens its own. */
export function BusyTimes({ report, onOpen }: Props) {
  const t = useWords('reports');
  const weekdayName = useWeekdayName();
  const opening = (part: Pick<FigurePart, 'hour' | 'weekday' | 'day'>) => () =>
    onOpen({ figure: 'calls', only: 'all', ...part });
  const format = useFormat();
  if (report.hours.every((count) => count === 0)) return null;
  return (
    <>
      <Part title={t('hours')} aside={t('hoursAbout')}>
        <BarChart
          label={t('hours')}
          heads={[t('atHour'), t('calls')]}
          bars={report.hours.map((count, hour) => ({
            id: `hour ${hour}`,
            name: t('hour', { hour }),
            mark: hour % HOURS_APART === 0 ? t('hour', { hour }) : '',
            count,
            open: opening({ hour }),
          }))}
        />
      </Part>
      <Part title={t('weekdays')} aside={t('weekdaysAbout')}>
        <BarChart
          label={t('weekdays')}
          heads={[t('weekday'), t('calls')]}
          bars={report.weekdays.map((count, index) => {
            const weekday = index + 1;
            const name = weekdayName(weekday);
            return { id: `weekday ${weekday}`, name, mark: name, count, open: opening({ weekday }) };
          })}
        />
      </Part>
      {report.report === 'month' && (
        <Part title={t('days')} aside={t('daysAbout')}>
          <BarChart
            label={t('days')}
            heads={[t('day'), t('calls')]}
            bars={report.days.map(({ on, calls }, index) => ({
              id: `day ${on}`,
              name: format.localDay(on, 'plain'),
              mark: index % DAYS_APART === 0 ? String(Number(on.slice(-2))) : '',
              count: calls,
              open: opening({ day: on }),
            }))}
          />
        </Part>
      )}
    </>
  );
}
