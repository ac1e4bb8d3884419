import type { LedgerCell, LedgerColumn } from '../domain/ledger/ledger.ts';
import type { Report } from '../domain/report/report.ts';
import { fill } from '../words/fill.ts';
import type { ReportWords } from './report-words.ts';

/** A table of a report besides its figures and departments; numbers are plain numbers. */
export interface ReportPart {
  readonly id:
    'weekdays' | 'days' | 'kinds' | 'places' | 'ages' | 'repeatPlaces' | 'repeatProblems' | 'worst';
  readonly heading: string;
  readonly columns: readonly LedgerColumn[];
  readonly rows: readonly (readonly LedgerCell[])[];
}

/** How departments are called. */
export type DepartmentName = (id: string) => string;

const MINUTE_MS = 60_000;
/** The days of a week in the order of a report. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** What the screen shows under the figures, for paper and workbooks alike; a part without rows is left out. */
export function reportParts(
  report: Report,
  words: ReportWords,
  departmentName: DepartmentName,
): ReportPart[] {
  return [
    weekdaysPart(report, words),
    daysPart(report, words),
    kindsPart(report, words),
    placesPart(report, words),
    agesPart(report, words),
    repeated('repeatPlaces', report, words),
    repeated('repeatProblems', report, words),
    worstPart(report, words, departmentName),
  ].filter(({ rows }) => rows.length > 0);
}

function text(id: string, label: string, width: number): LedgerColumn {
  return { id, label, type: 'text', width };
}

function number(id: string, label: string): LedgerColumn {
  return { id, label, type: 'number', width: 12 };
}

function weekdaysPart({ weekdays: calls }: Report, { reports, acts }: ReportWords): ReportPart {
  return {
    id: 'weekdays',
    heading: reports.weekdays,
    columns: [text('weekday', reports.weekday, 16), number('calls', reports.calls)],
    rows: weekdays.map((day, index) => [acts.weekday[day], calls[index] ?? 0]),
  };
}

/** The seven days of a week are its weekdays already. */
function daysPart({ report, days }: Report, { reports }: ReportWords): ReportPart {
  return {
    id: 'days',
    heading: reports.days,
    columns: [{ id: 'day', label: reports.day, type: 'day', width: 12 }, number('calls', reports.calls)],
    rows: report === 'week' ? [] : days.map(({ on, calls }) => [on, calls]),
  };
}

function kindsPart({ kinds }: Report, { reports, terms }: ReportWords): ReportPart {
  return {
    id: 'kinds',
    heading: reports.kinds,
    columns: [text('kind', reports.kind, 16), number('calls', reports.calls)],
    rows: kinds.map(({ kind, calls }) => [terms.kind[kind], calls]),
  };
}

function placesPart({ places }: Report, { reports }: ReportWords): ReportPart {
  return {
    id: 'places',
    heading: reports.places,
    columns: [text('place', reports.place, 24), number('calls', reports.calls)],
    rows: places.map(({ name, calls }) => [name, calls]),
  };
}

function agesPart({ ages }: Report, { reports }: ReportWords): ReportPart {
  const { age } = reports;
  return {
    id: 'ages',
    heading: reports.ages,
    columns: [text('age', age.head, 20), number('orders', age.orders)],
    rows: ages.map(({ fromDays, toDays, orders }) => [ageText(age, fromDays, toDays), orders]),
  };
}

function ageText(age: ReportWords['reports']['age'], fromDays: number, toDays: number | null): string {
  if (toDays === null) return fill(age.from_other, { count: fromDays });
  return fromDays === 0 ? age.underADay : fill(age.span, { from: fromDays, to: toDays });
}

function repeated(
  id: 'repeatPlaces' | 'repeatProblems',
  { [id]: lines }: Report,
  { reports }: ReportWords,
): ReportPart {
  const isOfPlaces = id === 'repeatPlaces';
  return {
    id,
    heading: reports[id],
    columns: [
      text('name', isOfPlaces ? reports.place : reports.repeatHead.problem, 20),
      text('parts', isOfPlaces ? reports.repeatHead.problem : reports.place, 40),
      number('times', reports.repeatHead.times),
      number('rework', reports.department.rework),
    ],
    rows: lines.map(({ name, parts, count, rework }) => [
      name,
      parts.map((part) => fill(reports.part, part)).join(reports.summary.and),
      count,
      rework,
    ]),
  };
}

function worstPart(
  { worst }: Report,
  { reports: { worst: heading, worstHead }, terms }: ReportWords,
  departmentName: DepartmentName,
): ReportPart {
  return {
    id: 'worst',
    heading,
    columns: [
      text('order', worstHead.order, 16),
      text('clock', worstHead.clock, 20),
      text('department', worstHead.department, 16),
      number('overMinutes', worstHead.overMinutes),
    ],
    rows: worst.map(({ order, clock, department, overMs }) => [
      order,
      terms.clock[clock],
      departmentName(department),
      Math.round(overMs / MINUTE_MS),
    ]),
  };
}
