import { useMemo } from 'react';
import { clockTables } from '../../../shared/domain/clock/clock-tables.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import { nearestClock } from '../../../shared/rules/read-clocks.ts';
import { isOpen } from '../../../shared/rules/order-acts.ts';
import { ClockChip } from '../../ui/ClockChip.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { useNow } from '../now/now.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';

interface Props {
  readonly order: Order;
  readonly scale?: 'large' | 'medium' | 'small';
}

/** The clock of an order that asks first, drawn anew every second; without one, since when the order exists. */
export function LiveClock({ order, scale = 'large' }: Props) {
  const acts = useWords('acts');
  const format = useFormat();
  const tables = useDesk(clockTables);
  const now = useNow();
  const nearest = useMemo(
    () => (isOpen(order) ? nearestClock(order, tables, now) : null),
    [order, tables, now],
  );
  if (nearest) {
    const clock = format.clock(nearest, now);
    // Hours and minutes are wider than a column of digits (ux 5).
    const isWide = clock.digits.length > 6;
    return <ClockChip clock={clock} scale={scale === 'large' && isWide ? 'medium' : scale} />;
  }
  const since = {
    word: acts('registeredAt'),
    digits: format.moment(order.registeredAt, now),
    tone: 'rest',
  } as const;
  return <ClockChip clock={since} scale={scale === 'large' ? 'medium' : scale} />;
}
