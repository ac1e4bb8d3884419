import { styled } from '@mui/material/styles';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goBack, useNavigation } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { OrderHead } from './OrderHead.tsx';
import { OrderMatter } from './OrderMatter.tsx';
import { OrderSide } from './OrderSide.tsx';
import { OrderTabs } from './OrderTabs.tsx';

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

/** One order: the matter, its track and timeline; at the right its clocks and what can be done (ux 6.6). */
export function OrderScreen() {
  const t = useWords('orders');
  const screen = useNavigation((state) => state.screen);
  const number = (screen.place === 'orders' && screen.order) || '';
  const order = useDesk((desk) => desk.orders[number]);
  useKeys([
    { chord: 'Escape', label: t('back'), act: goBack },
    { chord: 'ArrowLeft', act: goBack },
  ]);
  if (!order) {
    return (
      <EmptyState sentence={t('notFound', { number })}>
        <KeyCap chord="Escape" /> {t('back')}
      </EmptyState>
    );
  }
  return (
    <>
      <OrderHead order={order} />
      <Columns>
        <Left>
          <OrderMatter order={order} />
          <OrderTabs order={order} />
        </Left>
        <OrderSide order={order} />
      </Columns>
    </>
  );
}
