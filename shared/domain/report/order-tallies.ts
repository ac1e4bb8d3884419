import type { ClockReading } from '../../rules/clock-reading.ts';
import { kindRule } from '../../rules/kinds.ts';
import { isOpen } from '../../rules/order-acts.ts';
import type { Order } from '../order/order.ts';
import { callbackTallies } from './callback-tallies.ts';
import { complaintTallies } from './complaint-tallies.ts';
import { isDecided, isLate, orderBase, readingsOf } from './order-reading.ts';
import type { FigureId } from './report.ts';
import { tally, type Around, type Base, type Tally } from './tally.ts';

const MINUTE_MS = 60_000;

/** What an order of the period counts for; one that was voided counts for nothing. */
export function orderTallies(order: Order, around: Around): Tally[] {
  if (order.state === 'voided') return [];
  const base = orderBase(order);
  const readings = readingsOf(order, around);
  return [
    tally('rework', base, around, { isMissed: order.reworkOf !== null }),
    ...clockTallies(readings, base, around),
    ...slipTallies(order, readings, base, around),
    ...callbackTallies(order, readings, base, around),
    ...complaintTallies(order, readings, around),
  ];
}

const figureOfClock: Readonly<Partial<Record<string, FigureId>>> = {
  'pick-up': 'picked-up-in-time',
  arrival: 'arrived-in-time',
  'first-response': 'complaints-answered',
};

/** Every clock that is decided counts once for all clocks, and some for a figure of their own (R12 "clocks met %"). */
function clockTallies(readings: readonly ClockReading[], base: Base, around: Around): Tally[] {
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

/** 未回单: paper that was sent out and is not back; it counts against the figure once its time is over (R3.1). */
function slipTallies(order: Order, readings: readonly ClockReading[], base: Base, around: Around): Tally[] {
  const isOut = order.dispatchedAt !== null && order.slipBackAt === null && isOpen(order);
  if (!kindRule(order.kind).paperReturns || !isOut) return [];
  const isMissed = readings.some((reading) => reading.rule.clock === 'slip-back' && isLate(reading));
  return [tally('slips-out', base, around, { isMissed })];
}
