import { blocksOf, nextAct, type OrderAct } from '../../../shared/rules/order-acts.ts';
import type { ClockReading } from '../../../shared/rules/clock-reading.ts';
import type { ClockName } from '../../../shared/rules/clocks.ts';
import type { Order } from '../../../shared/domain/order/order.ts';

/** What a late clock asks for besides the acts of the state table. */
export const clockSteps = ['tell', 'respond', 'fillForm', 'chaseRequest'] as const;
export type ClockStep = (typeof clockSteps)[number];

/** What Enter does on an order; `open` leads to the order, where what is due has its place. */
export type Step = OrderAct | ClockStep | 'open';

/** What is known of the clock that asks first. */
export type AskingClock = Pick<ClockReading, 'rule' | 'mood'>;

/**
 * What Enter does on an order, on the board, in every list and in the order itself (ux 5, board row).
 *
 * On a late clock it is what the clock asks for: the chase, the calling list, the answer to the complainant. Elsewhere it
 * is the step of the state table. Null when nothing is left to do. In a list a clock may also ask to open the order.
 */
export function stepOf(
  order: Order,
  nearest: AskingClock | null,
  where: 'list' | 'order' = 'order',
): Step | null {
  const wanted = nearest?.mood === 'late' ? stepsOfClock[nearest.rule.clock] : undefined;
  if (wanted === 'open') return where === 'list' ? 'open' : usualStep(order);
  if (wanted && mayDo(order, wanted)) return wanted;
  return usualStep(order);
}

/** The step of the state table; a request that the floor has confirmed is chased until it is done (T8). */
function usualStep(order: Order): Step | null {
  const isChased = order.kind === 'request' && order.state === 'picked-up';
  return isChased ? 'chaseRequest' : nextAct(order);
}

/** Clocks that ask for what the state table has next anyway have no line here. */
const stepsOfClock: Readonly<Partial<Record<ClockName, Exclude<Step, 'join'>>>> = {
  notify: 'tell',
  chase: 'chaseRequest',
  'first-response': 'respond',
  'pick-up': 'chase',
  arrival: 'chase',
  'slip-back': 'chase',
  'completion-query': 'askCompletion',
  escalation: 'escalate',
  callback: 'callBack',
  'corrective-form': 'fillForm',
  'to-department': 'dispatch',
  digest: 'open',
  'dnd-supervisor': 'open',
  'dnd-welfare': 'open',
};

function isClockStep(step: Step): step is ClockStep {
  return clockSteps.some((each) => each === step);
}

function mayDo(order: Order, step: Exclude<Step, 'open'>): boolean {
  if (step === 'tell') return order.notices.some(({ why, told }) => why === 'severity' && told === null);
  return isClockStep(step) || blocksOf(order, step, {}).length === 0;
}
