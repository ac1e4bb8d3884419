import type { FollowUp } from '../domain/callback/follow-up.ts';
import { furtherMoment, type FurtherMoment, type Order } from '../domain/order/order.ts';
import { localTime } from './local-days.ts';
import type { ClockRule, ClockStart, OrderMoment } from './clocks.ts';
import type { WorkdayCalendar } from './workdays.ts';

/** What clocks are read by: tables and the time line of a desk. Every field is replaced, never changed. */
export interface ClockTables {
  /** All versions of all rows; a later version of a row stands behind an earlier one. */
  readonly clockRules: readonly ClockRule[];
  readonly workdays: WorkdayCalendar;
  readonly trade: string;
  readonly timeZone: string;
  /** What the desk's own time line is ahead of the clock on the wall, which was set back so far; milliseconds. */
  readonly setBackMs: number;
}

/** One run of a clock: from its start, by the version of the rule that counted then, until it was stopped. */
export interface ClockRun {
  readonly rule: ClockRule;
  readonly start: number;
  readonly stop: number | null;
  /** What the time line was ahead of the clock on the wall when it began: days and hours of it are those of that wall. */
  readonly aheadMs: number;
  readonly startedAt: string;
  readonly stoppedAt: string | null;
  /** For the clock of a follow-up: which one. */
  readonly followUp: FollowUp | null;
}

const further: ReadonlySet<string> = new Set(furtherMoment.options);

function isFurther(moment: OrderMoment): moment is FurtherMoment {
  return further.has(moment);
}

/** A moment of an order as the screens show it, or null. */
export function momentOf(order: Order, moment: OrderMoment): string | null {
  return isFurther(moment) ? (order.moments[moment] ?? null) : order[moment];
}

/** A moment of an order on the desk's own time line, in milliseconds, or null. */
export function instantOfMoment(order: Order, moment: OrderMoment): number | null {
  const at = momentOf(order, moment);
  return at === null ? null : (order.instants[moment] ?? Date.parse(at));
}

/** Every clock that an order has started, running or stopped; at most one run of a clock for each of its starts. */
export function runsOf(order: Order, tables: ClockTables): ClockRun[] {
  if (order.state === 'voided') return [];
  return rowsOf(order, tables.clockRules).flatMap((rows) => runsByRows(order, rows, tables));
}

/** The rows of one clock, and what it can start from. */
interface RowsOfClock {
  readonly rows: readonly ClockRule[];
  readonly starts: readonly ClockStart[];
}

/** By table and by kind of order: most clocks are for few kinds. */
const byTable = new WeakMap<readonly ClockRule[], Map<string, readonly RowsOfClock[]>>();

function rowsOf({ kind, followUps }: Order, rules: readonly ClockRule[]): readonly RowsOfClock[] {
  const ofTable = byTable.get(rules) ?? new Map<string, readonly RowsOfClock[]>();
  byTable.set(rules, ofTable);
  const key = followUps.length > 0 ? `${kind} promised` : kind;
  const known = ofTable.get(key);
  if (known) return known;
  const made = [...Map.groupBy(rules, ({ clock }) => clock).values()]
    .filter((rows) => rows[0]?.starts !== 'calendar' && rows[0]?.starts !== 'custodyDue')
    .filter((rows) => rows.some((row) => mayStart(row, kind, followUps.length > 0)))
    .map((rows) => ({ rows, starts: [...new Set(rows.map((row) => row.starts))] }));
  ofTable.set(key, made);
  return made;
}

/** Whether a row can start a clock of an order of a kind; a follow-up has its own reason instead of a kind. */
function mayStart({ starts, kinds }: ClockRule, kind: Order['kind'], isPromised: boolean): boolean {
  return starts === 'plannedAt' ? isPromised : kinds.includes(kind);
}

function runsByRows(order: Order, { rows, starts }: RowsOfClock, tables: ClockTables): ClockRun[] {
  return starts.flatMap((from) =>
    startsOf(order, from, rows[0]?.clock ?? '').flatMap((start): ClockRun[] => {
      const rule = ruleAt(order, rows, { ...start, from }, tables);
      const aheadMs = start.start - Date.parse(start.startedAt);
      return rule ? [{ ...start, ...stopOf(order, rule, start), rule, aheadMs }] : [];
    }),
  );
}

interface Start {
  readonly start: number;
  readonly startedAt: string;
  readonly followUp: FollowUp | null;
}

function startsOf(order: Order, from: ClockStart, clock: string): Start[] {
  if (from === 'calendar' || from === 'custodyDue') return [];
  if (from === 'plannedAt') {
    return order.followUps
      .filter(({ reason }) => reason === clock)
      .map((followUp) => ({ start: followUp.plannedInstant, startedAt: followUp.plannedAt, followUp }));
  }
  // An order that was opened again begins its time anew; while it was closed nothing was owed.
  const moment = from === 'registeredAt' && order.moments.reopenedAt ? 'reopenedAt' : from;
  const start = instantOfMoment(order, moment);
  const startedAt = momentOf(order, moment);
  return start === null || startedAt === null ? [] : [{ start, startedAt, followUp: null }];
}

/** The row that counts for a run: the latest version that was in force at its start, the most particular first. */
function ruleAt(
  order: Order,
  rows: readonly ClockRule[],
  { start, startedAt, from }: { start: number; startedAt: string; from: ClockStart },
  tables: ClockTables,
): ClockRule | null {
  const inForce = new Map<string, ClockRule>();
  for (const row of rows) if (row.since <= start) inForce.set(row.id, row);
  const fitting = [...inForce.values()].filter(
    (row) => row.starts === from && applies(order, row, startedAt, tables),
  );
  return fitting.reduce<ClockRule | null>(
    (best, row) => (best === null || weight(row) > weight(best) ? row : best),
    null,
  );
}

function applies(
  order: Order,
  rule: ClockRule,
  startedAt: string,
  { trade, timeZone }: ClockTables,
): boolean {
  if (!rule.isActive) return false;
  // A follow-up has its own reason instead of a kind.
  if (rule.starts !== 'plannedAt' && !rule.kinds.includes(order.kind)) return false;
  if (rule.severities !== null && (order.severity === null || !rule.severities.includes(order.severity)))
    return false;
  if (rule.trades !== null && !rule.trades.includes(trade)) return false;
  if (rule.fromOn === null && rule.toOn === null) return true;
  const { day } = localTime(Date.parse(startedAt), timeZone);
  return (rule.fromOn === null || day >= rule.fromOn) && (rule.toOn === null || day <= rule.toOn);
}

/** A row for some days stands over one for a trade, that over one for some severities, that over a general one. */
function weight({ fromOn, toOn, trades, severities }: ClockRule): number {
  return ((fromOn ?? toOn) ? 4 : 0) + (trades ? 2 : 0) + (severities ? 1 : 0);
}

function stopOf(
  order: Order,
  rule: ClockRule,
  { start, followUp }: Start,
): { stop: number | null; stoppedAt: string | null } {
  if (followUp) {
    const { settledAt: stoppedAt, settledInstant } = followUp;
    return { stop: stoppedAt === null ? null : (settledInstant ?? Date.parse(stoppedAt)), stoppedAt };
  }
  let first: { stop: number; stoppedAt: string } | null = null;
  for (const moment of rule.stops) {
    const stop = instantOfMoment(order, moment);
    const stoppedAt = momentOf(order, moment);
    if (stop === null || stoppedAt === null || (first && first.stop <= stop)) continue;
    first = { stop: Math.max(start, stop), stoppedAt };
  }
  return first ?? { stop: null, stoppedAt: null };
}
