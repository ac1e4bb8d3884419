import {
  ageBorders,
  comesAgainFrom,
  reportTables,
  type ReportTable,
} from '../../../shared/rules/report-tables.ts';
import { useWords } from '../../app/words/use-words.ts';
import { About } from './About.tsx';

/** What a table of a report counts, and who asks for it. */
export function TableAbout({ table }: { readonly table: ReportTable }) {
  const t = useWords('figures');
  const and = useWords('reports')('summary.and');
  const { lines, source, sentence } = reportTables[table];
  const borders = ageBorders.slice(1).join(and);
  const definition = t(`table.${table}`, { lines, times: comesAgainFrom, borders });
  return <About definition={definition} source={source} sentence={sentence} />;
}
