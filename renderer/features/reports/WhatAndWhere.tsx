import type { FigurePart, Report } from '../../../shared/domain/report/report.ts';
import { useWords } from '../../app/words/use-words.ts';
import { CountTable } from './CountTable.tsx';

interface Opening {
  readonly onOpen: (part: FigurePart) => void;
}

/** What calls and visits were about. */
export function KindTable({ kinds, onOpen }: Pick<Report, 'kinds'> & Opening) {
  const t = useWords('reports');
  const terms = useWords('terms');
  return (
    <CountTable
      table="kinds"
      heads={[t('kind'), t('calls')]}
      lines={kinds.map(({ kind, calls }) => ({
        id: `kind ${kind}`,
        name: terms(`kind.${kind}`),
        count: calls,
        open: () => onOpen({ figure: 'calls', only: 'all', kind }),
      }))}
    />
  );
}

/** Where most calls and visits came from. */
export function PlaceTable({ places, onOpen }: Pick<Report, 'places'> & Opening) {
  const t = useWords('reports');
  return (
    <CountTable
      table="places"
      heads={[t('place'), t('calls')]}
      lines={places.map(({ name, calls }) => ({
        id: `place ${name}`,
        name,
        count: calls,
        open: () => onOpen({ figure: 'calls', only: 'all', place: name }),
      }))}
    />
  );
}
