import { styled } from '@mui/material/styles';
import type { FigureId } from '../../../shared/domain/report/report.ts';
import { figureRule } from '../../../shared/rules/figures.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useFigureDefinition } from './use-figure-name.ts';

const About = styled('div')(({ theme }) => ({
  ...theme.typography.second,
  color: theme.palette.ink2,
  '& > p + p': { marginTop: 2, color: theme.palette.ink3 },
}));

/** What a figure means, and the sentence that asks for it as the customer wrote it. */
export function FigureAbout({ figure }: { readonly figure: FigureId }) {
  const t = useWords('reports');
  const definition = useFigureDefinition();
  const { source, sentence } = figureRule(figure);
  return (
    <About>
      <p>{definition(figure)}</p>
      <p>
        {t('records.source', { source })}
        <q lang="zh-CN">{sentence}</q>
      </p>
    </About>
  );
}
