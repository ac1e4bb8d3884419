import { styled } from '@mui/material/styles';
import type { Order } from '../../../shared/domain/order/order.ts';
import { momentNow } from '../../app/now/now.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

const List = styled('dl')(({ theme }) => ({
  ...theme.typography.second,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 18,
  rowGap: 2,
  marginTop: 8,
  '& > div': { display: 'flex', gap: 6, minWidth: 0 },
  '& dt': { color: theme.palette.ink3, whiteSpace: 'nowrap' },
  '& dd': { minWidth: 0, overflowWrap: 'anywhere' },
  '& button': {
    all: 'unset',
    cursor: 'pointer',
    marginRight: 8,
    color: theme.palette.accent,
    '&:focus-visible': { outline: `2px solid ${theme.palette.accent}`, outlineOffset: 2 },
  },
}));

/** What else is known of an order, each only where there is something to say. */
export function OrderFacts({ order }: { readonly order: Order }) {
  const t = useWords('orders');
  const facts = useFacts(order);
  if (facts.length === 0 && order.reworkOf === null && order.reworks.length === 0) return null;
  return (
    <List aria-label={t('facts')}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {order.reworkOf !== null && <Links name={t('fact.reworkOf')} numbers={[order.reworkOf]} />}
      {order.reworks.length > 0 && <Links name={t('fact.reworks')} numbers={order.reworks} />}
    </List>
  );
}

function Links({ name, numbers }: { readonly name: string; readonly numbers: readonly string[] }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {numbers.map((number) => (
          <button
            key={number}
            type="button"
            onClick={() => goTo({ place: 'orders', view: 'all', order: number })}
          >
            {number}
          </button>
        ))}
      </dd>
    </div>
  );
}

function useFacts(order: Order): [string, string][] {
  const t = useWords('orders');
  const terms = useWords('terms');
  const format = useFormat();
  const words = useOrderWords();
  const now = momentNow();
  const { quote, callback, visit } = order;
  const quoteText =
    quote &&
    `${t('fact.quoteSum', { total: quote.labourYuan + quote.materialsYuan, labour: quote.labourYuan, materials: quote.materialsYuan })} ${t(quote.acceptedAt ? 'fact.quoteAccepted' : 'fact.quoteOpen')}`;
  const all: [string, string | null | false][] = [
    [t('fact.channel'), terms(`channel.${order.channel}`)],
    [t('fact.collector'), order.collector],
    [t('fact.mode'), order.mode !== 'visit' && terms(`mode.${order.mode}`)],
    [t('fact.warranty'), order.warranty && t('fact.warrantyYes')],
    [
      t('fact.visit'),
      visit.kind === 'asked-fixed'
        ? format.moment(visit.at, now)
        : visit.kind === 'asked-soon' && terms(`visit.${visit.kind}`),
    ],
    [t('fact.promised'), order.promisedAt && format.moment(order.promisedAt, now)],
    [t('fact.messageFor'), order.messageFor],
    [t('fact.reference'), order.referenceNo],
    [t('fact.copyTo'), order.copyTo.join(' ')],
    [t('fact.quote'), quoteText],
    [t('fact.result'), order.result],
    [t('fact.materials'), order.materialsYuan !== null && `¥${order.materialsYuan}`],
    [t('fact.escalated'), order.escalatedTo],
    [t('fact.offered'), order.ownerOffer && words.staff(order.ownerOffer.to)],
    [t('fact.scores'), callback?.scores ? t('fact.scoreLine', callback.scores) : null],
    [t('fact.voided'), order.voidReason],
  ];
  return all.filter((fact): fact is [string, string] => Boolean(fact[1]));
}
