import type { FigureId } from '../../../../shared/domain/report/report.ts';
import type { RawBook, RawCall, RawLoan, RawOrder } from './raw-life.ts';

/** One figure by hand: how many records, how many against it, and the sum of what was measured. */
export interface RawFigure {
  readonly of: number;
  readonly missed: number;
  readonly sum: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The sample desk is in Hangzhou, which knows no summer time. */
const AHEAD = 8 * HOUR;

/** A period by its local days: from the first midnight to the last. */
export interface RawPeriod {
  readonly month: string;
  readonly begin: number;
  readonly end: number;
}

/** The month of a day like `2026-10`. */
export function rawMonth(month: string): RawPeriod {
  const [year = 0, nth = 0] = month.split('-').map(Number);
  return { month, begin: Date.UTC(year, nth - 1, 1) - AHEAD, end: Date.UTC(year, nth, 1) - AHEAD };
}

const isOf = ({ month }: RawPeriod, number: string): boolean =>
  `20${number.slice(1, 3)}-${number.slice(3, 5)}` === month;

function figure<T>(
  records: readonly T[],
  isMissed: (record: T) => boolean,
  value: (record: T) => number = () => 0,
): RawFigure {
  return {
    of: records.length,
    missed: records.filter(isMissed).length,
    sum: records.reduce((sum, record) => sum + value(record), 0),
  };
}

/** Every figure of a month that needs no table of clocks beyond one limit, straight from what the journal told. */
export function rawFigures(
  book: RawBook,
  period: RawPeriod,
  now: number,
): Partial<Record<FigureId, RawFigure>> {
  const calls = book.calls.filter(({ number }) => isOf(period, number));
  const orders = [...book.orders.values()].filter(({ number, isVoid }) => isOf(period, number) && !isVoid);
  const timed = calls.filter((call) => call.intakeSeconds !== null && !call.backEntry);
  const seconds = ({ intakeSeconds }: RawCall): number => intakeSeconds ?? 0;
  const asked = orders
    .flatMap(({ score, followUps }) => [score, ...followUps.values()])
    .filter((each) => each !== null);
  return {
    calls: figure(calls, () => false),
    orders: figure(orders, () => false),
    'intake-time': figure(timed, (call) => seconds(call) > 30, seconds),
    'enquiry-time': figure(
      timed.filter(({ kind }) => kind === 'enquiry' || kind === 'lookup'),
      (call) => seconds(call) > 180,
      seconds,
    ),
    'answered-in-time': figure(
      calls.filter(({ rings }) => rings !== null),
      ({ rings }) => (rings ?? 0) > 3,
    ),
    'first-contact': firstContact(calls, book, period),
    'picked-up-in-time': limit(orders, now, {
      kinds: ['repair', 'cleaning', 'complaint', 'emergency', 'appointment'],
      start: ({ sent }) => sent,
      stops: ({ pickedUp, done, closed }) => [pickedUp, done, closed],
      minutes: () => 15,
    }),
    'arrived-in-time': limit(orders, now, {
      kinds: ['repair', 'emergency'],
      start: ({ sent }) => sent,
      stops: ({ arrived, done, closed }) => [arrived, done, closed],
      minutes: () => 20,
      rests: true,
    }),
    'complaints-answered': limit(orders, now, {
      kinds: ['complaint'],
      start: ({ begun }) => begun,
      stops: ({ firstResponse, closed }) => [firstResponse, closed],
      minutes: ({ severity }) => (severity === 'S1' || severity === 'S2' ? 30 : 120),
    }),
    satisfaction: figure(asked, (score) => score < 4),
    rework: figure(
      orders.filter(
        ({ kind, done, closed }) => (kind === 'repair' || kind === 'cleaning') && (done ?? closed) !== null,
      ),
      ({ isRework }) => isRework,
    ),
    'keys-overdue': keysOverdue([...book.keys.values()], period, now),
    'keys-lost': figure(
      book.lost.filter((at) => at >= period.begin && at < period.end),
      () => true,
    ),
    'handovers-late': figure([], () => false),
    'quality-checked': figure(calls, () => true),
    'quality-errors': figure([], () => false),
    cases: figure([], () => false),
  };
}

function firstContact(calls: readonly RawCall[], { orders }: RawBook, period: RawPeriod): RawFigure {
  const settled = calls.flatMap(({ order, outcome }) => {
    if (order === null) return outcome === 'answered' || outcome === 'alternative' ? [true] : [];
    const left = isOf(period, order) ? orders.get(order) : undefined;
    // An order of an earlier month is an older matter: whoever calls about it calls again.
    if (!left) return [false];
    if (left.isVoid) return [];
    if (left.sent !== null) return [false];
    return left.closed === null ? [] : [true];
  });
  return figure(settled, (wasSettled) => !wasSettled);
}

interface Limit {
  readonly kinds: readonly string[];
  readonly start: (order: RawOrder) => number | null;
  readonly stops: (order: RawOrder) => readonly (number | null)[];
  readonly minutes: (order: RawOrder) => number;
  readonly rests?: boolean;
}

function limit(
  orders: readonly RawOrder[],
  now: number,
  { kinds, start, stops, minutes, rests }: Limit,
): RawFigure {
  const late = orders.flatMap((order) => {
    const from = start(order);
    if (!kinds.includes(order.kind) || from === null) return [];
    const stop = Math.min(...stops(order).map((each) => each ?? Infinity));
    const until = Math.max(from, Math.min(stop, now));
    const used = until - from - (rests ? restedMs(order, from, until) : 0);
    const isLate = used > minutes(order) * MINUTE;
    return stop === Infinity && !isLate ? [] : [isLate];
  });
  return figure(late, (isLate) => isLate);
}

/** Milliseconds of pauses between two moments; pauses of one order never overlap. */
function restedMs({ pauses }: RawOrder, from: number, until: number): number {
  return pauses.reduce(
    (sum, pause) => sum + Math.max(0, Math.min(until, pause.to) - Math.max(from, pause.from)),
    0,
  );
}

function keysOverdue(keys: readonly RawLoan[], period: RawPeriod, now: number): RawFigure {
  const end = Math.min(period.end, now);
  const out = keys.filter(
    ({ opened, closed }) => opened < period.end && (closed ?? Infinity) >= period.begin,
  );
  return figure(out, ({ due, closed }) => due !== null && Math.min(closed ?? Infinity, end) > due);
}

/** Orders that were open at the end of a month, of any month. */
export function rawOpen({ orders }: RawBook, period: RawPeriod, now: number): number {
  const end = Math.min(period.end, now);
  return [...orders.values()].filter(
    ({ isVoid, registered, closed }) => !isVoid && registered <= end && (closed ?? Infinity) > end,
  ).length;
}

/** Slips that were out at the end of a month, of orders of any month. */
export function rawSlipsOut({ orders }: RawBook, period: RawPeriod, now: number): number {
  const end = Math.min(period.end, now);
  return [...orders.values()].filter(
    ({ kind, isVoid, firstSent, sent, slipBack, closed }) =>
      ['repair', 'cleaning', 'complaint', 'emergency', 'appointment'].includes(kind) &&
      !isVoid &&
      (sent === null ? Infinity : (firstSent ?? sent)) <= end &&
      (slipBack ?? Infinity) > end &&
      (closed ?? Infinity) > end,
  ).length;
}
