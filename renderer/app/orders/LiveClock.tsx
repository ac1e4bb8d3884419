import { useCallback } from 'react';
import { clockTables } from '../../../shared/domain/clock/clock-tables.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import { nearestClock } from '../../../shared/rules/read-clocks.ts';
import { isOpen } from '../../../shared/rules/order-acts.ts';
import type { ClockScale } from '../../ui/ClockChip.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { TickingClock } from './TickingClock.tsx';

interface Props {
  readonly order: Order;
  readonly scale?: ClockScale;
}

/** The clock of an order that asks first, drawn anew every second; without one, since when the order exists. */
export function LiveClock({ order, scale = 'large' }: Props) {
  const tables = useDesk(clockTables);
  const read = useCallback(
    (now: number) => (isOpen(order) ? nearestClock(order, tables, now) : null),
    [order, tables],
  );
  return <TickingClock read={read} since={order.registeredAt} scale={scale} />;
}
