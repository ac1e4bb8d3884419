import type { FigureId } from '../../../../shared/domain/report/report.ts';
import { isSettled, rawRuns, type RawRun } from './raw-clocks.ts';
import type { RawBook, RawCall, RawHandover, RawLoan } from './raw-life.ts';
import type { RawOrder } from './raw-order.ts';
import { isOf, workedMs, type RawPeriod } from './raw-period.ts';

/** One record as it counts for a figure, by hand. */
export interface RawItem {
  /** The number of its record. */
  readonly number: string;
  readonly isMissed: boolean;
  readonly value: number;
  readonly staff: string;
  readonly department: string;
  /** What kind of call or order it is. */
  readonly kind: string;
}

const DAY = 86_400_000;
const slipKinds = ['repair', 'cleaning', 'complaint', 'emergency', 'appointment'];
const mended = ['repair', 'cleaning'];
const LATE_MINUTES = 15;

/** What figures of a period are counted from. */
export interface RawView {
  readonly book: RawBook;
  readonly period: RawPeriod;
  readonly now: number;
}

/** All records of every figure of a period, straight from what the journal told. */
export function rawItems(view: RawView): Record<FigureId, RawItem[]> {
  const { book, period, now } = view;
  const calls = book.calls.filter(({ number }) => isOf(period, number));
  const orders = ordersOf(view);
  const timed = calls.filter((call) => call.intakeSeconds !== null && !call.backEntry);
  const runs = orders.flatMap((order) =>
    rawRuns(order, now, book.calendar)
      .filter(isSettled)
      .map((run) => ({ order, run })),
  );
  const inTime = (clock: string) => runs.filter(({ run }) => run.clock === clock).map(ofRun);
  const checked = calls.flatMap((call) => {
    const check = book.checks.get(call.number);
    return check ? [ofCall(call, { isMissed: check.wrong > 0, value: check.wrong })] : [];
  });
  return {
    calls: calls.map((call) => ofCall(call)),
    orders: orders.map((order) => ofOrder(order)),
    'intake-time': timed.map((call) => timedItem(call, 30)),
    'enquiry-time': timed
      .filter(({ kind }) => kind === 'enquiry' || kind === 'lookup')
      .map((call) => timedItem(call, 180)),
    'answered-in-time': calls.flatMap((call) =>
      call.rings === null ? [] : [ofCall(call, { isMissed: call.rings > 3, value: call.rings })],
    ),
    'first-contact': calls.flatMap((call) => firstContact(call, view)),
    'picked-up-in-time': inTime('pick-up'),
    'arrived-in-time': inTime('arrival'),
    'clocks-met': runs.map(ofRun),
    'complaints-handled': handled(view),
    'complaints-answered': inTime('first-response'),
    'callbacks-made': runs.flatMap(callback),
    satisfaction: orders.flatMap(asked),
    rework: orders
      .filter(({ kind, done, closed }) => mended.includes(kind) && (done ?? closed) !== null)
      .map((order) => ofOrder(order, { isMissed: order.isRework })),
    'slips-out': slipsOut(view),
    'keys-overdue': keysOverdue([...book.keys.values()], view),
    'keys-lost': book.lost
      .filter(({ at }) => at >= period.begin && at < period.end)
      .map(({ by }) => item('', { staff: by, isMissed: true })),
    'handovers-late': book.handovers.filter(({ number }) => isOf(period, number)).flatMap(handedOver),
    'quality-checked': calls.map((call) => ofCall(call, { isMissed: !book.checks.has(call.number) })),
    'quality-errors': checked,
    cases: book.cases
      .filter(({ at }) => at >= period.begin && at < period.end)
      .map(({ by }) => item('', { staff: by })),
  };
}

function item(number: string, more: Partial<RawItem>): RawItem {
  return { number, isMissed: false, value: 0, staff: '', department: '', kind: '', ...more };
}

function ofCall({ number, by, kind }: RawCall, more: Partial<RawItem> = {}): RawItem {
  return item(number, { staff: by, kind, ...more });
}

function ofOrder({ number, owner, department, kind }: RawOrder, more: Partial<RawItem> = {}): RawItem {
  return item(number, { staff: owner, department, kind, ...more });
}

function timedItem(call: RawCall, limit: number): RawItem {
  const value = call.intakeSeconds ?? 0;
  return ofCall(call, { value, isMissed: value > limit });
}

interface Ran {
  readonly order: RawOrder;
  readonly run: RawRun;
}

function ofRun({ order, run }: Ran): RawItem {
  return ofOrder(order, { isMissed: run.overMs > 0, value: run.usedMs });
}

/** The orders of a period; what was voided at any time is none. */
function ordersOf({ book, period }: RawView): RawOrder[] {
  return [...book.orders.values()].filter(({ number, isVoid }) => isOf(period, number) && !isVoid);
}

/** The orders that were open at the end of the period, as they stood then; what was voided later never counted. */
export function standing({ book, period, now }: RawView): RawOrder[] {
  const stood = book.stood.get(Math.min(period.end, now));
  if (!stood) throw new Error(`Nobody looked at the end of ${period.toOn}`);
  return stood.filter(({ number }) => book.orders.get(number)?.isVoid === false);
}

function firstContact(call: RawCall, { book, period }: RawView): RawItem[] {
  const { order, outcome } = call;
  if (order === null) return outcome === 'answered' || outcome === 'alternative' ? [ofCall(call)] : [];
  const left = isOf(period, order) ? book.orders.get(order) : undefined;
  // An order of an earlier period is an older matter: whoever calls about it calls again.
  if (!left) return [ofCall(call, { isMissed: true })];
  const { department, isVoid, sent, closed } = left;
  if (isVoid || (sent === null && closed === null)) return [];
  return [ofCall(call, { isMissed: sent !== null, department })];
}

/**
 * T28: a complaint that is open at the end of the period with a limit or its workday over is not handled, whatever comes
 * later; one of the period that was closed by then, or afterwards in time, is.
 */
function handled(view: RawView): RawItem[] {
  const { book, period, now } = view;
  const end = Math.min(period.end, now);
  const open = new Map(standing(view).map((order) => [order.number, order]));
  const older = [...open.values()].filter(({ number }) => !isOf(period, number));
  return [...ordersOf(view), ...older].flatMap((order) => {
    if (order.kind !== 'complaint') return [];
    const then = open.get(order.number);
    if (then && isOwed(then, end, book)) return [ofOrder(last(book, order), { isMissed: true })];
    if (!isOf(period, order.number)) return [];
    if (!then || order.closed !== null) return [ofOrder(order)];
    return isOwed(order, now, book) ? [ofOrder(order, { isMissed: true })] : [];
  });
}

/** Whoever has it by now is asked about it. */
function last({ orders }: RawBook, order: RawOrder): RawOrder {
  return orders.get(order.number) ?? order;
}

function isOwed(order: RawOrder, at: number, { calendar }: RawBook): boolean {
  const isLate = rawRuns(order, at, calendar).some(({ stop, overMs }) => stop === null && overMs > 0);
  return isLate || workedMs(order.registered, at, calendar) > DAY;
}

/** Closed without a call is not called back; an address is sent, not told. */
function callback({ order, run }: Ran): RawItem[] {
  const { clock, promise } = run;
  if (promise ? promise.reason === 'address' : clock !== 'callback') return [];
  const wasCalled = promise
    ? promise.settled !== null && promise.outcome !== 'given-up'
    : order.calledBack !== null;
  const staff = (promise ?? order).caller ?? order.owner;
  return [ofOrder(order, { staff, value: run.usedMs, isMissed: run.overMs > 0 || !wasCalled })];
}

function asked(order: RawOrder): RawItem[] {
  return [order, ...order.promises].flatMap(({ score, caller }) =>
    score === null
      ? []
      : [ofOrder(order, { value: score, isMissed: score < 4, staff: caller ?? order.owner })],
  );
}

/** Paper that was out at the end of the period; late once two hours have passed since the work was done. */
function slipsOut(view: RawView): RawItem[] {
  const end = Math.min(view.period.end, view.now);
  return standing(view)
    .filter(({ kind, sent, slipBack }) => slipKinds.includes(kind) && sent !== null && slipBack === null)
    .map((order) => {
      const isMissed = order.done !== null && end - order.done > 2 * 3_600_000;
      return ofOrder(last(view.book, order), { isMissed });
    });
}

function keysOverdue(keys: readonly RawLoan[], { period, now }: RawView): RawItem[] {
  const end = Math.min(period.end, now);
  return keys
    .filter(({ opened, closed }) => opened < period.end && (closed ?? Infinity) >= period.begin)
    .map(({ number, by, due, closed }) =>
      item(number, { staff: by, isMissed: due !== null && Math.min(closed ?? Infinity, end) > due }),
    );
}

function handedOver({ number, from, planned, signed }: RawHandover): RawItem[] {
  if (planned === null || signed === null) return [];
  const value = Math.round((signed - planned) / 60_000);
  return [item(number, { staff: from, value, isMissed: value > LATE_MINUTES })];
}
