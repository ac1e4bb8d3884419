import { ProblemRows } from '../../ui/ProblemRows.tsx';
import { Section } from '../../ui/Section.tsx';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';
import type { LookedThrough, RowProblem } from './import-view.ts';

interface Props<Problem extends RowProblem> {
  readonly summary: Pick<LookedThrough<string>, 'headings' | 'problemCount'> & {
    readonly problems: readonly Problem[];
  };
  /** What is wrong and what to do about it. */
  readonly textOf: (problem: Problem) => string;
}

/** The rows that cannot be taken over, each with its place in the table and a sentence that says what to do. */
export function ImportProblems<Problem extends RowProblem>({ summary, textOf }: Props<Problem>) {
  const t = useWords('imports');
  const figure = new Intl.NumberFormat(useFormat().language);
  const { problems, problemCount, headings } = summary;
  const where = ({ row, column }: RowProblem) =>
    column === null
      ? t('rowOnly', { row })
      : t('rowColumn', { row, column: headings[column - 1] || t('noHeading', { n: column }) });
  if (problemCount === 0) {
    return (
      <Section title={t('problems')}>
        <p>{t('noProblems')}</p>
      </Section>
    );
  }
  const shown = { count: figure.format(problemCount), shown: figure.format(problems.length) };
  return (
    <Section
      title={t('problems')}
      aside={problems.length < problemCount ? t('problemsShown', shown) : shown.count}
    >
      <ProblemRows
        label={t('problems')}
        rows={problems.map((problem) => ({ where: where(problem), what: textOf(problem) }))}
        hint={t('problemsHint')}
      />
    </Section>
  );
}
