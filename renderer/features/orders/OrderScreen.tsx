import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goBack, openOverlay, useNavigation } from '../../app/navigation/navigation.ts';
import { useOrder } from '../../app/orders/use-order.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { OrderHead } from './OrderHead.tsx';
import { OrderMatter } from './OrderMatter.tsx';
import { OrderSide } from './OrderSide.tsx';
import { OrderTabs, type OrderTab } from './OrderTabs.tsx';

const Columns = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  borderTop: `1px solid ${theme.palette.line}`,
}));

const Left = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.palette.sheet,
}));

/** The matter with its tabs; a form of the customer has the matter in it and takes the whole height. */
function OrderBody({ order }: { readonly order: Order }) {
  const [tab, setTab] = useState<OrderTab>('timeline');
  return (
    <Left>
      {tab !== 'forms' && <OrderMatter order={order} />}
      <OrderTabs order={order} tab={tab} onTab={setTab} />
    </Left>
  );
}

/** One order: the matter, its track and timeline; at the right its clocks and what can be done (ux 6.6). */
export function OrderScreen() {
  const t = useWords('orders');
  const screen = useNavigation((state) => state.screen);
  const number = (screen.place === 'orders' && screen.order) || '';
  const { order, refusal } = useOrder(number);
  useKeys([
    { chord: 'Escape', label: t('back'), act: goBack },
    { chord: 'ArrowLeft', act: goBack },
  ]);
  if (!order) {
    // While the past is being read there is nothing to say yet.
    if (refusal === null) return <Columns />;
    if (refusal.kind !== 'order-unknown') return <ErrorNote error={refusal} />;
    return (
      <EmptyState sentence={t('notFound', { number })}>
        <Button onClick={() => openOverlay({ kind: 'find', text: '' })} chord="Ctrl+K">
          {t('notFoundHint')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <OrderHead order={order} />
      <Columns>
        <OrderBody order={order} />
        <OrderSide order={order} />
      </Columns>
    </>
  );
}
