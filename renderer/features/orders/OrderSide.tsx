import { styled } from '@mui/material/styles';
import { clockTables } from '../../../shared/domain/clock/clock-tables.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import { nextAct } from '../../../shared/rules/order-acts.ts';
import { readClocks } from '../../../shared/rules/read-clocks.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useNow } from '../../app/now/now.ts';
import { useWords } from '../../app/words/use-words.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { ClockBlock } from './ClockBlock.tsx';
import { DutyList } from './complaint/DutyList.tsx';
import { OrderKeys } from './OrderKeys.tsx';
import { OrderActs } from './OrderActs.tsx';
import { hasRequestSteps } from './request/request-step.ts';
import { RequestPanel } from './request/RequestPanel.tsx';

// What can be done stays in sight, however many clocks run.
const Scroll = styled('section')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  '& > section + section': { borderTop: `1px solid ${theme.palette.line}` },
}));

const Nothing = styled('section')(({ theme }) => ({ padding: '12px 20px', color: theme.palette.ink2 }));

/** The duties of a complaint and the clocks of an order, worst first, and below them what can be done. */
export function OrderSide({ order }: { readonly order: Order }) {
  const t = useWords('orders');
  const tables = useDesk(clockTables);
  const now = useNow();
  const readings = readClocks(order, tables, now);
  // What stands between the order and its close comes first.
  const isHeldByKey = nextAct(order) === 'close' && order.keys.some(({ isOut }) => isOut);
  return (
    <SidePanel label={t('clocks')} width={436}>
      <Scroll role="region" aria-label={t('running')} tabIndex={0}>
        {order.kind === 'complaint' && <DutyList order={order} />}
        {(order.kind === 'request' || hasRequestSteps(order)) && <RequestPanel order={order} />}
        {isHeldByKey && <OrderKeys order={order} />}
        {readings.length === 0 && <Nothing>{t('noClocks')}</Nothing>}
        {readings.map((reading) => (
          <ClockBlock key={`${reading.rule.id}${reading.run.start}`} reading={reading} now={now} />
        ))}
        {!isHeldByKey && <OrderKeys order={order} />}
      </Scroll>
      <OrderActs order={order} nearest={readings.find(({ stoppedAt }) => stoppedAt === null) ?? null} />
    </SidePanel>
  );
}
