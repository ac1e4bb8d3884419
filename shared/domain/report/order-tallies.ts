import type { StoppedReading } from '../../rules/clock-reading.ts';
import { kindRule } from '../../rules/kinds.ts';
import type { Order } from '../order/order.ts';
import { ageAt } from './ages.ts';
import { callbackTallies } from './callback-tallies.ts';
import { complaintTallies, openComplaintTallies } from './complaint-tallies.ts';
import { isDecided, isLate, orderBase, readingsAtEnd, readingsOf } from './order-reading.ts';
import { orderAsOf } from './order-as-of.ts';
import type { FigureId } from './report.ts';
import { tally, type Around, type Base, type Tally } from './tally.ts';

const MINUTE_MS = 60_000;

/** What an order of the period counts for; one that was voided counts for nothing. */
export function orderTallies(order: Order, around: Around): Tally[] {
  if (order.state === 'voided') return [];
  const base = orderBase(order);
  const readings = readingsOf(order, around);
  return [
    tally('orders', base, around),
    ...reworkTallies(order, base, around),
    ...clockTallies(readings, base, around),
    ...slipTallies(order, base, around),
    ...callbackTallies(order, readings, base, around),
    ...complaintTallies(order, readings, around),
  ];
}

/** What an order of before the period counts for: what it still owed at the end of the period (R3.1, T28). */
export function olderOrderTallies(order: Order, around: Around): Tally[] {
  if (ageAt(order, around.end) === null) return [];
  return [...slipTallies(order, orderBase(order), around), ...openComplaintTallies(order, around)];
}

/** An order of any time that was open at the end of the period, with its age in days (R12 "open ageing"). */
export function openTallies(order: Order, around: Around): Tally[] {
  const days = ageAt(order, around.end);
  if (days === null) return [];
  return [tally('open-orders', orderBase(order), around, { value: days, unit: 'days' })];
}

/** R4: what can be mended so badly that it has to be mended again. */
const mendedKinds: ReadonlySet<string> = new Set(['repair', 'cleaning']);

/** Of the repairs and cleanings that are finished, those that mended an earlier one. */
function reworkTallies(order: Order, base: Base, around: Around): Tally[] {
  const isFinished = order.doneAt !== null || order.state === 'closed';
  if (!mendedKinds.has(order.kind) || !isFinished) return [];
  return [tally('rework', base, around, { isMissed: order.reworkOf !== null })];
}

const figureOfClock: Readonly<Partial<Record<string, FigureId>>> = {
  'pick-up': 'picked-up-in-time',
  arrival: 'arrived-in-time',
  'first-response': 'complaints-answered',
};

/** Every clock that is decided counts once for all clocks, and some for a figure of their own (R12 "clocks met %"). */
function clockTallies(readings: readonly StoppedReading[], base: Base, around: Around): Tally[] {
  return readings.filter(isDecided).flatMap((reading) => {
    const own = figureOfClock[reading.rule.clock];
    const more: Partial<Tally> = {
      at: reading.startedAt,
      clock: reading.rule.clock,
      value: Math.round(reading.usedMs / MINUTE_MS),
      unit: 'minutes',
      isMissed: isLate(reading),
      overMs: Math.max(0, -reading.leftMs),
    };
    return [
      tally('clocks-met', base, around, more),
      ...(own === undefined ? [] : [tally(own, base, around, more)]),
    ];
  });
}

/**
 * 未回单: paper that was out at the end of the period; it counts against the figure once its time was over.
 *
 * Source: R3.1 "完整填写…并将回单交回客服前台".
 */
function slipTallies(order: Order, base: Base, around: Around): Tally[] {
  if (!kindRule(order.kind).paperReturns || !isOut(order, around.end)) return [];
  const isMissed = readingsAtEnd(order, around).some(
    (reading) => reading.rule.clock === 'slip-back' && isLate(reading),
  );
  return [tally('slips-out', base, around, { isMissed })];
}

function isOut(order: Order, end: number): boolean {
  if (ageAt(order, end) === null) return false;
  const { dispatchedAt, moments, slipBackAt } = orderAsOf(order, end);
  const sentAt = moments.sentAt ?? dispatchedAt;
  const wasSent = sentAt !== null && Date.parse(sentAt) <= end;
  return wasSent && (slipBackAt === null || Date.parse(slipBackAt) > end);
}
