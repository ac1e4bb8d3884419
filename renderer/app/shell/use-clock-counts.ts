import { useMemo } from 'react';
import { selectOrders, type OrderRow } from '../../../shared/domain/order/select-orders.ts';
import { useMirror } from '../desk/desk-context.ts';
import { useNow } from '../now/now.ts';

/** How many open orders are late and soon, and the worst of them. */
export interface ClockCounts {
  readonly late: number;
  readonly soon: number;
  readonly worst: OrderRow | null;
}

/** Counts the clocks of everything that is open; read anew each second, from facts. */
export function useClockCounts(): ClockCounts {
  const desk = useMirror((mirror) => mirror.desk);
  const now = useNow();
  return useMemo(() => {
    const { rows } = selectOrders(desk, { view: 'to-do', limit: 10_000, offset: 0 }, now);
    const late = rows.filter((row) => row.nearest?.mood === 'late');
    const soon = rows.filter((row) => row.nearest?.mood === 'soon');
    return { late: late.length, soon: soon.length, worst: late[0] ?? soon[0] ?? null };
  }, [desk, now]);
}
