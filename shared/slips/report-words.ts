import type { Language } from '../domain/primitives.ts';
import { acts as enActs } from '../words/en/acts.ts';
import { figures as enFigures } from '../words/en/figures.ts';
import { reports as enReports } from '../words/en/reports.ts';
import { terms as enTerms } from '../words/en/terms.ts';
import { acts as zhActs } from '../words/zh-CN/acts.ts';
import { figures as zhFigures } from '../words/zh-CN/figures.ts';
import { reports as zhReports } from '../words/zh-CN/reports.ts';
import { terms as zhTerms } from '../words/zh-CN/terms.ts';

/** The words of a report on paper and in tables: those of the screen, so that both say the same. */
export interface ReportWords {
  readonly reports: typeof zhReports;
  readonly figures: typeof zhFigures;
  readonly terms: typeof zhTerms;
  readonly acts: typeof zhActs;
}

/** The words of a report in a language. */
export function reportWordsOf(language: Language): ReportWords {
  return language === 'en'
    ? { reports: enReports, figures: enFigures, terms: enTerms, acts: enActs }
    : { reports: zhReports, figures: zhFigures, terms: zhTerms, acts: zhActs };
}
