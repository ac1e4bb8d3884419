import type { DeskState } from '../domain/book.ts';
import type { ExportSubject } from '../domain/ledger/export-receipt.ts';
import type { Report } from '../domain/report/report.ts';
import { reportWordsOf, type ReportWords } from './report-words.ts';
import { rules as enRules } from '../words/en/rules.ts';
import { fill } from '../words/fill.ts';
import type { SlipDocument, SlipLine } from './document.ts';
import { shippedNumber } from '../rules/numbers.ts';
import { reportParts, type ReportPart } from './report-parts.ts';
import { reportBars } from './report-bars.ts';
import { reportSummary } from './report-summary.ts';
import { amountOf, numberText, targetText } from './report-text.ts';
import { deskName, part, settingOf, type Setting } from './slip-layout.ts';
import { slipTimeBeside } from './slip-times.ts';

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
  const at = slipTimeBeside(report.madeAt, setting.timeZone, null);
  const departmentName = (id: string) => departmentText(sheet, id);
  const parts = reportParts(report, sheet, departmentName);
  const tables = (...ids: readonly ReportPart['id'][]) =>
    ids
      .flatMap((id) => parts.filter((each) => each.id === id))
      .flatMap((each) => under(each.heading, partTable(sheet, onPaper(each, report, sheet))));
  // In the order of the screen.
  const lines: SlipLine[] = [
    { kind: 'title', text: reports.title },
    { kind: 'subtitle', text: `${deskName(setting)}  ${days}` },
    { kind: 'subtitle', text: fill(reports.made, { at, number: report.number }) },
    { kind: 'rule' },
    { kind: 'words', text: reportSummary(report, language, departmentName) },
    figuresTable(sheet, report),
    ...tables('worst'),
    ...reportBars(report, sheet),
    ...under(reports.departments, departmentsTable(sheet, report)),
    ...tables('repeatPlaces', 'repeatProblems', 'kinds', 'places', 'ages'),
    ...unmeasured(sheet),
  ];
  return { slip: 'report', language, parts: [{ ...part(setting, 'whole', lines), name: '' }] };
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
      { name: now, share: 12, isNumber: true },
      { name: before, share: 12, isNumber: true },
      { name: verdict, share: 16 },
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
    columns: names.map((name, index) => ({ name, share: index === 0 ? 20 : 13, isNumber: index > 0 })),
    rows: departments.map((line) => [
      departmentText(sheet, line.department),
      numberText(line.orders),
      amountOf(reports, 'percent', line.pickedUpInTime),
      amountOf(reports, 'percent', line.arrivedInTime),
      numberText(line.slipsOut),
      line.score === null ? reports.nothing : String(line.score),
      numberText(line.rework),
    ]),
  };
}

/** A part as a table of paper: columns as wide as in a workbook, an empty cell as a dash. */
function partTable({ reports }: Sheet, { columns, rows }: Pick<ReportPart, 'columns' | 'rows'>): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return {
    kind: 'table',
    columns: columns.map(({ label, type, width }) => ({
      name: label,
      share: Math.floor((98 * width) / whole),
      isNumber: type === 'number',
    })),
    rows: rows.map((row) =>
      row.map((cell) => (typeof cell === 'number' ? numberText(cell) : (cell ?? reports.nothing))),
    ),
  };
}

/** A workbook counts with minutes; a reader is told days and hours. */
function onPaper(part: ReportPart, { worst }: Report, { reports, acts }: Sheet): ReportPart {
  if (part.id !== 'worst') return part;
  const { over: label } = reports.worstHead;
  return {
    ...part,
    columns: [...part.columns.slice(0, -1), { id: 'over', label, type: 'text', width: 16 }],
    rows: part.rows.map((row, at) => [...row.slice(0, -1), spanText(worst[at]?.overMs ?? 0, acts)]),
  };
}

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_HOURS = 24;

/** `38 分`, `9 时 51 分`, and of two days and more `8 天 3 时`. */
function spanText(ms: number, { minutes, hours, days_other: days }: ReportWords['acts']): string {
  const allMinutes = Math.max(1, Math.round(ms / MINUTE_MS));
  const allHours = Math.floor(allMinutes / HOUR_MINUTES);
  if (allHours === 0) return fill(minutes, { count: allMinutes });
  if (allHours < 2 * DAY_HOURS)
    return `${fill(hours, { count: allHours })} ${fill(minutes, { count: allMinutes % HOUR_MINUTES })}`;
  return `${fill(days, { count: Math.floor(allHours / DAY_HOURS) })} ${fill(hours, { count: allHours % DAY_HOURS })}`;
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
