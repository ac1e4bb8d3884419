import { styled } from '@mui/material/styles';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { ThingProblem } from '../../../../shared/domain/custody/thing-import.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ProblemRows } from '../../../ui/ProblemRows.tsx';
import { Section } from '../../../ui/Section.tsx';
import { InventorySample } from './InventorySample.tsx';
import type { InventorySummary } from './use-inventory-import.ts';

const Counts = styled('dl')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 32px',
  '& > div': { display: 'flex', alignItems: 'baseline', gap: 8 },
  '& dt': { color: theme.palette.ink2 },
  '& dd': { ...theme.typography.rowTitle, margin: 0 },
}));

interface Props {
  readonly register: Register;
  readonly summary: InventorySummary;
}

/** What the import would do in figures, the first new things, and the rows that cannot be taken over. */
export function InventoryOutlook({ register, summary }: Props) {
  const t = useWords('inventory');
  const figure = new Intl.NumberFormat(useFormat().language);
  const { problems, problemCount, headings, sample } = summary;
  const counts = [
    ['newThings', summary.newThings],
    ['changedThings', summary.changedThings],
    ['unchanged', summary.unchanged],
    ['leftOut', problemCount],
  ] as const;
  const where = ({ row, column }: ThingProblem) =>
    column === null
      ? t('import.rowOnly', { row })
      : t('import.rowColumn', {
          row,
          column: headings[column - 1] || t('import.noHeading', { n: column }),
        });
  const shown = { count: figure.format(problemCount), shown: figure.format(problems.length) };
  const aside = problems.length < problemCount ? t('import.problemsShown', shown) : shown.count;
  return (
    <>
      <Section title={t('import.summary')}>
        <Counts>
          {counts.map(([what, count]) => (
            <div key={what}>
              <dt>{t(`import.${what}`)}</dt>
              <dd>{figure.format(count)}</dd>
            </div>
          ))}
        </Counts>
      </Section>
      <Section title={t('import.problems')} aside={problemCount > 0 ? aside : undefined}>
        {problemCount === 0 ? (
          <p>{t('import.noProblems')}</p>
        ) : (
          <ProblemRows
            label={t('import.problems')}
            rows={problems.map((problem) => ({
              where: where(problem),
              what: t(`import.problem.${problem.kind}`, { value: problem.value }),
            }))}
            hint={t('import.problemsHint')}
          />
        )}
      </Section>
      <Section title={t('import.sample')}>
        {sample.length === 0 ? (
          <p>{t('import.noSample')}</p>
        ) : (
          <InventorySample register={register} rows={sample} />
        )}
      </Section>
    </>
  );
}
