import type { Figure, FigureUnit } from '../domain/report/report.ts';
import { figureRule } from '../rules/figures.ts';
import { fill } from '../words/fill.ts';
import type { ReportWords } from './report-words.ts';

type Words = ReportWords['reports'];

// Both languages part thousands by a comma, as the screen does.
const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** A plain number as it is read: `3,432`. */
export function numberText(value: number): string {
  return numbers.format(value);
}

/** A value with its unit, or a dash where there was nothing to measure. */
export function amountOf(words: Words, unit: FigureUnit, value: number | null): string {
  return value === null ? words.nothing : fill(words.unit[unit], { value: numberText(value) });
}

/** What a figure is to reach, as the screen says it. */
export function targetText(
  words: Words,
  { id, unit, target, floor }: Pick<Figure, 'id' | 'unit' | 'target' | 'floor'>,
): string {
  const isLess = figureRule(id).better === 'less';
  if (target === null) return isLess ? words.target.lower : words.target.trend;
  const wanted = amountOf(words, unit, target);
  if (floor !== null)
    return fill(words.target.floor, { target: wanted, floor: amountOf(words, unit, floor) });
  if (unit === 'seconds' || unit === 'minutes') return fill(words.target.within, { target: wanted });
  return isLess ? fill(words.target.atMost, { target: wanted }) : wanted;
}
