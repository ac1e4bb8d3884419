import type { ImportProblem } from '../../../shared/domain/directory/import-problem.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ProblemRows } from '../../ui/ProblemRows.tsx';
import { Section } from '../../ui/Section.tsx';
import type { ImportSummary } from './use-import.ts';

/** The rows that cannot be taken over, each with its place in the table and a sentence that says what to do. */
export function ImportProblems({ summary }: { readonly summary: ImportSummary }) {
  const t = useWords('directory');
  const { language } = useFormat();
  const figure = new Intl.NumberFormat(language);
  const { problems, problemCount, headings } = summary;
  const where = ({ row, column }: ImportProblem) => {
    if (column === null) return t('import.rowOnly', { row });
    return t('import.rowColumn', {
      row,
      column: headings[column - 1] || t('import.noHeading', { n: column }),
    });
  };
  if (problemCount === 0) {
    return (
      <Section title={t('import.problems')}>
        <p>{t('import.noProblems')}</p>
      </Section>
    );
  }
  const isCut = problems.length < problemCount;
  const shown = { count: figure.format(problemCount), shown: figure.format(problems.length) };
  return (
    <Section
      title={t('import.problems')}
      aside={isCut ? t('import.problemsShown', shown) : figure.format(problemCount)}
    >
      <ProblemRows
        label={t('import.problems')}
        rows={problems.map((problem) => ({
          where: where(problem),
          what: t(`import.problem.${problem.kind}`, { value: problem.value }),
        }))}
        hint={t('import.problemsHint')}
      />
    </Section>
  );
}
