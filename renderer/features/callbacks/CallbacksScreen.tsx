import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goBack, useNavigation } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { CallbackCard } from './CallbackCard.tsx';
import { CallbackList } from './CallbackList.tsx';

const Head = styled('div')(({ theme }) => ({
  minHeight: 48,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  padding: '0 20px',
  color: theme.palette.ink2,
  '& > h1': { ...theme.typography.title, color: theme.palette.ink },
  '& > button': {
    ...theme.typography.text,
    fontFamily: 'inherit',
    display: 'flex',
    gap: 6,
    alignItems: 'center',
    minHeight: 30,
    border: 0,
    background: 'none',
    cursor: 'pointer',
    color: theme.palette.ink2,
  },
}));

const Columns = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  borderTop: `1px solid ${theme.palette.line}`,
}));

const Ground = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.palette.sheet,
}));

/** The callbacks: whom to ring, what to say, three scores (ux 6.9). */
export function CallbacksScreen() {
  const t = useWords('callbacks');
  const screen = useNavigation((state) => state.screen);
  const asked = screen.place === 'callbacks' ? screen.order : undefined;
  const orders = useDesk((desk) => desk.orders);
  const due = useMemo(() => dueCallbacks(Object.values(orders)), [orders]);
  const [opened, setOpened] = useState(asked ?? due[0]?.number ?? null);
  // The opened card stays when its order leaves the list: it then asks about closing.
  const shown = opened ?? due[0]?.number ?? null;
  const order = shown ? orders[shown] : undefined;

  const goOn = () => setOpened(due.find(({ number }) => number !== shown)?.number ?? null);
  const step = (by: 1 | -1) => {
    const index = due.findIndex(({ number }) => number === shown);
    const next = due[Math.min(Math.max(index + by, 0), due.length - 1)];
    if (next) setOpened(next.number);
  };
  useKeys([
    { chord: 'Escape', label: t('back'), act: goBack },
    { chord: 'ArrowDown', label: t('choose'), act: () => step(1), repeats: true },
    { chord: 'ArrowUp', act: () => step(-1), repeats: true },
  ]);

  return (
    <>
      <Head>
        <button type="button" onClick={goBack}>
          <KeyCap chord="Escape" /> {t('back')}
        </button>
        <h1>{t('title')}</h1>
        <span>{t('count', { count: due.length })}</span>
      </Head>
      <Columns>
        <CallbackList orders={due} opened={shown} onOpen={setOpened} />
        <Ground>
          {order ? (
            <CallbackCard key={order.number} order={order} onDone={goOn} />
          ) : (
            <EmptyState sentence={t('empty')} />
          )}
        </Ground>
      </Columns>
    </>
  );
}

/** The ones that were tried least come first, among them the ones that wait longest. */
function dueCallbacks(orders: readonly Order[]): Order[] {
  const tries = (order: Order) => order.callback?.tries.length ?? 0;
  return orders
    .filter((order) => order.state === 'awaiting-callback')
    .sort((a, b) => tries(a) - tries(b) || (a.slipBackAt ?? '').localeCompare(b.slipBackAt ?? ''));
}
