import type { QualityCheck, QualityDraw } from '../../../shared/domain/quality/quality-draw.ts';

/** What the checks of a draw found of one person, or of all. */
export interface QualityResult {
  /** Null for all. */
  readonly staff: string | null;
  /** Records of the period, drawn or not. */
  readonly records: number;
  readonly drawn: number;
  readonly checked: number;
  readonly wrong: number;
  /** Per cent of what was checked; null before the first check. */
  readonly rate: number | null;
  /** More errors than the limit. Source: T30 "错误率超5%需加时培训" (003). */
  readonly needsTraining: boolean;
}

/** What was found of each person in a draw; `limit` in per cent. */
export function resultsOf({ of, checks }: QualityDraw, limit: number): readonly QualityResult[] {
  return Object.entries(of).map(([staff, records]) =>
    resultOf(
      staff,
      records,
      checks.filter((check) => check.staff === staff),
      limit,
    ),
  );
}

/** What was found in a draw altogether; somebody needs training as soon as one person does. */
export function wholeOf(draw: QualityDraw, limit: number): QualityResult {
  const people = resultsOf(draw, limit);
  const records = people.reduce((sum, person) => sum + person.records, 0);
  return {
    ...resultOf(null, records, draw.checks, limit),
    needsTraining: people.some(({ needsTraining }) => needsTraining),
  };
}

function resultOf(
  staff: string | null,
  records: number,
  checks: readonly QualityCheck[],
  limit: number,
): QualityResult {
  const seen = checks.filter(({ wrong }) => wrong !== null);
  const wrong = seen.filter((check) => (check.wrong?.length ?? 0) > 0).length;
  const rate = seen.length === 0 ? null : (100 * wrong) / seen.length;
  return {
    staff,
    records,
    drawn: checks.length,
    checked: seen.length,
    wrong,
    rate,
    needsTraining: rate !== null && rate > limit,
  };
}

/** Checks with those that found something first; else in the order of the draw. */
export function wrongFirst(checks: readonly QualityCheck[]): readonly QualityCheck[] {
  const isWrong = ({ wrong }: QualityCheck) => (wrong?.length ?? 0) > 0;
  return [...checks.filter(isWrong), ...checks.filter((check) => !isWrong(check))];
}
