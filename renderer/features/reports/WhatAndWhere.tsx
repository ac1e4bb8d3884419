import type { FigurePart, Report } from '../../../shared/domain/report/report.ts';
import { useWords } from '../../app/words/use-words.ts';
import { CountTable } from './CountTable.tsx';

interface Props {
  readonly report: Pick<Report, 'kinds' | 'places'>;
  readonly onOpen: (part: FigurePart) => void;
}

/** What calls and visits were about, and where most of them came from. */
export function WhatAndWhere({ report: { kinds, places }, onOpen }: Props) {
  const t = useWords('reports');
  const terms = useWords('terms');
  return (
    <>
      <CountTable
        title={t('kinds')}
        heads={[t('kind'), t('calls')]}
        lines={kinds.map(({ kind, calls }) => ({
          id: `kind ${kind}`,
          name: terms(`kind.${kind}`),
          count: calls,
          open: () => onOpen({ figure: 'calls', only: 'all', kind }),
        }))}
      />
      <CountTable
        title={t('places')}
        heads={[t('place'), t('calls')]}
        lines={places.map(({ name, calls }) => ({
          id: `place ${name}`,
          name,
          count: calls,
          open: () => onOpen({ figure: 'calls', only: 'all', place: name }),
        }))}
      />
    </>
  );
}
