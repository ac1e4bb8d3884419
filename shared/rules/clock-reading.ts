import type { Order, PauseReason } from '../domain/order/order.ts';
import { runsOf, type ClockRun, type ClockTables } from './clock-runs.ts';
import type { ClockRule } from './clocks.ts';
import { countedBetween, instantAfter, type Counting } from './counted-time.ts';
import { dayAfter, instantOf, localTime, timeOfDayMs, weekdayOf } from './local-days.ts';
import type { Rest } from './workdays.ts';

/** How a clock stands. */
export type ClockMood = 'running' | 'soon' | 'late' | 'stopped' | 'stopped-late' | 'paused';

/** The state of one clock of one order at one moment; every sum can be checked by hand. */
export interface ClockReading {
  readonly rule: ClockRule;
  readonly run: ClockRun;
  readonly startedAt: string;
  readonly stoppedAt: string | null;
  /** By the clock on the wall; while the clock rests, when it would be due if it went on now. */
  readonly dueAt: string;
  readonly pausedMinutes: number;
  readonly pausedBy: readonly { readonly reason: PauseReason; readonly minutes: number }[];
  readonly isPaused: boolean;
  /** Milliseconds until due; negative when late. For a stopped clock: at the moment it stopped. */
  readonly leftMs: number;
  /** Counted milliseconds since the start. */
  readonly usedMs: number;
  readonly mood: ClockMood;
}

const MINUTE = 60_000;

/** A pause of an order on the desk's own time line. */
interface Pause extends Rest {
  readonly reason: PauseReason;
}

function pausesOf(order: Order, rule: ClockRule, since: number): Pause[] {
  return order.pauses
    .filter(({ reason }) => rule.restsFor.includes(reason))
    .map((pause) => ({
      reason: pause.reason,
      from: pause.fromInstant ?? Date.parse(pause.from),
      to: pause.to === null ? Infinity : (pause.toInstant ?? Date.parse(pause.to)),
    }))
    .filter(({ from, to }) => to > Math.max(from, since));
}

/** A run with all of its sums that do not depend on the present moment. */
export interface ClockPlan {
  readonly run: ClockRun;
  readonly pauses: readonly Pause[];
  readonly counting: Counting;
  /** Counted milliseconds that the limit allows. */
  readonly allowedMs: number;
  /** When it is due on the desk's own time line; null while it rests before that. */
  readonly due: number | null;
  readonly soon: number | null;
}

/**
 * When the clock on the wall shows the hour of a limit next after a start; null for limits that count time.
 *
 * Which hour it is follows from the wall of the start; when that hour comes, from the wall of today, or of the stop.
 */
function hourOfLimit(
  { rule: { limit }, startedAt, stop, stoppedAt }: ClockRun,
  { timeZone, setBackMs }: ClockTables,
): number | null {
  if (limit.unit !== 'time-of-day' && limit.unit !== 'weekday') return null;
  const wall = Date.parse(startedAt);
  const ahead = stop === null || stoppedAt === null ? setBackMs : stop - Date.parse(stoppedAt);
  let { day } = localTime(wall, timeZone);
  for (;;) {
    const at = instantOf(day, timeOfDayMs(limit.at), timeZone);
    if (at > wall && (limit.unit === 'time-of-day' || weekdayOf(day) === limit.weekday)) return at + ahead;
    day = dayAfter(day);
  }
}

const DAY = 24 * 60 * MINUTE;

function allowedOf(run: ClockRun, tables: ClockTables): number {
  const { limit } = run.rule;
  if (limit.unit === 'minutes') return limit.amount * MINUTE;
  if (limit.unit === 'days' || limit.unit === 'workdays') return limit.amount * DAY;
  return (hourOfLimit(run, tables) ?? run.start) - run.start;
}

function countingOf({ rule, aheadMs }: ClockRun, rests: readonly Pause[], tables: ClockTables): Counting {
  const calendar = rule.limit.unit === 'workdays' ? tables.workdays : null;
  return { rests, calendar, timeZone: tables.timeZone, aheadMs };
}

function planOf(order: Order, run: ClockRun, tables: ClockTables): ClockPlan {
  const pauses = pausesOf(order, run.rule, run.start);
  const counting = countingOf(run, pauses, tables);
  const allowedMs = allowedOf(run, tables);
  const after = (percent: number) =>
    instantAfter(run.start, Math.round((allowedMs * percent) / 100), counting);
  return { run, pauses, counting, allowedMs, due: after(100), soon: after(run.rule.soonAtPercent) };
}

/** What became of a clock: all that is counted of it. */
export type StoppedReading = Pick<
  ClockReading,
  'rule' | 'run' | 'startedAt' | 'stoppedAt' | 'leftMs' | 'usedMs' | 'mood'
>;

/** The same as `readPlan` says of a run that has stopped, without what only a screen asks for: a year has 300,000 of them. */
export function readStopped(
  order: Order,
  run: ClockRun & { readonly stop: number },
  tables: ClockTables,
): StoppedReading {
  const counting = countingOf(run, pausesOf(order, run.rule, run.start), tables);
  const usedMs = countedBetween(run.start, run.stop, counting);
  const leftMs = allowedOf(run, tables) - usedMs;
  const { rule, startedAt, stoppedAt } = run;
  return { rule, run, startedAt, stoppedAt, leftMs, usedMs, mood: leftMs < 0 ? 'stopped-late' : 'stopped' };
}

const plans = new WeakMap<Order, { readonly tables: ClockTables; readonly plans: readonly ClockPlan[] }>();

/**
 * The clocks of an order with the sums that do not depend on the present moment.
 *
 * Kept as long as the record and the tables are the same objects: records are never changed, only replaced.
 */
export function plansOf(order: Order, tables: ClockTables): readonly ClockPlan[] {
  const known = plans.get(order);
  if (known?.tables === tables) return known.plans;
  const made = runsOf(order, tables).map((run) => planOf(order, run, tables));
  plans.set(order, { tables, plans: made });
  return made;
}

/** When so many percent of a plan's limit are used up, on the desk's own time line; null while it rests before that. */
export function instantOfPercent({ run, allowedMs, counting }: ClockPlan, percent: number): number | null {
  return instantAfter(run.start, Math.round((allowedMs * percent) / 100), counting);
}

/**
 * How a clock stands at an instant of the desk's own time line.
 *
 * Nothing is stored: the same facts give the same reading at any time, in whatever order they are asked for.
 */
export function readPlan(plan: ClockPlan, instant: number, { setBackMs }: ClockTables): ClockReading {
  const { run, pauses, counting, allowedMs } = plan;
  const until = run.stop ?? Math.max(instant, run.start);
  const usedMs = countedBetween(run.start, until, counting);
  const isPaused = run.stop === null && pauses.some(({ from, to }) => from <= until && to === Infinity);
  const isAtRest = run.stop !== null || isPaused;
  const due = plan.due ?? until + Math.max(0, allowedMs - usedMs);
  // Before it is due, the clock on the wall; behind it, counted time: a pause or a Sunday makes nobody later.
  const leftMs = isAtRest || usedMs >= allowedMs ? allowedMs - usedMs : due - until;
  const pausedBy = pausedTimes(pauses, run.start, until);
  return {
    rule: run.rule,
    run,
    startedAt: run.startedAt,
    stoppedAt: run.stoppedAt,
    dueAt: new Date(due - setBackMs).toISOString(),
    pausedMinutes: pausedBy.reduce((sum, { minutes }) => sum + minutes, 0),
    pausedBy,
    isPaused,
    leftMs,
    usedMs,
    mood: mood(plan, until, isPaused, leftMs),
  };
}

function mood({ run, soon }: ClockPlan, until: number, isPaused: boolean, leftMs: number): ClockMood {
  if (run.stop !== null) return leftMs < 0 ? 'stopped-late' : 'stopped';
  if (leftMs < 0) return 'late';
  if (isPaused) return 'paused';
  return soon !== null && until >= soon ? 'soon' : 'running';
}

function pausedTimes(pauses: readonly Pause[], from: number, until: number): ClockReading['pausedBy'] {
  const sums = new Map<PauseReason, number>();
  for (const pause of pauses) {
    const ms = Math.min(until, pause.to) - Math.max(from, pause.from);
    if (ms > 0) sums.set(pause.reason, (sums.get(pause.reason) ?? 0) + ms);
  }
  return [...sums].map(([reason, ms]) => ({ reason, minutes: ms / MINUTE }));
}
