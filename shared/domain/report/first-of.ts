import { figureRule } from '../../rules/figures.ts';
import type { Figure, Report } from './report.ts';
import { sumOf, type Sums } from './sums.ts';

/** How long the stretch is that is named, in hours: "多在 12:00 到 14:00". */
const STRETCH = 2;

/**
 * What to do first: of the figures that missed their target the one with the most records against it, the department that
 * most of them are of, and the two hours in which most of them began. Source: ux 6.15 "one sentence that says what to do
 * first".
 */
export function firstOf(figures: readonly Figure[], sums: Sums): Report['first'] {
  const missed = figures.filter(
    ({ id, verdict, missed: count }) =>
      figureRule(id).mayBeFirst && (verdict === 'missed' || verdict === 'below-target') && count > 0,
  );
  const [worst] = missed.sort((a, b) => b.missed - a.missed);
  if (worst === undefined) return null;
  const { department, count } = worstDepartment(worst, sums);
  const fromHour = worstHours(sums.missedHours.get(worst.id) ?? []);
  return {
    figure: worst.id,
    missed: worst.missed,
    department,
    ofDepartment: count,
    fromHour,
    toHour: fromHour === null ? null : fromHour + STRETCH,
  };
}

function worstDepartment(
  { id }: Figure,
  { departments }: Sums,
): { department: string | null; count: number } {
  let most: { department: string | null; count: number } = { department: null, count: 0 };
  for (const [department, figures] of departments) {
    const count = sumOf(figures, id).missed;
    if (count > most.count) most = { department, count };
  }
  return most;
}

function worstHours(hours: readonly number[]): number | null {
  let most: { from: number | null; count: number } = { from: null, count: 0 };
  for (let from = 0; from + STRETCH <= hours.length; from += 1) {
    const count = hours.slice(from, from + STRETCH).reduce((sum, each) => sum + each, 0);
    if (count > most.count) most = { from, count };
  }
  return most.from;
}
