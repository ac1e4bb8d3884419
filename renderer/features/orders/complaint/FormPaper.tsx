import { styled } from '@mui/material/styles';
import { useWords } from '../../../app/words/use-words.ts';
import type { FormLine } from './form-rows.ts';

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  marginBottom: 16,
  '& > caption': { ...theme.typography.rowTitle, padding: '6px 0 8px', textAlign: 'center' },
  '& th, & td': {
    padding: '5px 10px',
    textAlign: 'left',
    verticalAlign: 'top',
    lineHeight: '20px',
    border: `1px solid ${theme.palette.edge}`,
  },
  '& th': { width: 124, fontWeight: 400, color: theme.palette.ink2, backgroundColor: theme.palette.paper },
  '& td': { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  '& td[data-empty="true"]': { color: theme.palette.ink3 },
}));

interface Props {
  readonly title: string;
  readonly lines: readonly FormLine[];
}

/** A form of the customer with its own row headings, as it would lie on the table. */
export function FormPaper({ title, lines }: Props) {
  const t = useWords('complaints');
  return (
    <Table>
      <caption>{title}</caption>
      <tbody>
        {lines.map(({ name, lines: written }) => (
          <tr key={name}>
            <th scope="row">{t(`forms.row.${name}`)}</th>
            <td data-empty={written.length === 0}>
              {written.length === 0 ? t('forms.empty') : written.join('\n')}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
