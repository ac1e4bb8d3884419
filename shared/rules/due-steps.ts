import type { ClockStep } from '../domain/clock/notice.ts';
import type { Order } from '../domain/order/order.ts';
import { instantOfPercent, plansOf, type ClockPlan } from './clock-reading.ts';
import { instantOfMoment, type ClockTables } from './clock-runs.ts';
import type { LadderStep } from './clocks.ts';

/** One step of a ladder with the instant at which it falls due on the desk's own time line. */
export interface PlannedStep {
  readonly plan: ClockPlan;
  readonly step: LadderStep;
  readonly due: number;
}

/** The name of a step among all of its order; a step with this name is written once. */
export function stepKey({ rule, run, percent }: Pick<ClockStep, 'rule' | 'run' | 'percent'>): string {
  return `${rule}@${run}:${percent}`;
}

/**
 * The steps of an order's ladders that no fact stands for yet, earliest first.
 *
 * A step counts when its time came while the clock ran; one that was stopped before is never due. A severity that was
 * changed later is not counted from before it was known.
 */
export function plannedSteps(order: Order, tables: ClockTables): PlannedStep[] {
  const written = new Set(order.steps.map(stepKey));
  return plansOf(order, tables)
    .flatMap((plan) => stepsOfPlan(order, plan, written))
    .sort((a, b) => a.due - b.due);
}

function stepsOfPlan(order: Order, plan: ClockPlan, written: Set<string>): PlannedStep[] {
  const { run } = plan;
  const severityKnown = instantOfMoment(order, 'severityAt') ?? 0;
  return run.rule.ladder.flatMap((step): PlannedStep[] => {
    if (!isFor(step, order)) return [];
    const key = stepKey({ rule: run.rule.id, run: run.start, percent: step.percent });
    if (written.has(key)) return [];
    const reached = instantOfPercent(plan, step.percent);
    if (reached === null) return [];
    const asksSeverity = run.rule.severities !== null || step.severities !== null;
    const due = asksSeverity ? Math.max(reached, severityKnown) : reached;
    if (run.stop !== null && run.stop <= due) return [];
    // Two promises of one kind that were made in one moment are one.
    written.add(key);
    return [{ plan, step, due }];
  });
}

function isFor({ severities }: LadderStep, { severity }: Order): boolean {
  return severities === null || (severity !== null && severities.includes(severity));
}

const nexts = new WeakMap<Order, { readonly tables: ClockTables; readonly due: number }>();

/** The instant at which the next step of an order falls due, Infinity when none will; cheap to ask every second. */
export function nextStepDue(order: Order, tables: ClockTables): number {
  const known = nexts.get(order);
  if (known?.tables === tables) return known.due;
  const due = plannedSteps(order, tables)[0]?.due ?? Infinity;
  nexts.set(order, { tables, due });
  return due;
}
