import { clockTables } from '../../../../shared/domain/clock/clock-tables.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { ClockReading } from '../../../../shared/rules/clock-reading.ts';
import { readClocks } from '../../../../shared/rules/read-clocks.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { momentNow, useNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';

/** The clock of the next chase, read every second; null when none runs. */
export function useChaseClock(order: Order): ClockReading | null {
  const tables = useDesk(clockTables);
  const now = useNow();
  return chaseOf(readClocks(order, tables, now));
}

/** How long until the floor is asked again: `3 分`; empty when the desk has no such rule. */
export function useChaseLimit(order: Order): string {
  const tables = useDesk(clockTables);
  const words = useOrderWords();
  const clock = chaseOf(readClocks(order, tables, momentNow()));
  return clock ? words.limit(clock.rule.limit) : '';
}

function chaseOf(readings: readonly ClockReading[]): ClockReading | null {
  return readings.find(({ rule, stoppedAt }) => rule.clock === 'chase' && stoppedAt === null) ?? null;
}
