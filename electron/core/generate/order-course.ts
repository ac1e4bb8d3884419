import type { Order } from '../../../shared/domain/order/order.ts';
import { isOpen, nextAct, type OrderAct } from '../../../shared/rules/order-acts.ts';
import { aroundUsual, type Chances } from './chances.ts';
import { localHour } from './day-plan.ts';

/** What is done with an order next, and when. */
export interface NextStep {
  readonly act: OrderAct;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

type Detour = readonly [act: OrderAct, share: number];

/** What happens instead of the usual next act, by state, as a share of the cases. */
const detours: Partial<Record<Order['state'], readonly Detour[]>> = {
  registered: [
    ['void', 0.01],
    ['note', 0.04],
  ],
  dispatched: [
    ['chase', 0.07],
    ['reassign', 0.015],
    ['void', 0.01],
    ['note', 0.01],
  ],
  'picked-up': [
    ['quote', 0.03],
    ['chase', 0.03],
    ['tellCaller', 0.02],
    ['start', 0.08],
  ],
  arrived: [
    ['quote', 0.1],
    ['start', 0.22],
    ['pause', 0.06],
    ['reassign', 0.008],
  ],
  quoted: [
    ['pause', 0.04],
    ['void', 0.04],
  ],
  'quote-accepted': [['start', 0.6]],
  'in-progress': [
    ['pause', 0.06],
    ['askCompletion', 0.14],
    ['tellCaller', 0.05],
    ['returnSlip', 0.3],
    ['escalate', 0.01],
  ],
  paused: [
    ['tellCaller', 0.2],
    ['note', 0.12],
    ['chase', 0.12],
  ],
  done: [['note', 0.02]],
  'sent-back': [
    ['start', 0.4],
    ['chase', 0.1],
  ],
  'awaiting-callback': [
    ['close', 0.04],
    ['note', 0.01],
  ],
  'called-back': [['note', 0.02]],
};

/** How many minutes each act usually comes after the one before. */
const usualMinutes: Partial<Record<OrderAct, number>> = {
  dispatch: 4,
  pickUp: 8,
  arrive: 14,
  quote: 9,
  acceptQuote: 6,
  start: 10,
  pause: 25,
  resume: 900,
  complete: 45,
  returnSlip: 150,
  callBack: 420,
  close: 5,
  reassign: 30,
  void: 40,
  reopen: 240,
};
/** The guest waits: the floor is chased every three minutes, and the guest is called as soon as it is done. */
const requestMinutes: Partial<Record<OrderAct, number>> = { dispatch: 2, complete: 3, callBack: 4, close: 2 };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Acts that are done when people are awake: nobody is called back at night. */
const dayActs: ReadonlySet<OrderAct> = new Set([
  'callBack',
  'returnSlip',
  'close',
  'resume',
  'tellCaller',
  'chase',
]);

/**
 * What comes next for an order that was just acted upon at a moment, or null when it has reached its end.
 *
 * The usual way is the state table's own next act; detours leave it in the shares above.
 */
export function nextStep(order: Order, now: number, chances: Chances): NextStep | null {
  if (!isOpen(order)) return lateReopening(order, now, chances);
  const act = order.kind === 'request' ? requestAct(order) : (detourOf(order, chances) ?? nextAct(order));
  if (act === null) return null;
  const usual = (order.kind === 'request' ? requestMinutes : usualMinutes)[act] ?? 20;
  const at = now + aroundUsual(chances, usual) * MINUTE;
  return { act, at: mustWaitForMorning(order, act, at) ? nextMorning(at, chances) : at };
}

/** A request is passed on by radio and chased until it is done; nobody fetches or signs paper. */
function requestAct(order: Order): OrderAct | null {
  const isTold = order.request?.relay != null;
  if (order.state === 'registered' || order.state === 'dispatched') return 'dispatch';
  return order.state === 'picked-up' && isTold ? 'complete' : nextAct(order);
}

function detourOf(order: Order, chances: Chances): OrderAct | null {
  let left = chances.share();
  for (const [act, share] of detours[order.state] ?? []) {
    left -= share;
    if (left < 0) return act;
  }
  return null;
}

function lateReopening(order: Order, now: number, chances: Chances): NextStep | null {
  const mayReopen = order.state === 'closed' && order.reopenings === 0 && chances.chance(0.004);
  return mayReopen
    ? { act: 'reopen', at: now + aroundUsual(chances, usualMinutes.reopen ?? 240) * MINUTE }
    : null;
}

function mustWaitForMorning(order: Order, act: OrderAct, at: number): boolean {
  const isNight = localHour(at) < 8 || localHour(at) >= 21;
  return isNight && (dayActs.has(act) || (order.urgency === 'normal' && act !== 'dispatch'));
}

function nextMorning(at: number, chances: Chances): number {
  const hoursToEight = (32 - localHour(at)) % 24;
  return (
    Math.floor(at / HOUR) * HOUR + hoursToEight * HOUR + chances.below(150) * MINUTE + chances.below(MINUTE)
  );
}
