import type { Order } from '../domain/order/order.ts';
import { plansOf, readPlan, type ClockPlan, type ClockReading } from './clock-reading.ts';
import type { ClockTables } from './clock-runs.ts';

/** An instant of the desk's own time line for what the clock on the wall shows; both in milliseconds. */
export function deskInstant(now: number, { setBackMs }: Pick<ClockTables, 'setBackMs'>): number {
  return now + setBackMs;
}

/** Every clock of an order, the running ones first and among them the worst first; `now` is that of the wall. */
export function readClocks(order: Order, tables: ClockTables, now: number): ClockReading[] {
  const instant = deskInstant(now, tables);
  const readings = plansOf(order, tables).map((plan) => readPlan(plan, instant, tables));
  const rank = (reading: ClockReading) => (reading.stoppedAt === null ? 0 : 1);
  return readings.sort((a, b) => rank(a) - rank(b) || a.leftMs - b.leftMs);
}

/** The running clock that asks first, or null when none runs. One that rests stands behind all that count. */
export function nearestClock(order: Order, tables: ClockTables, now: number): ClockReading | null {
  return worstReading(plansOf(order, tables), tables, now);
}

/** Of some clocks the running one that asks first, or null when none of them runs. */
export function worstReading(
  plans: readonly ClockPlan[],
  tables: ClockTables,
  now: number,
): ClockReading | null {
  const instant = deskInstant(now, tables);
  let worst: { reading: ClockReading; left: number } | null = null;
  for (const plan of plans) {
    if (plan.run.stop !== null) continue;
    const reading = readPlan(plan, instant, tables);
    const left = leftToSort(reading);
    if (worst === null || left < worst.left) worst = { reading, left };
  }
  return worst?.reading ?? null;
}

/**
 * Sorts open orders worst first: emergencies at the top, then by what is left on the nearest clock, then by age.
 *
 * An emergency stands above every clock because R5.8 has it handled before anything else.
 */
export function compareWorst(
  a: { order: Order; nearest: ClockReading | null },
  b: { order: Order; nearest: ClockReading | null },
): number {
  const urgent = (order: Order) => (order.kind === 'emergency' ? 0 : 1);
  return (
    urgent(a.order) - urgent(b.order) ||
    leftToSort(a.nearest) - leftToSort(b.nearest) ||
    Date.parse(a.order.registeredAt) - Date.parse(b.order.registeredAt)
  );
}

/** What is left, for sorting. A clock that rests asks for nothing: it stands behind all that run, and before what has none. */
export function leftToSort(nearest: Pick<ClockReading, 'mood' | 'leftMs'> | null): number {
  if (nearest === null) return Number.MAX_SAFE_INTEGER;
  return nearest.mood === 'paused' ? Number.MAX_SAFE_INTEGER / 2 : nearest.leftMs;
}
