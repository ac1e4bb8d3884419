import type { ReportTable } from '../../../shared/rules/report-tables.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Part } from './Part.tsx';
import { RowButton } from './RowButton.tsx';
import { Table } from './Table.ts';
import { useFigureWords } from './use-figure-words.ts';

/** One line: what was counted, and how many. */
export interface CountLine {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** Opens the records that were counted. */
  readonly open: () => void;
}

interface Props {
  readonly table: ReportTable;
  /** The heads of the two columns. */
  readonly heads: readonly [string, string];
  readonly lines: readonly CountLine[];
}

/** What was counted, and what that means; without lines the part is left out. */
export function CountTable({ table, heads, lines }: Props) {
  const title = useWords('reports')(table);
  const say = useFigureWords();
  if (lines.length === 0) return null;
  return (
    <Part title={title} table={table}>
      <Table aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{heads[0]}</th>
            <th scope="col" data-is="number">
              {heads[1]}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, count, open }) => (
            <tr key={id}>
              <th scope="row">
                <RowButton id={id} onOpen={open}>
                  {name}
                </RowButton>
              </th>
              <td data-is="number">{say.count(count)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Part>
  );
}
