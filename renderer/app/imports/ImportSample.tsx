import { styled } from '@mui/material/styles';
import { Section } from '../../ui/Section.tsx';
import { firstOf, type SampleTable } from './import-view.ts';

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  textAlign: 'left',
  '& th': {
    ...theme.typography.meta,
    color: theme.palette.ink3,
    padding: '4px 8px 4px 0',
    borderBottom: `1px solid ${theme.palette.edge}`,
  },
  '& td': {
    padding: '5px 8px 5px 0',
    borderBottom: `1px solid ${theme.palette.line}`,
    overflowWrap: 'anywhere',
  },
  '& td:first-of-type': { fontWeight: 700 },
}));

/** The first of what an import would write, as the book will list it. */
export function ImportSample({ sample }: { readonly sample: SampleTable }) {
  const { title, none, columns, rows } = sample;
  return (
    <Section title={title}>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Table aria-label={title}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {firstOf(rows).map((row, index) => (
              <tr key={`${row.join(' ')} ${String(index)}`}>
                {row.map((cell, column) => (
                  <td key={columns[column]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
