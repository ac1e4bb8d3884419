import type { Language } from '../domain/primitives.ts';
import { figures as enFigures } from '../words/en/figures.ts';
import { reports as enReports } from '../words/en/reports.ts';
import { figures as zhFigures } from '../words/zh-CN/figures.ts';
import { reports as zhReports } from '../words/zh-CN/reports.ts';

/** The words of a report on paper and in tables: those of the screen, so that both say the same. */
export interface ReportWords {
  readonly reports: typeof zhReports;
  readonly figures: typeof zhFigures;
}

/** The words of a report in a language. */
export function reportWordsOf(language: Language): ReportWords {
  return language === 'en'
    ? { reports: enReports, figures: enFigures }
    : { reports: zhReports, figures: zhFigures };
}
