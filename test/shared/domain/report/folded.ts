import type { CaseArticle } from '../../../../shared/domain/snippet.ts';
import type { Thing } from '../../../../shared/domain/custody/thing.ts';
import type { FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import { foldReport } from '../../../../shared/domain/report/fold-report.ts';
import { reportOf } from '../../../../shared/domain/report/report-of.ts';
import { periodOf, type ReportPeriod } from '../../../../shared/domain/report/report-period.ts';
import type { FigureId, Report } from '../../../../shared/domain/report/report.ts';
import { addTally, noSums } from '../../../../shared/domain/report/sums.ts';
import type { Around, Tally } from '../../../../shared/domain/report/tally.ts';
import { minutesLater, shippedTables } from '../../../builders.ts';

/** What a report is made of in a test, besides its records; a week of November and four hours of its Sunday by itself. */
export interface Setting {
  readonly now?: string;
  readonly period?: ReportPeriod;
  readonly things?: readonly Thing[];
  readonly cases?: readonly CaseArticle[];
  readonly checks?: Around['checks'];
  readonly checksKeptFrom?: Around['checksKeptFrom'];
  readonly plannedEnd?: Around['plannedEnd'];
}

/** Folds records as they stand at a moment, into a report and all of its tallies. */
export function foldedRecords(
  records: readonly FiledRecord[],
  setting: Setting = {},
): { report: Report; tallies: Tally[] } {
  const now = setting.now ?? minutesLater(4 * 60);
  const period = setting.period ?? periodOf({ report: 'week', on: '2026-11-22' });
  const tallies: Tally[] = [];
  const sums = noSums();
  const { checks = new Map(), checksKeptFrom = null, plannedEnd = () => null } = setting;
  const around = {
    ...{ tables: shippedTables, numbers: {}, now: Date.parse(now) },
    ...{ checks, checksKeptFrom, plannedEnd },
  };
  const fold = foldReport({ ...around, period }, (tally) => {
    tallies.push(tally);
    addTally(sums, tally);
  });
  for (const record of records) fold.take(record);
  for (const each of fold.waiting) fold.call(each);
  for (const thing of setting.things ?? []) fold.thing(thing);
  for (const article of setting.cases ?? []) fold.article(article);
  const report = reportOf(
    { period, sums, before: null },
    { letter: 'A', numbers: {}, madeAt: now, today: now.slice(0, 10) },
  );
  return { report, tallies };
}

/** One figure of a report, without what the table of figures says of it. */
export function figureIn({ figures }: Report, id: FigureId) {
  const found = figures.find((each) => each.id === id);
  if (!found) throw new Error(`No figure ${id}`);
  const { value, of, missed } = found;
  return { value, of, missed };
}
