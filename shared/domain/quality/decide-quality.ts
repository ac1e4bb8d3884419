import { numberOf } from '../../rules/numbers.ts';
import { drawSample } from '../../rules/sampling.ts';
import { decided, refused, type Decide } from '../decision.ts';
import type { QualityCheck, QualityDraw, QualityPoint } from './quality-draw.ts';

/** A record somebody wrote, as it is put into the hat. */
export interface Drawable {
  readonly record: string;
  readonly staff: string;
}

/** What is drawn from: the records of a period, in order. */
export interface DrawWish {
  readonly fromOn: string;
  readonly toOn: string;
  readonly percent?: number | undefined;
  readonly seed: number;
  readonly records: readonly Drawable[];
}

/**
 * Draws so many per cent of the records of each person, at least one; less than the rule asks for is never drawn.
 *
 * The same period and seed draw the same records. Source: T30 "抽样检查比例不低于15%" (003).
 */
export const decideDraw: Decide<DrawWish, { draw: string; checks: number }> = (book, wish, actor) => {
  const { fromOn, toOn, seed, records } = wish;
  if (fromOn > toOn) return refused({ kind: 'period-upside-down' });
  if (records.length === 0) return refused({ kind: 'nothing-to-check' });
  const least = Math.max(1, numberOf(book.desk.numbers, 'quality-sample-percent'));
  const percent = Math.max(wish.percent ?? least, least);
  const byStaff = [...Map.groupBy(records, ({ staff }) => staff)].sort(
    ([a], [b]) => Number(a > b) - Number(a < b),
  );
  const draw: QualityDraw = {
    id: actor.newId(),
    fromOn,
    toOn,
    percent,
    seed,
    drawnAt: actor.at,
    drawnBy: actor.by,
    of: Object.fromEntries(byStaff.map(([staff, own]) => [staff, own.length])),
    checks: byStaff.flatMap(([, own], person) =>
      drawSample(own, percent, (seed + person) >>> 0).map(unchecked),
    ),
  };
  return decided([{ type: 'quality-drawn', draw }], { draw: draw.id, checks: draw.checks.length });
};

function unchecked({ record, staff }: Drawable): QualityCheck {
  return { record, staff, wrong: null, note: '', by: null, at: null };
}

/** Writes down what was found in a drawn record; a second look takes the place of the first. */
export const decideCheck: Decide<
  { draw: string; record: string; wrong: readonly QualityPoint[]; note: string },
  { left: number }
> = (book, { draw: id, record, wrong, note }) => {
  const draw = book.desk.quality.find((each) => each.id === id);
  if (!draw) return refused({ kind: 'draw-unknown', what: id });
  if (!draw.checks.some((check) => check.record === record))
    return refused({ kind: 'check-unknown', what: record });
  const left = draw.checks.filter((check) => check.wrong === null && check.record !== record).length;
  const found = { type: 'quality-checked' as const, draw: id, record, wrong: [...new Set(wrong)], note };
  return decided([found], { left });
};
