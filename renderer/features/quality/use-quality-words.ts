import { useMemo } from 'react';
import type { QualityDraw } from '../../../shared/domain/quality/quality-draw.ts';
import { numberOf } from '../../../shared/rules/numbers.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { resultsOf } from './results.ts';

/** How quality samples are said. */
export interface QualityWords {
  /** The days of a draw: `2026-11-16 至 2026-11-22`. */
  span(draw: Pick<QualityDraw, 'fromOn' | 'toOn'>): string;
  /** `6.7%`; empty before the first check. */
  rate(rate: number | null): string;
  /** Who needs extra training; empty for nobody. */
  inTraining(draw: QualityDraw): string;
}

/** The words of quality samples in the present language. */
export function useQualityWords(): QualityWords {
  const t = useWords('quality');
  const acts = useWords('acts');
  const format = useFormat();
  const staff = useStaffName();
  const limit = useDesk(({ numbers }) => numberOf(numbers, 'quality-error-percent'));
  return useMemo(() => {
    const figures = new Intl.NumberFormat(format.language, { maximumFractionDigits: 1 });
    return {
      span: ({ fromOn, toOn }) =>
        t('span', { from: format.localDay(fromOn, 'full'), to: format.localDay(toOn, 'full') }),
      rate: (rate) => (rate === null ? '' : t('rate', { rate: figures.format(rate) })),
      inTraining: (draw) =>
        resultsOf(draw, limit)
          .filter(({ needsTraining }) => needsTraining)
          .map((result) => staff(result.staff))
          .join(acts('listSeparator')),
    };
  }, [t, acts, format, staff, limit]);
}
