import { GlobalStyles } from '@mui/material';
import { styled } from '@mui/material/styles';
import type { OrderRow } from '../../../shared/domain/order/select-orders.ts';
import { useDesk } from '../desk/desk-context.ts';
import { momentNow } from '../now/now.ts';
import { useOrderWords } from './use-order-words.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';
import { useRowText } from './use-row-text.ts';

const Paper = styled('article')({
  display: 'none',
  '@media print': { display: 'block', color: 'black', backgroundColor: 'white' },
  '& > h1': { fontSize: '15pt', lineHeight: '20pt', fontWeight: 700 },
  '& > p': { fontSize: '9pt', margin: '2pt 0 8pt' },
  '& table': { width: '100%', borderCollapse: 'collapse', fontSize: '9pt', lineHeight: '12pt' },
  '& th, & td': {
    padding: '3pt 4pt',
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: '0.5pt solid black',
  },
  '& th': { fontWeight: 700, whiteSpace: 'nowrap' },
  '& tr': { breakInside: 'avoid' },
});

/** Paper is black on white, has its own margins and its page numbers. */
const page = {
  '@page': {
    size: 'A4 landscape',
    margin: '12mm 10mm 14mm',
    '@bottom-right': { content: 'counter(page) " / " counter(pages)', fontSize: '9pt' },
  },
  '@media print': { 'html, body, #root': { height: 'auto !important', overflow: 'visible !important' } },
};

const columns = [
  'clock',
  'number',
  'kind',
  'severity',
  'place',
  'who',
  'what',
  'step',
  'hands',
  'paper',
] as const;

interface Props {
  readonly rows: readonly OrderRow[];
  /** Which orders they are, in words. */
  readonly title: string;
}

/** The list as it is printed: heading, date, the columns of the screen, page numbers. */
export function PrintedList({ rows, title }: Props) {
  const t = useWords('orders');
  const format = useFormat();
  const words = useOrderWords();
  const text = useRowText();
  const centre = useDesk((desk) => desk.centre?.name ?? '');
  const now = momentNow();
  const cells = ({ order, nearest }: OrderRow): Record<(typeof columns)[number], string> => {
    const clock = nearest && format.clock(nearest, now);
    return {
      clock: clock ? `${clock.word} ${clock.digits}` : format.moment(order.registeredAt, now),
      number: words.number(order.number),
      kind: text.kind(order),
      severity: text.gravity(order),
      place: order.place.name,
      who: order.contact.name,
      what: order.text,
      step: text.step(order),
      hands: text.hands(order),
      paper: text.paper(order),
    };
  };
  return (
    <Paper>
      <GlobalStyles styles={page} />
      <h1>
        {t('title')} {title}
      </h1>
      <p>
        {t('printed', {
          centre,
          view: title,
          date: `${format.day(now, 'plain')} ${format.time(now)}`,
          total: rows.length,
        })}
      </p>
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name}>{t(`column.${name}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const written = cells(row);
            return (
              <tr key={row.order.number}>
                {columns.map((name) => (
                  <td key={name}>{written[name]}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Paper>
  );
}
