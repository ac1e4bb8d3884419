import { styled } from '@mui/material/styles';
import type { Order } from '../../../shared/domain/order/order.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { momentNow } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  gap: 8,
  '& > h2': theme.typography.h2,
  '& > span': { ...theme.typography.second, color: theme.palette.ink3 },
}));

const List = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '72px minmax(0, 1fr)',
  gap: '5px 10px',
  marginTop: 6,
  lineHeight: '22px',
  '& > dt': { color: theme.palette.ink3 },
  '& > dd': { overflowWrap: 'anywhere' },
}));

/** What the paper in the hand should say, from the book. */
export function ShouldSay({ order }: { readonly order: Order }) {
  const t = useWords('orders');
  const lines = useLines(order);
  return (
    <>
      <Head>
        <h2>{t('check.should')}</h2>
        <span>{t('check.compare')}</span>
      </Head>
      <List>
        {lines.map(([name, value]) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
      </List>
    </>
  );
}

function useLines(order: Order): [string, string][] {
  const t = useWords('orders');
  const format = useFormat();
  const words = useOrderWords();
  const printers = useDesk((desk) => desk.printers);
  const jobs = useDesk((desk) => desk.slipJobs);
  const now = momentNow();
  const when = (at: string | null, ...rest: string[]) =>
    at === null
      ? t('check.none')
      : [format.moment(at, now), ...rest].filter((part) => part !== '').join('　');
  const printer = Object.values(jobs).findLast((job) => job.order === order.number)?.printerId;
  const printed = t('check.printedTimes', { count: order.copies });
  const quote =
    order.quote &&
    `¥${order.quote.labourYuan + order.quote.materialsYuan} ${t(order.quote.acceptedAt ? 'fact.quoteAccepted' : 'fact.quoteOpen')}`;
  const said = order.text.length > 90 ? `${order.text.slice(0, 90)}…` : order.text;
  return [
    [t('check.what'), said],
    [t('check.sent'), when(order.dispatchedAt, words.department(order.department))],
    [t('check.pickedUp'), when(order.pickedUpAt, order.signer)],
    [t('check.arrived'), when(order.arrivedAt)],
    [t('check.quote'), quote ?? t('check.none')],
    [t('check.promised'), when(order.promisedAt)],
    [t('check.printed'), [printed, printer && (printers[printer]?.name ?? '')].filter(Boolean).join('　')],
  ];
}
