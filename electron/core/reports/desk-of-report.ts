import type { DeskState } from '../../../shared/domain/book.ts';
import { clockTables } from '../../../shared/domain/clock/clock-tables.ts';
import type { Thing } from '../../../shared/domain/custody/thing.ts';
import { dayOfNumber, filedId, type FiledRecord } from '../../../shared/domain/history/filed-record.ts';
import { checksKeptFrom } from '../../../shared/domain/quality/kept-draws.ts';
import type { ReportPeriod } from '../../../shared/domain/report/report-period.ts';
import type { Around } from '../../../shared/domain/report/tally.ts';
import { plannedAround } from '../../../shared/domain/shift/shift-times.ts';
import type { CaseArticle } from '../../../shared/domain/snippet.ts';

/** What a report needs of a desk besides the records of its days, as it was when the report was begun. */
export interface DeskOfReport {
  readonly around: Omit<Around, 'fateOf' | 'period' | 'end'>;
  /** What lives at the desk and is of before the period: it may have been open, or out, during it. */
  readonly older: readonly FiledRecord[];
  readonly things: readonly Thing[];
  readonly cases: readonly CaseArticle[];
}

/** Looks at a desk once; nothing of what it answers changes later. */
export function deskOfReport(
  desk: DeskState,
  { fromOn }: Pick<ReportPeriod, 'fromOn'>,
  now: number,
): DeskOfReport {
  const tables = clockTables(desk);
  const { numbers } = desk;
  return {
    around: {
      tables,
      numbers,
      now,
      checks: checksOf(desk),
      checksKeptFrom: checksKeptFrom(desk.quality),
      plannedEnd: plannedEnds(desk),
    },
    older: [
      ...Object.values(desk.orders).map((order): FiledRecord => ({ kind: 'order', order })),
      ...Object.values(desk.custody).map((custody): FiledRecord => ({ kind: 'custody', custody })),
    ].filter((record) => dayOfNumber(filedId(record)) < fromOn),
    things: Object.values(desk.things),
    cases: Object.values(desk.cases),
  };
}

/** The last check of a record counts by when it was made, whichever draw it was in. */
function checksOf({ quality }: DeskState): Around['checks'] {
  const checks = quality
    .flatMap((draw) => draw.checks)
    .filter(({ wrong }) => wrong !== null)
    .sort((a, b) => Date.parse(a.at ?? '') - Date.parse(b.at ?? ''));
  return new Map(checks.map((check) => [check.record, check]));
}

function plannedEnds(desk: DeskState): Around['plannedEnd'] {
  const untils = new Map(Object.values(desk.shifts).map(({ number, until }) => [number, until]));
  const plan = { shiftPatterns: { ...desk.shiftPatterns }, roster: {}, centre: desk.centre };
  return ({ shift, preparedAt, plannedEnd }) => {
    if (plannedEnd !== undefined) return plannedEnd === null ? null : Date.parse(plannedEnd);
    const until = untils.get(shift);
    if (until !== undefined) return until === null ? null : Date.parse(until);
    // Handovers did not always know it, and the book keeps its last shifts only; then the planned end that is next to the preparation is taken.
    const at = Date.parse(preparedAt);
    const ends = plannedAround(plan, at).map((planned) => planned.until);
    return ends.length === 0
      ? null
      : ends.reduce((best, end) => (near(end, at) < near(best, at) ? end : best));
  };
}

function near(a: number, b: number): number {
  return Math.abs(a - b);
}
