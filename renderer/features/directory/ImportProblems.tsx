import { styled } from '@mui/material/styles';
import type { ImportProblem } from '../../../shared/domain/directory/import-problem.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Section } from '../../ui/Section.tsx';
import type { ImportSummary } from './use-import.ts';

const List = styled('ol')(({ theme }) => ({
  maxHeight: 220,
  overflow: 'auto',
  border: `1px solid ${theme.palette.line}`,
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '170px minmax(0, 1fr)',
    gap: 12,
    padding: '5px 10px',
    borderBottom: `1px solid ${theme.palette.line}`,
    overflowWrap: 'anywhere',
  },
  '& > li > b': { color: theme.palette.soon },
}));

const Hint = styled('p')(({ theme }) => ({
  ...theme.typography.meta,
  color: theme.palette.ink3,
  marginTop: 6,
}));

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
      <List tabIndex={0} aria-label={t('import.problems')}>
        {problems.map((problem, index) => (
          <li key={`${String(problem.row)} ${problem.kind} ${String(index)}`}>
            <b>{where(problem)}</b>
            <span>{t(`import.problem.${problem.kind}`, { value: problem.value })}</span>
          </li>
        ))}
      </List>
      <Hint>{t('import.problemsHint')}</Hint>
    </Section>
  );
}
