import {
  plansOf,
  readPlan,
  readStopped,
  type ClockPlan,
  type ClockReading,
  type StoppedReading,
} from '../../rules/clock-reading.ts';
import { runsOf } from '../../rules/clock-runs.ts';
import { dayOfNumber } from '../history/filed-record.ts';
import type { Order } from '../order/order.ts';
import { orderAsOf } from './order-as-of.ts';
import { titleOf, type Around, type Base } from './tally.ts';

/** What all tallies of an order have in common. */
export function orderBase(order: Order): Base {
  return {
    kind: 'order',
    number: order.number,
    at: order.registeredAt,
    title: titleOf(order),
    day: dayOfNumber(order.number),
    staff: order.owner,
    of: order.kind,
    place: order.place.name,
    problem: order.problem?.label ?? '',
    department: order.department,
    isRework: order.reworkOf !== null,
  };
}

/** Every clock of an order as it stands now. */
export function readingsOf(order: Order, { tables, now }: Around): StoppedReading[] {
  const stopped: StoppedReading[] = [];
  for (const run of runsOf(order, tables)) {
    const { stop } = run;
    // One that runs needs all of its plan, and most of the others as well will be asked for by a screen.
    if (stop === null)
      return plansOf(order, tables).map((plan) => readPlan(plan, now + tables.setBackMs, tables));
    stopped.push(readStopped(order, { ...run, stop }, tables));
  }
  return stopped;
}

/** Every clock of an order as it stood at the end of the period; what was stopped later still ran. */
export function readingsAtEnd(order: Order, { tables, end }: Around): ClockReading[] {
  const instant = end + tables.setBackMs;
  return plansOf(orderAsOf(order, end), tables)
    .filter(({ run }) => run.start <= instant)
    .map((plan) => readPlan(asOf(plan, instant), instant, tables));
}

function asOf(plan: ClockPlan, instant: number): ClockPlan {
  const { run } = plan;
  if (run.stop === null || run.stop <= instant) return plan;
  return { ...plan, run: { ...run, stop: null, stoppedAt: null } };
}

/** Whether it is known if a clock was met: it was stopped, or its time is over. */
export function isDecided({ mood }: StoppedReading): boolean {
  return mood === 'stopped' || mood === 'stopped-late' || mood === 'late';
}

/** Whether a clock was stopped too late, or is late now. */
export function isLate({ leftMs }: StoppedReading): boolean {
  return leftMs < 0;
}
