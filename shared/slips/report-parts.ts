import type { LedgerCell, LedgerColumn } from '../domain/ledger/ledger.ts';
import type { Report } from '../domain/report/report.ts';
import { fill } from '../words/fill.ts';
import type { ReportWords } from './report-words.ts';

/** A table of a report besides its figures and departments; numbers are plain numbers. */
export interface ReportPart {
  readonly heading: string;
  readonly columns: readonly LedgerColumn[];
  readonly rows: readonly (readonly LedgerCell[])[];
}

/** How departments are called. */
export type DepartmentName = (id: string) => string;

const MINUTE_MS = 60_000;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** What the screen shows under the figures, for paper and workbooks alike; a part without rows is left out. */
export function reportParts(
  report: Report,
  words: ReportWords,
  departmentName: DepartmentName,
): ReportPart[] {
  const { reports } = words;
  const again = (heading: string, lines: Report['repeatPlaces']) => repeated(heading, lines, words);
  return [
    weekdaysPart(report, words),
    kindsPart(report, words),
    placesPart(report, words),
    agesPart(report, words),
    again(reports.repeatPlaces, report.repeatPlaces),
    again(reports.repeatProblems, report.repeatProblems),
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
    heading: reports.weekdays,
    columns: [text('weekday', reports.weekday, 16), number('calls', reports.calls)],
    rows: weekdays.map((day, index) => [acts.weekday[day], calls[index] ?? 0]),
  };
}

function kindsPart({ kinds }: Report, { reports, terms }: ReportWords): ReportPart {
  return {
    heading: reports.kinds,
    columns: [text('kind', reports.kind, 16), number('calls', reports.calls)],
    rows: kinds.map(({ kind, calls }) => [terms.kind[kind], calls]),
  };
}

function placesPart({ places }: Report, { reports }: ReportWords): ReportPart {
  return {
    heading: reports.places,
    columns: [text('place', reports.place, 24), number('calls', reports.calls)],
    rows: places.map(({ name, calls }) => [name, calls]),
  };
}

function agesPart({ ages }: Report, { reports }: ReportWords): ReportPart {
  const { age } = reports;
  return {
    heading: reports.ages,
    columns: [text('age', age.head, 20), number('orders', age.orders)],
    rows: ages.map(({ fromDays, toDays, orders }) => [
      toDays === null
        ? fill(age.from_other, { count: fromDays })
        : fill(age.span, { from: fromDays, to: toDays }),
      orders,
    ]),
  };
}

function repeated(heading: string, lines: Report['repeatPlaces'], { reports }: ReportWords): ReportPart {
  const isOfPlaces = heading === reports.repeatPlaces;
  return {
    heading,
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
