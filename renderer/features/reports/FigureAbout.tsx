import type { TalliedId } from '../../../shared/domain/report/report.ts';
import { figureRule } from '../../../shared/rules/figures.ts';
import { About } from './About.tsx';
import { TableAbout } from './TableAbout.tsx';
import { useFigureDefinition } from './use-figure-name.ts';

/** What a figure, or the table of what was open, means and who asks for it. */
export function FigureAbout({ figure }: { readonly figure: TalliedId }) {
  const definition = useFigureDefinition();
  if (figure === 'open-orders') return <TableAbout table="ages" />;
  const { source, sentence } = figureRule(figure);
  return <About definition={definition(figure)} source={source} sentence={sentence} />;
}
