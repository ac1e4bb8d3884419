import type { Report } from '../../../shared/domain/report/report.ts';
import { useWords } from '../../app/words/use-words.ts';
import { CountTable } from './CountTable.tsx';

/** What was open at the end of the period, by how long it had been. */
export function OpenAges({ ages }: Pick<Report, 'ages'>) {
  const t = useWords('reports');
  const span = ({ fromDays, toDays }: Report['ages'][number]) => {
    if (toDays === null) return t('age.from', { count: fromDays });
    return fromDays === 0 ? t('age.underADay') : t('age.span', { from: fromDays, to: toDays });
  };
  if (ages.every(({ orders }) => orders === 0)) return null;
  return (
    <CountTable
      title={t('ages')}
      heads={[t('age.head'), t('age.orders')]}
      lines={ages.map((age) => ({ id: `age ${age.fromDays}`, name: span(age), count: age.orders }))}
    />
  );
}
