import { styled } from '@mui/material/styles';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { classOf } from '../../../../shared/rules/registers.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import type { InventorySummary } from './use-inventory-import.ts';

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
  '& td': { padding: '5px 8px 5px 0', borderBottom: `1px solid ${theme.palette.line}` },
  '& td:first-of-type': { fontWeight: 700 },
}));

const columns = ['code', 'name', 'class', 'cabinet'] as const;
const MOST_ROWS = 8;

interface Props {
  readonly register: Register;
  readonly rows: InventorySummary['sample'];
}

/** The first of the new things, as their register will list them. */
export function InventorySample({ register, rows }: Props) {
  const t = useWords('inventory');
  const { language } = useFormat();
  const className = (id: string) => {
    const found = classOf(register, id);
    return language === 'en' ? found?.latinName || found?.name : found?.name;
  };
  return (
    <Table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`import.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, MOST_ROWS).map((row) => (
          <tr key={row.code}>
            {columns.map((column) => (
              <td key={column}>{column === 'class' ? className(row.class) : row[column]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
