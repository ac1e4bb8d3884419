import { plansOf, readPlan, type ClockReading } from '../../rules/clock-reading.ts';
import type { ClockTables } from '../../rules/clock-runs.ts';
import { plannedSteps } from '../../rules/due-steps.ts';
import { isOpen } from '../../rules/order-acts.ts';
import type { DeskState } from '../book.ts';
import type { Order } from '../order/order.ts';
import type { ClockLine } from './clock-line.ts';
import { clockTables } from './clock-tables.ts';
import { standingRule } from './due-standing.ts';
import { standingTask } from './standing.ts';

const MINUTE = 60_000;

/** Every clock that runs at an instant of the desk's own time line, worst first. */
export function selectClocks(desk: DeskState, instant: number, of?: string): ClockLine[] {
  const tables = clockTables(desk);
  const orders =
    of === undefined ? Object.values(desk.orders) : [desk.orders[of]].filter((each) => each !== undefined);
  const lines = orders.flatMap((order) => linesOf(order, tables, instant));
  const tasks = of === undefined ? standingLines(desk, instant - desk.setBackMs) : [];
  return [...lines, ...tasks].sort((a, b) => rank(a) - rank(b) || a.leftMinutes - b.leftMinutes);
}

function rank({ state }: ClockLine): number {
  return state === 'paused' ? 1 : 0;
}

function linesOf(order: Order, tables: ClockTables, instant: number): ClockLine[] {
  if (!isOpen(order) && order.followUps.every(({ settledAt }) => settledAt !== null)) return [];
  return plansOf(order, tables)
    .filter(({ run }) => run.stop === null)
    .map((plan) => lineOf(order, readPlan(plan, instant, tables), tables));
}

function lineOf(order: Order, reading: ClockReading, tables: ClockTables): ClockLine {
  const { rule, run, mood } = reading;
  const steps = order.steps.filter((step) => step.rule === rule.id && step.run === run.start);
  const next = plannedSteps(order, tables).find(
    ({ plan }) => plan.run.rule === rule && plan.run.start === run.start,
  );
  return {
    order: order.number,
    followUp: run.followUp?.id ?? null,
    clock: rule.clock,
    rule: rule.id,
    kind: order.kind,
    severity: order.severity,
    place: order.place.name,
    owner: order.owner,
    state: mood === 'stopped' || mood === 'stopped-late' ? 'running' : mood,
    startedAt: reading.startedAt,
    dueAt: reading.dueAt,
    usedMinutes: reading.usedMs / MINUTE,
    leftMinutes: reading.leftMs / MINUTE,
    pausedMinutes: [...reading.pausedBy],
    why: { limit: rule.limit, source: rule.source, sentence: rule.sentence },
    steps: steps.map(({ percent, dueAt }) => ({
      percent,
      dueAt,
      told: toldAt(order, rule.clock, percent, dueAt),
    })),
    next: next
      ? {
          percent: next.step.percent,
          dueAt: new Date(next.due - tables.setBackMs).toISOString(),
          tells: next.step.tells,
        }
      : null,
    snoozedUntil: order.snoozes.find(({ clock }) => clock === rule.clock)?.until ?? null,
  };
}

function toldAt({ notices }: Order, clock: string, percent: number, dueAt: string): string[] {
  return notices
    .filter((notice) => notice.why === clock && notice.percent === percent && notice.dueAt === dueAt)
    .map(({ name, level }) => name || level);
}

/** The tasks of the calendar that are due and not done; `now` is that of the wall. */
function standingLines(desk: DeskState, now: number): ClockLine[] {
  return standingTask.options.flatMap((task): ClockLine[] => {
    const rule = standingRule(desk, task);
    const { dueOn, dueAt, doneOn } = desk.standing[task] ?? { dueOn: null, dueAt: null, doneOn: null };
    if (!rule || dueOn === null || dueAt === null || (doneOn !== null && doneOn >= dueOn)) return [];
    return [
      {
        order: null,
        followUp: null,
        clock: rule.clock,
        rule: rule.id,
        kind: null,
        severity: null,
        place: '',
        owner: null,
        state: 'late',
        startedAt: dueAt,
        dueAt,
        usedMinutes: 0,
        leftMinutes: (Date.parse(dueAt) - now) / MINUTE,
        pausedMinutes: [],
        why: { limit: rule.limit, source: rule.source, sentence: rule.sentence },
        steps: [{ percent: 100, dueAt, told: [] }],
        next: null,
        snoozedUntil: null,
      },
    ];
  });
}
