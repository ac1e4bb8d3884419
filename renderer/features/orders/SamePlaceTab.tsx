import type { Order } from '../../../shared/domain/order/order.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { momentNow } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { NothingHere, PlainList } from './PlainList.tsx';

/** What else there is at the place of an order. */
export function SamePlaceTab({ orders }: { readonly orders: readonly Order[] }) {
  const t = useWords('orders');
  const terms = useWords('terms');
  const format = useFormat();
  const words = useOrderWords();
  if (orders.length === 0) return <NothingHere>{t('noPlace')}</NothingHere>;
  return (
    <PlainList>
      {orders.map((order) => (
        <li key={order.number}>
          <span>
            {format.moment(order.registeredAt, momentNow())} {words.number(order.number)}
          </span>
          <div>
            {terms(`kind.${order.kind}`)} {order.text} <small>{terms(`state.${order.state}`)}</small>
          </div>
          <Button scale="small" onClick={() => goTo({ place: 'orders', view: 'all', order: order.number })}>
            {t('open')}
          </Button>
        </li>
      ))}
    </PlainList>
  );
}
