import type { DeskState } from '../domain/book.ts';
import type { ExportSubject } from '../domain/ledger/export-receipt.ts';
import type { Report } from '../domain/report/report.ts';
import { reportWordsOf, type ReportWords } from './report-words.ts';
import { rules as enRules } from '../words/en/rules.ts';
import { fill } from '../words/fill.ts';
import type { SlipDocument, SlipLine } from './document.ts';
import { shippedNumber } from '../rules/numbers.ts';
import { reportParts, type ReportPart } from './report-parts.ts';
import { amountOf, targetText } from './report-text.ts';
import { deskName, part, settingOf, type Setting } from './slip-layout.ts';
import { slipTime } from './slip-times.ts';

/** A report that is to be printed, and in which language. */
export interface ReportMatter {
  readonly report: Report;
  readonly language: ExportSubject['language'];
}

type Sheet = Setting & ReportWords;

/** Lays a report out as 服务效能报告: figures, hours, departments, places that come again, the worst ten (T31). */
export function reportSheet(desk: DeskState, { report, language }: ReportMatter): SlipDocument {
  const setting = settingOf({ ...desk, centre: desk.centre && { ...desk.centre, language } });
  const sheet: Sheet = { ...setting, ...reportWordsOf(language) };
  const { reports } = sheet;
  const days = fill(reports.span, { from: report.fromOn, to: report.toOn });
  const at = slipTime(report.madeAt, setting.timeZone);
  const lines: SlipLine[] = [
    { kind: 'title', text: reports.title },
    { kind: 'subtitle', text: `${deskName(setting)}  ${days}` },
    { kind: 'subtitle', text: fill(reports.made, { at, number: report.number }) },
    { kind: 'rule' },
    ...(report.isRunning ? [{ kind: 'words' as const, text: reports.running }] : []),
    figuresTable(sheet, report),
    { kind: 'heading', text: reports.hours },
    { kind: 'bars', bars: report.hours.map((value, hour) => ({ label: String(hour), value })) },
    ...under(reports.departments, departmentsTable(sheet, report)),
    ...reportParts(report, sheet, (id) => departmentText(sheet, id)).flatMap((each) =>
      under(each.heading, partTable(sheet, each)),
    ),
    ...unmeasured(sheet),
  ];
  return { slip: 'report', language, parts: [part(setting, 'whole', lines)] };
}

type Table = Extract<SlipLine, { kind: 'table' }>;

function under(heading: string, table: Table): SlipLine[] {
  return table.rows.length === 0 ? [] : [{ kind: 'heading', text: heading }, table];
}

function figuresTable({ reports, figures }: Sheet, { report, figures: all }: Report): Table {
  const { what, target, verdict, ...column } = reports.column;
  const now = report === 'week' ? column.week : column.month;
  const before = report === 'week' ? column.weekBefore : column.monthBefore;
  return {
    kind: 'table',
    columns: [
      { name: what, share: 26 },
      { name: target, share: 22 },
      { name: now, share: 14 },
      { name: before, share: 14 },
      { name: verdict, share: 14 },
    ],
    rows: all.map((figure) => [
      figures.name[figure.id],
      targetText(reports, figure),
      amountOf(reports, figure.unit, figure.value),
      amountOf(reports, figure.unit, figure.before),
      reports.verdict[figure.verdict],
    ]),
  };
}

function departmentsTable(sheet: Sheet, { departments }: Report): Table {
  const { reports } = sheet;
  const words = reports.department;
  const names = [
    words.name,
    words.orders,
    words.pickUp,
    words.arrival,
    words.slips,
    words.score,
    words.rework,
  ];
  return {
    kind: 'table',
    columns: names.map((name, index) => ({ name, share: index === 0 ? 20 : 13 })),
    rows: departments.map((line) => [
      departmentText(sheet, line.department),
      String(line.orders),
      amountOf(reports, 'percent', line.pickedUpInTime),
      amountOf(reports, 'percent', line.arrivedInTime),
      String(line.slipsOut),
      line.score === null ? reports.nothing : String(line.score),
      String(line.rework),
    ]),
  };
}

/** A part as a table of paper: columns as wide as in a workbook, an empty cell as a dash. */
function partTable({ reports }: Sheet, { columns, rows }: ReportPart): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return {
    kind: 'table',
    columns: columns.map(({ label, width }) => ({ name: label, share: Math.floor((98 * width) / whole) })),
    rows: rows.map((row) => row.map((cell) => (cell === null ? reports.nothing : String(cell)))),
  };
}

/** What the customer asks for and the book cannot know, so that nobody takes the nearest figure for it (T2). */
function unmeasured({ reports: { unmeasured: words }, language }: Sheet): SlipLine[] {
  const { source, sentence: asked } = shippedNumber('answer-seconds');
  const sentence = language === 'en' ? enRules.numbers.sentence['answer-seconds'] : asked;
  return [
    { kind: 'heading', text: words.title },
    { kind: 'words', text: fill(words.answerSeconds, { source, sentence }) },
  ];
}

/** What a department is called in a language; its id when it is gone. */
export function departmentText({ desk, language }: Pick<Setting, 'desk' | 'language'>, id: string): string {
  const department = desk.departments[id];
  return (language === 'en' ? department?.latinName : '') || department?.name || id;
}
