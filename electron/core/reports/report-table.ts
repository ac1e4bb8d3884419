import type { LedgerCell, LedgerColumn } from '../../../shared/domain/ledger/ledger.ts';
import type { Language } from '../../../shared/domain/primitives.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { reportParts } from '../../../shared/slips/report-parts.ts';
import { targetText } from '../../../shared/slips/report-text.ts';
import { reportWordsOf, type ReportWords } from '../../../shared/slips/report-words.ts';

/** One sheet of a report in a workbook; numbers are plain numbers, so that they can be counted with. */
export interface ReportTable {
  readonly sheet: string;
  readonly columns: readonly LedgerColumn[];
  readonly rows: readonly (readonly LedgerCell[])[];
}

/** The tables of a report for XLSX and CSV; no figures of people, which only the screen shows to those who may see them. */
export function reportTables(
  report: Report,
  language: Language,
  departmentName: (id: string) => string,
): ReportTable[] {
  const words = reportWordsOf(language);
  return [
    figuresTable(report, words),
    hoursTable(report, words),
    departmentsTable(report, words, departmentName),
    ...reportParts(report, words, departmentName).map(({ heading, ...part }) => ({
      sheet: heading,
      ...part,
    })),
  ];
}

function column(id: string, label: string, type: LedgerColumn['type'], width: number): LedgerColumn {
  return { id, label, type, width };
}

function figuresTable({ report, figures: all }: Report, { reports, figures }: ReportWords): ReportTable {
  const words = reports.column;
  const isWeek = report === 'week';
  return {
    sheet: reports.title,
    columns: [
      column('figure', words.what, 'text', 24),
      column('target', words.target, 'text', 20),
      column('value', isWeek ? words.week : words.month, 'number', 12),
      column('before', isWeek ? words.weekBefore : words.monthBefore, 'number', 12),
      column('unit', words.unit, 'text', 10),
      column('verdict', words.verdict, 'text', 12),
    ],
    rows: all.map((figure) => [
      figures.name[figure.id],
      targetText(reports, figure),
      figure.value,
      figure.before,
      reports.unitName[figure.unit],
      reports.verdict[figure.verdict],
    ]),
  };
}

function hoursTable({ hours }: Report, { reports }: ReportWords): ReportTable {
  return {
    sheet: reports.hours,
    columns: [column('hour', reports.atHour, 'number', 10), column('calls', reports.calls, 'number', 12)],
    rows: hours.map((calls, hour) => [hour, calls]),
  };
}

function departmentsTable(
  { departments }: Report,
  { reports }: ReportWords,
  nameOf: (id: string) => string,
): ReportTable {
  const words = reports.department;
  return {
    sheet: reports.departments,
    columns: [
      column('department', words.name, 'text', 16),
      column('orders', words.orders, 'number', 10),
      column('pickUp', words.pickUp, 'number', 14),
      column('arrival', words.arrival, 'number', 14),
      column('slips', words.slips, 'number', 10),
      column('score', words.score, 'number', 10),
      column('rework', words.rework, 'number', 10),
    ],
    rows: departments.map((line) => [
      nameOf(line.department),
      line.orders,
      line.pickedUpInTime,
      line.arrivedInTime,
      line.slipsOut,
      line.score,
      line.rework,
    ]),
  };
}
