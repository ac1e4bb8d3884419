import { z } from 'zod';
import { kind } from '../domain/call/call.ts';
import { severity, type Order } from '../domain/order/order.ts';

/** The moments of an order a clock can start or stop at. */
export const clockMoment = z.enum([
  'registeredAt',
  'dispatchedAt',
  'pickedUpAt',
  'arrivedAt',
  'completionAskedAt',
  'doneAt',
  'slipBackAt',
  'calledBackAt',
  'closedAt',
]);
export type ClockMoment = z.output<typeof clockMoment>;

/** One row of the clock table; managers edit `limitMinutes` and `soonAtPercent`. */
export const clockRule = z.strictObject({
  id: z.enum(['pick-up', 'arrival', 'completion-query']),
  kinds: z.array(kind),
  severities: z.array(severity).nullable(),
  starts: clockMoment,
  /** The first of these stops the clock. */
  stops: z.array(clockMoment).min(1),
  limitMinutes: z.number().positive().max(100_000),
  soonAtPercent: z.number().min(1).max(100),
  /** Paused time does not count; a department that rests the work is not late. */
  pauses: z.boolean(),
  source: z.string(),
  sentence: z.string(),
});
export type ClockRule = z.output<typeof clockRule>;

/** The clocks of the first issue of the book; minute clocks run around the clock (C6). */
export const defaultClockRules: readonly ClockRule[] = [
  {
    id: 'pick-up',
    kinds: ['repair', 'cleaning', 'complaint', 'emergency', 'appointment'],
    severities: null,
    starts: 'dispatchedAt',
    stops: ['pickedUpAt', 'doneAt', 'closedAt'],
    limitMinutes: 15,
    soonAtPercent: 80,
    pauses: false,
    source: 'T9',
    sentence: '责任部门在15分钟内派人前往客服部前台取单',
  },
  {
    id: 'arrival',
    kinds: ['repair', 'emergency'],
    severities: null,
    starts: 'dispatchedAt',
    stops: ['arrivedAt', 'doneAt', 'closedAt'],
    limitMinutes: 20,
    soonAtPercent: 80,
    pauses: true,
    source: 'T10',
    sentence: '责任人必须在20分钟内到达维修现场,查看并报价',
  },
  {
    id: 'completion-query',
    kinds: ['repair', 'emergency'],
    severities: null,
    starts: 'dispatchedAt',
    stops: ['completionAskedAt', 'doneAt', 'closedAt'],
    limitMinutes: 60,
    soonAtPercent: 80,
    pauses: true,
    source: 'T11',
    sentence: '在发出通知1个小时之后,客服前台须询问工程部工程是否已完工',
  },
];

/** The state of one clock of one order at one moment; every sum can be checked by hand. */
export interface ClockReading {
  readonly rule: ClockRule;
  readonly startedAt: string;
  readonly stoppedAt: string | null;
  readonly dueAt: string;
  readonly pausedMinutes: number;
  readonly isPaused: boolean;
  /** Milliseconds until due; negative when late. For a stopped clock: at the moment it stopped. */
  readonly leftMs: number;
  readonly usedMs: number;
  readonly mood: 'running' | 'soon' | 'late' | 'stopped' | 'stopped-late' | 'paused';
}

const MINUTE = 60_000;

function pausedBetween(order: Order, from: number, to: number): number {
  return order.pauses.reduce((sum, pause) => {
    const begin = Math.max(from, Date.parse(pause.from));
    const end = Math.min(to, pause.to === null ? to : Date.parse(pause.to));
    return sum + Math.max(0, end - begin);
  }, 0);
}

function firstStop(order: Order, rule: ClockRule): string | null {
  const stops = rule.stops.map((stop) => order[stop]).filter((at) => at !== null);
  return stops.length === 0 ? null : stops.reduce((a, b) => (Date.parse(a) <= Date.parse(b) ? a : b));
}

function applies(order: Order, rule: ClockRule): boolean {
  if (!rule.kinds.includes(order.kind)) return false;
  return rule.severities === null || (order.severity !== null && rule.severities.includes(order.severity));
}

/**
 * Reads one clock from the facts of an order, or null when it does not run for this order.
 *
 * `now` is in milliseconds since the epoch. Nothing is stored: the same facts give the same reading at any time.
 */
export function readClock(order: Order, rule: ClockRule, now: number): ClockReading | null {
  const startedAt = order[rule.starts];
  if (startedAt === null || !applies(order, rule) || order.state === 'voided') return null;
  const start = Date.parse(startedAt);
  const stoppedAt = firstStop(order, rule);
  const until = stoppedAt === null ? Math.max(now, start) : Date.parse(stoppedAt);
  const paused = rule.pauses ? pausedBetween(order, start, until) : 0;
  const limit = rule.limitMinutes * MINUTE;
  const usedMs = Math.max(0, until - start - paused);
  const leftMs = limit - usedMs;
  const isPaused = rule.pauses && order.state === 'paused';
  const dueAt = new Date(start + limit + paused).toISOString();
  return {
    rule,
    startedAt,
    stoppedAt,
    dueAt,
    pausedMinutes: paused / MINUTE,
    isPaused,
    leftMs,
    usedMs,
    mood: mood(stoppedAt !== null, isPaused, leftMs, usedMs >= (limit * rule.soonAtPercent) / 100),
  };
}

function mood(isStopped: boolean, isPaused: boolean, leftMs: number, isSoon: boolean): ClockReading['mood'] {
  if (isStopped) return leftMs < 0 ? 'stopped-late' : 'stopped';
  if (leftMs < 0) return 'late';
  if (isPaused) return 'paused';
  return isSoon ? 'soon' : 'running';
}

/** Every clock of an order, the running ones first and among them the worst first. */
export function readClocks(order: Order, rules: readonly ClockRule[], now: number): ClockReading[] {
  const readings = rules.flatMap((rule) => readClock(order, rule, now) ?? []);
  const rank = (reading: ClockReading) => (reading.stoppedAt === null ? 0 : 1);
  return readings.sort((a, b) => rank(a) - rank(b) || a.leftMs - b.leftMs);
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

// A clock that rests asks for nothing: it stands behind all that run, and before what has no clock at all.
function leftToSort(nearest: ClockReading | null): number {
  if (nearest === null) return Number.MAX_SAFE_INTEGER;
  return nearest.mood === 'paused' ? Number.MAX_SAFE_INTEGER / 2 : nearest.leftMs;
}

/** The running clock that asks first, or null when none runs. */
export function nearestClock(order: Order, rules: readonly ClockRule[], now: number): ClockReading | null {
  const first = readClocks(order, rules, now)[0];
  return first && first.stoppedAt === null ? first : null;
}
