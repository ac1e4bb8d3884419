import {
  figureRule,
  floorOf,
  targetOf,
  verdictOf,
  type FigureRule,
  type TargetOf,
} from '../../rules/figures.ts';
import { figureId, type Figure, type FigureId, type TalliedId } from './report.ts';
import { sumOf, type Sum } from './sums.ts';

/** Every figure in the order of the paper. */
export const allFigures: readonly FigureId[] = figureId.options;

/** The value of a figure by the sum of its records; null where there was nothing to measure. */
export function valueOf(
  { measure, better }: FigureRule,
  { of, missed, value }: Readonly<Sum>,
): number | null {
  if (measure === 'count') return of;
  if (measure === 'count-missed') return missed;
  if (of === 0) return null;
  if (measure === 'mean') return rounded((10 * value) / of, better) / 10;
  return rounded((1_000 * (measure === 'share' ? of - missed : missed)) / of, better) / 10;
}

/** Away from the target: what is shown as 100 % has nothing missing. */
function rounded(value: number, better: FigureRule['better']): number {
  return better === 'more' ? Math.floor(value) : Math.ceil(value);
}

/** One figure of a report. */
export function figureOf(
  id: FigureId,
  figures: ReadonlyMap<TalliedId, Sum>,
  { before, ...around }: TargetOf & { readonly before: ReadonlyMap<TalliedId, Sum> | null },
): Figure {
  const rule = figureRule(id);
  const sum = sumOf(figures, id);
  const value = valueOf(rule, sum);
  const limits = { target: targetOf(id, around), floor: floorOf(id, around.numbers) };
  return {
    id,
    unit: rule.unit,
    value,
    of: sum.of,
    missed: sum.missed,
    ...limits,
    verdict: verdictOf(id, value, limits),
    before: before && valueOf(rule, sumOf(before, id)),
  };
}
