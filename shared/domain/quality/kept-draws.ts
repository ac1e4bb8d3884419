import { dayAfter } from '../../rules/local-days.ts';
import type { QualityDraw } from './quality-draw.ts';

/** Of so many days draws stay at hand, so that each month of the last year is counted right; all stand in the journal. */
const KEPT_DAYS = 400;
/** The last draws stay whatever they were drawn from: whoever drew from years ago wants to look at them now. */
const KEPT_DRAWS = 26;

/** The first day whose draws stay at hand, counted back from the last day that was drawn from; null as long as nothing was drawn. */
export function checksKeptFrom(draws: readonly Pick<QualityDraw, 'toOn'>[]): string | null {
  const last = draws.reduce<string | null>(
    (day, { toOn }) => (day === null || toOn > day ? toOn : day),
    null,
  );
  return last === null ? null : dayAfter(last, -KEPT_DAYS);
}

/** Those of the draws that stay at hand. */
export function keptDraws(draws: readonly QualityDraw[]): QualityDraw[] {
  const from = checksKeptFrom(draws);
  return draws.filter(
    ({ toOn }, index) => index >= draws.length - KEPT_DRAWS || (from !== null && toOn >= from),
  );
}
