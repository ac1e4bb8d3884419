import { styled } from '@mui/material/styles';
import type { ErasureOutlook } from '../../../shared/domain/rescue/erasure.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

const Figures = styled('dl')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 24px',
  '& > div': { display: 'flex', gap: 8 },
  '& dt': { color: theme.palette.ink2 },
  '& dd': { fontWeight: 700 },
}));

const counted = ['orders', 'calls', 'stays', 'logLines', 'changes', 'files'] as const;

/** How much of the book an erasure touches. */
export function OutlookFigures({ outlook }: { readonly outlook: ErasureOutlook }) {
  const t = useWords('retention');
  const figure = new Intl.NumberFormat(useFormat().language);
  return (
    <Figures aria-label={t('person.found')}>
      {counted.map((name) => (
        <div key={name}>
          <dt>{t(`person.${name}`)}</dt>
          <dd>{figure.format(outlook[name])}</dd>
        </div>
      ))}
    </Figures>
  );
}
