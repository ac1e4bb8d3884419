import { plansOf, readPlan, type ClockReading } from '../../rules/clock-reading.ts';
import type { ClockTables } from '../../rules/clock-runs.ts';
import { isOpen } from '../../rules/order-acts.ts';
import { deskInstant, leftToSort, worstReading } from '../../rules/read-clocks.ts';
import type { DeskState } from '../book.ts';
import type { FollowUp } from '../callback/follow-up.ts';
import type { Order } from '../order/order.ts';
import { clockTables } from './clock-tables.ts';
import { standingRule } from './due-standing.ts';
import { standingTask, type Standing, type StandingTask } from './standing.ts';
import { custodyLines, readStay, type CustodyWallLine, type CustodyWallReading } from './wall-custody.ts';

/** What the screens say of a clock; a task of the calendar has no run and no pauses. */
export type LineReading = Pick<
  ClockReading,
  'rule' | 'startedAt' | 'dueAt' | 'pausedMinutes' | 'leftMs' | 'usedMs' | 'mood'
>;

/** One thing that runs against a clock: an order, a promise, a task of the calendar, or what is to be back. */
export type WallLine =
  | CustodyWallLine
  | {
      readonly kind: 'order';
      readonly id: string;
      readonly order: Order;
      /** The clock of its own that asks first; null when none runs. */
      readonly nearest: LineReading | null;
    }
  | {
      readonly kind: 'follow-up';
      readonly id: string;
      readonly order: Order;
      readonly followUp: FollowUp;
      readonly nearest: LineReading | null;
    }
  | {
      readonly kind: 'task';
      readonly id: StandingTask;
      readonly task: StandingTask;
      readonly nearest: LineReading;
    };

/** The part of a desk that the wall is read from. */
export type WallDesk = Pick<
  DeskState,
  'orders' | 'custody' | 'standing' | 'clockRules' | 'workdays' | 'settings' | 'centre' | 'setBackMs'
>;

/** Everything that runs against a clock, worst first; `now` is that of the wall, in milliseconds. */
export function selectWall(desk: WallDesk, now: number): WallLine[] {
  const tables = clockTables(desk);
  const lines = [
    ...Object.values(desk.orders).flatMap((order) => linesOf(order, tables, now)),
    ...custodyLines(desk, tables, now),
    ...standingTask.options.flatMap((task) => taskLine(desk, task, now)),
  ];
  return lines.sort(compareLines);
}

function linesOf(order: Order, tables: ClockTables, now: number): WallLine[] {
  const followUps = order.followUps
    .filter(({ settledAt }) => settledAt === null)
    .map((followUp): WallLine => {
      const id = `${order.number} ${followUp.id}`;
      return {
        kind: 'follow-up',
        id,
        order,
        followUp,
        nearest: readFollowUp(order, followUp.id, tables, now),
      };
    });
  if (!isOpen(order)) return followUps;
  const nearest = readOwn(order, tables, now);
  // An order that only waits for what was promised about it is one line, that of the promise.
  if (nearest === null && followUps.length > 0) return followUps;
  return [{ kind: 'order', id: order.number, order, nearest }, ...followUps];
}

/** The clock of an order that asks first, those of its follow-ups apart. */
export function readOwn(order: Order, tables: ClockTables, now: number): ClockReading | null {
  return worstReading(
    plansOf(order, tables).filter(({ run }) => run.followUp === null),
    tables,
    now,
  );
}

/** The clock of a follow-up, or null when no rule gives it one. */
export function readFollowUp(
  order: Order,
  id: string,
  tables: ClockTables,
  now: number,
): ClockReading | null {
  const plan = plansOf(order, tables).find(({ run }) => run.followUp?.id === id);
  return plan ? readPlan(plan, deskInstant(now, tables), tables) : null;
}

/** How the clock of a line stands at a moment by the clock on the wall. */
export function readLine(
  line: WallLine,
  tables: ClockTables,
  now: number,
): LineReading | CustodyWallReading | null {
  switch (line.kind) {
    case 'custody':
      return readStay(line.custody, tables, now);
    case 'order':
      return readOwn(line.order, tables, now);
    case 'follow-up':
      return readFollowUp(line.order, line.followUp.id, tables, now);
    case 'task':
      return { ...line.nearest, leftMs: Date.parse(line.nearest.dueAt) - now };
  }
}

/** Whether a task of the calendar has fallen due and nobody has signed it. */
export function isOwed(
  standing: Standing | undefined,
): standing is Standing & { dueOn: string; dueAt: string } {
  if (!standing || standing.dueOn === null || standing.dueAt === null) return false;
  return standing.doneOn === null || standing.doneOn < standing.dueOn;
}

function taskLine(desk: WallDesk, task: StandingTask, now: number): WallLine[] {
  const standing = desk.standing[task];
  const rule = standingRule(desk, task);
  if (!rule || !isOwed(standing)) return [];
  const { dueAt } = standing;
  const leftMs = Date.parse(dueAt) - now;
  const nearest = {
    rule,
    startedAt: dueAt,
    dueAt,
    pausedMinutes: 0,
    leftMs,
    usedMs: 0,
    mood: 'late',
  } as const;
  return [{ kind: 'task', id: task, task, nearest }];
}

/** Whether an order is so grave that it comes first and everybody hears of it. */
export function isSerious({ kind, severity }: Pick<Order, 'kind' | 'severity'>): boolean {
  return kind === 'emergency' || severity === 'S1' || severity === 'S2';
}

/**
 * Emergencies, what is late and serious, what else is late, what is overdue, the tasks of the day, then by what is left.
 *
 * Somebody waits for an order; a key that is out makes nobody wait, and a reminder or the count of the day
 * has time for a quiet minute.
 */
function rank(line: WallLine): number {
  if (line.kind === 'task') return 4;
  if (line.kind === 'order' && line.order.kind === 'emergency') return 0;
  if (line.nearest?.mood !== 'late') return 5;
  if (line.kind === 'custody') return line.custody.kind === 'deposit' ? 4 : 3;
  return isSerious(line.order) ? 1 : 2;
}

function beganAt(line: WallLine): string {
  if (line.kind === 'custody') return line.custody.openedAt;
  return line.kind === 'task' ? line.nearest.dueAt : line.order.registeredAt;
}

function compareLines(a: WallLine, b: WallLine): number {
  return (
    rank(a) - rank(b) ||
    leftToSort(a.nearest) - leftToSort(b.nearest) ||
    Date.parse(beganAt(a)) - Date.parse(beganAt(b))
  );
}

/**
 * The next moment by the clock on the wall at which a clock of an order changes its mood; Infinity when none will.
 *
 * Between two of these the lines stay as they are, so nobody has to read them every second.
 */
export function nextMoodChange(order: Order, tables: ClockTables, now: number): number {
  const instant = deskInstant(now, tables);
  let next = Infinity;
  for (const { run, soon, due } of plansOf(order, tables)) {
    if (run.stop !== null) continue;
    // At the very limit it is not late yet.
    for (const at of [soon, due === null ? null : due + 1])
      if (at !== null && at > instant) next = Math.min(next, at);
  }
  return next - tables.setBackMs;
}
