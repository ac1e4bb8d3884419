import type { FigurePart, Report } from '../../../shared/domain/report/report.ts';
import { useWords } from '../../app/words/use-words.ts';
import { CountTable } from './CountTable.tsx';
import { useAgeText } from './use-age-text.ts';

interface Props extends Pick<Report, 'ages'> {
  readonly onOpen: (part: FigurePart) => void;
}

/** What was open at the end of the period, by how long it had been; each age opens its orders. */
export function OpenAges({ ages, onOpen }: Props) {
  const t = useWords('reports');
  const text = useAgeText();
  if (ages.every(({ orders }) => orders === 0)) return null;
  return (
    <CountTable
      table="ages"
      heads={[t('age.head'), t('age.orders')]}
      lines={ages.map((age) => ({
        id: `age ${age.fromDays}`,
        name: text(age),
        count: age.orders,
        open: () => onOpen({ figure: 'open-orders', only: 'all', age: age.fromDays }),
      }))}
    />
  );
}
