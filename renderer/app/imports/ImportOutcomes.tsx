import { styled } from '@mui/material/styles';
import { Section } from '../../ui/Section.tsx';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';
import type { LookedThrough, Outcome } from './import-view.ts';

const Counts = styled('dl')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 32px',
  '& > div': { display: 'flex', alignItems: 'baseline', gap: 8 },
  '& dt': { color: theme.palette.ink2 },
  '& dd': { ...theme.typography.rowTitle, margin: 0 },
}));

interface Props {
  /** What would be written. */
  readonly outcomes: readonly Outcome[];
  readonly summary: Pick<LookedThrough<string>, 'unchanged' | 'problemRows'>;
}

/** What an import would do, in figures: what it writes, what is there already, what stays out. */
export function ImportOutcomes({ outcomes, summary }: Props) {
  const t = useWords('imports');
  const figure = new Intl.NumberFormat(useFormat().language);
  const all: readonly Outcome[] = [
    ...outcomes,
    { label: t('unchanged'), count: summary.unchanged },
    { label: t('leftOut'), count: summary.problemRows },
  ];
  return (
    <Section title={t('summary')}>
      <Counts>
        {all.map(({ label, count }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{typeof count === 'number' ? figure.format(count) : count}</dd>
          </div>
        ))}
      </Counts>
    </Section>
  );
}
