import { useMemo } from 'react';
import type { Figure, FigureUnit } from '../../../shared/domain/report/report.ts';
import { figureRule } from '../../../shared/rules/figures.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

/** How figures are said. */
export interface FigureWords {
  /** A plain number: `3,432`. */
  count(value: number): string;
  /** `91.8%`, or a dash where nothing was measured. */
  share(value: number | null): string;
  /** A value in its unit: `19 秒`. */
  value(value: number | null, unit: FigureUnit): string;
  /** `100%`, `95%，底线 90%`, `30 秒内`, `看趋势`. */
  target(figure: Figure): string;
}

/** The words of figures in the present language. */
export function useFigureWords(): FigureWords {
  const t = useWords('reports');
  const { language } = useFormat();
  return useMemo(() => {
    const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    const value = (of: number | null, unit: FigureUnit) =>
      of === null ? t('nothing') : t(`unit.${unit}`, { value: whole.format(of) });
    return {
      count: (of) => whole.format(of),
      share: (of) => value(of, 'percent'),
      value,
      target: ({ target, floor, unit, id }) => {
        if (target === null) return t(figureRule(id).better === 'less' ? 'target.lower' : 'target.trend');
        const wanted = value(target, unit);
        if (floor !== null) return t('target.floor', { target: wanted, floor: value(floor, unit) });
        if (unit === 'seconds' || unit === 'minutes') return t('target.within', { target: wanted });
        return figureRule(id).better === 'less' ? t('target.atMost', { target: wanted }) : wanted;
      },
    };
  }, [t, language]);
}
