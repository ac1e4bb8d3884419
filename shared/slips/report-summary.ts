import type { Language } from '../domain/primitives.ts';
import type { Report } from '../domain/report/report.ts';
import { fill } from '../words/fill.ts';
import type { DepartmentName } from './report-parts.ts';
import { amountOf, numberText } from './report-text.ts';
import { reportWordsOf, type ReportWords } from './report-words.ts';

/** The sentence on top of a report, as on the screen: how many targets were missed, and what to do first (ux 6.15). */
export function reportSummary(report: Report, language: Language, departmentName: DepartmentName): string {
  const words = reportWordsOf(language);
  const running = report.isRunning ? words.reports.running : '';
  return [running, missedTargets(report, words), firstThing(report, words, departmentName)]
    .filter((sentence) => sentence !== '')
    .join(language === 'en' ? ' ' : '');
}

function missedTargets({ figures }: Report, { reports: { summary }, figures: names }: ReportWords): string {
  const missed = figures.filter(({ verdict }) => verdict === 'missed').length;
  const below = figures
    .filter(({ verdict }) => verdict === 'below-target')
    .map(({ id }) => names.name[id])
    .join(summary.and);
  if (missed > 0) return fill(below === '' ? summary.missed : summary.both, { missed, names: below });
  if (below !== '') return fill(summary.below, { names: below });
  return figures.some(({ verdict }) => verdict === 'met') ? summary.met : summary.empty;
}

function firstThing(
  { first, figures }: Report,
  { reports, figures: names }: ReportWords,
  departmentName: DepartmentName,
): string {
  const { summary } = reports;
  const figure = figures.find(({ id }) => id === first?.figure);
  if (!first || !figure) return '';
  const { department, fromHour, toHour } = first;
  return [
    summary.first,
    `${names.name[figure.id]} ${amountOf(reports, figure.unit, figure.value)}`,
    fill(summary.how, { missed: numberText(first.missed) }),
    department === null
      ? ''
      : fill(summary.department, {
          department: departmentName(department),
          of: numberText(first.ofDepartment),
        }),
    fromHour === null || toHour === null
      ? ''
      : fill(summary.hours, { from: hourText(fromHour), to: hourText(toHour) }),
    summary.end,
  ].join('');
}

function hourText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
