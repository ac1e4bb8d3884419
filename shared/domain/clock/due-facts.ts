import { isOpen } from '../../rules/order-acts.ts';
import { nextStepDue, plannedSteps, stepKey, type PlannedStep } from '../../rules/due-steps.ts';
import type { ClockTables } from '../../rules/clock-runs.ts';
import { noticesFor } from '../../rules/ladder.ts';
import type { DeskState } from '../book.ts';
import type { Fact } from '../facts.ts';
import type { Order } from '../order/order.ts';
import { clockTables } from './clock-tables.ts';

const none: ReadonlySet<string> = new Set();

/** Whether a clock of the order may still run: it is open, or somebody is still to be called. */
function isWatched(order: Order): boolean {
  return isOpen(order) || order.followUps.some(({ settledAt }) => settledAt === null);
}

/**
 * The facts of all steps that have fallen due by an instant of the desk's own time line and are not written yet.
 *
 * Each is written once, with its true due time, however late it is found. At most `most` are given at a time, earliest
 * first; `alsoOf` are orders that are looked at although they are closed. Source: R6 [D] "Every step is a log line even if nobody is at the PC (evaluated on wake/start)".
 */
export function dueStepFacts(
  desk: DeskState,
  instant: number,
  most: number,
  alsoOf: ReadonlySet<string> = none,
): Fact[] {
  const tables = clockTables(desk);
  const due: { order: Order; planned: PlannedStep }[] = [];
  for (const order of Object.values(desk.orders)) {
    if (!(isWatched(order) || alsoOf.has(order.number)) || nextStepDue(order, tables) > instant) continue;
    for (const planned of plannedSteps(order, tables))
      if (planned.due <= instant) due.push({ order, planned });
  }
  due.sort((a, b) => a.planned.due - b.planned.due);
  return due.slice(0, most).map(({ order, planned }) => stepFact(desk, order, planned, tables));
}

function stepFact(
  desk: DeskState,
  order: Order,
  { plan, step, due }: PlannedStep,
  { setBackMs }: ClockTables,
): Fact {
  const { rule, start: run } = plan.run;
  const dueAt = new Date(due - setBackMs).toISOString();
  const key = stepKey({ rule: rule.id, run, percent: step.percent });
  return {
    type: 'clock-stepped',
    order: order.number,
    clock: rule.clock,
    rule: rule.id,
    run,
    percent: step.percent,
    dueAt,
    notices: noticesFor(desk, order, step.tells, { why: rule.clock, percent: step.percent, dueAt, key }),
  };
}

/** The earliest instant at which any step falls due, Infinity when none will. */
export function nextDue(desk: DeskState, alsoOf: ReadonlySet<string> = none): number {
  const tables = clockTables(desk);
  let next = Infinity;
  for (const order of Object.values(desk.orders))
    if (isWatched(order) || alsoOf.has(order.number)) next = Math.min(next, nextStepDue(order, tables));
  return next;
}
