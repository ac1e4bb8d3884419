import type { Order, OrderState } from '../domain/order/order.ts';
import { openDuties, type Duty } from './duties.ts';
import { kindRule } from './kinds.ts';

const atWork = ['picked-up', 'arrived', 'quote-accepted', 'in-progress'] as const;
const fetched = [...atWork, 'quoted', 'paused', 'sent-back', 'done'] as const;
const open = ['registered', 'dispatched', ...fetched, 'awaiting-callback', 'called-back'] as const;

/** One act of the state table: where it may start and where it leads. */
export interface OrderActRule {
  readonly from: readonly OrderState[];
  /** `same` leaves the state; `decided` means that the outcome of the act chooses it. */
  readonly to: OrderState | 'same' | 'decided';
}

/**
 * The state table of R3. Buttons, commands and the documentation read it; nothing else decides what is allowed.
 *
 * Source: requirements R3 (state machine of the work item), R3.2 (three-point check), R3.3 (quote), R1.6
 * "对信息关闭状态负责" (001: nothing closes except from the desk).
 */
export const orderActs = {
  dispatch: { from: ['registered'], to: 'dispatched' },
  pickUp: { from: ['dispatched'], to: 'picked-up' },
  arrive: { from: ['picked-up'], to: 'arrived' },
  quote: { from: ['picked-up', 'arrived', 'in-progress'], to: 'quoted' },
  acceptQuote: { from: ['quoted'], to: 'quote-accepted' },
  start: { from: ['picked-up', 'arrived', 'quote-accepted', 'sent-back'], to: 'in-progress' },
  pause: { from: ['dispatched', ...atWork, 'quoted'], to: 'paused' },
  resume: { from: ['paused'], to: 'decided' },
  complete: { from: [...atWork, 'sent-back'], to: 'done' },
  returnSlip: { from: [...fetched, 'called-back'], to: 'decided' },
  callBack: { from: ['awaiting-callback', 'done', 'called-back'], to: 'decided' },
  close: { from: ['done', 'awaiting-callback', 'called-back'], to: 'closed' },
  reassign: { from: ['dispatched', ...atWork, 'quoted', 'paused', 'sent-back'], to: 'dispatched' },
  escalate: { from: open, to: 'same' },
  offerOwner: { from: open, to: 'same' },
  takeOwner: { from: open, to: 'same' },
  chase: { from: open, to: 'same' },
  askCompletion: { from: ['dispatched', ...atWork, 'quoted', 'paused'], to: 'same' },
  tellCaller: { from: open, to: 'same' },
  /** A key or another thing is lent for the order. */
  takeKey: { from: open, to: 'same' },
  note: { from: [...open, 'closed', 'voided'], to: 'same' },
  attach: { from: open, to: 'same' },
  join: { from: open, to: 'same' },
  print: { from: [...open, 'closed'], to: 'same' },
  void: { from: open, to: 'voided' },
  reopen: { from: ['closed'], to: 'registered' },
} as const satisfies Record<string, OrderActRule>;

export type OrderAct = keyof typeof orderActs;

/** Every act of the table, in its order. */
export const orderActNames = Object.keys(orderActs) as OrderAct[]; // Object.keys widens to string[]

/** Why an act is not possible now; the renderer owns the words. */
export type ActBlock =
  | { readonly kind: 'wrong-state'; readonly state: OrderState }
  | { readonly kind: 'slip-not-back' }
  | { readonly kind: 'rework-open'; readonly order: string }
  | { readonly kind: 'nothing-offered' }
  | { readonly kind: 'key-out'; readonly code: string }
  | { readonly kind: 'duty-open'; readonly duty: Duty };

/** Whether the order still waits for something. */
export function isOpen(order: Pick<Order, 'state'>): boolean {
  return order.state !== 'closed' && order.state !== 'voided';
}

/** Whether paper of an order is outside and must come back; a slight complaint (S4) is told in the digest instead. */
export function hasPaper(order: Pick<Order, 'kind' | 'severity' | 'dispatchedAt'>): boolean {
  if (!kindRule(order.kind).paperReturns) return false;
  return order.severity !== 'S4' || order.dispatchedAt !== null;
}

/** A complaint became major after somebody else had called: the manager still has to (R6 [D]). */
function owesManagersCall(order: Order): boolean {
  return openDuties(order).includes('manager-callback');
}

/**
 * Whether the caller may be asked as soon as the work is done: without paper, or when the desk asked after an hour and
 * was told so. Source: T11 "if done ⇒ callback task at once"; elsewhere the paper comes first.
 */
export function mayCallBackWhenDone(order: Order): boolean {
  if (!kindRule(order.kind).callsBack || order.severity === 'S4') return false;
  return !hasPaper(order) || order.completionAskedAt !== null;
}

function actStates(act: OrderAct): readonly OrderState[] {
  return orderActs[act].from;
}

function mayStart(order: Order, act: OrderAct): boolean {
  if (act === 'callBack' && order.state === 'done') return mayCallBackWhenDone(order);
  if (act === 'callBack' && order.state === 'called-back') return owesManagersCall(order);
  if (act === 'returnSlip' && order.state === 'called-back')
    return hasPaper(order) && order.slipBackAt === null;
  if (actStates(act).includes(order.state)) return true;
  // A message, a follow-up or a slight complaint has no work on site: it is settled from wherever it lies.
  return act === 'complete' && !hasPaper(order) && ['registered', 'dispatched'].includes(order.state);
}

/**
 * What stands between an order and an act; an empty list means that the act may happen.
 *
 * `others` are the orders that might hold this one open (its reworks).
 */
export function blocksOf(
  order: Order,
  act: OrderAct,
  others: Readonly<Record<string, Order | undefined>>,
): ActBlock[] {
  if (!mayStart(order, act)) return [{ kind: 'wrong-state', state: order.state }];
  if (act === 'takeOwner' && order.ownerOffer === null) return [{ kind: 'nothing-offered' }];
  const blocks: ActBlock[] = [];
  // What went out for it is back, or lost with a reason, before anybody forgets the order.
  if (act === 'close' || act === 'void')
    for (const { code, isOut } of order.keys) if (isOut) blocks.push({ kind: 'key-out', code });
  if (act !== 'close') return blocks;
  if (hasPaper(order) && order.slipBackAt === null) blocks.push({ kind: 'slip-not-back' });
  for (const duty of openDuties(order)) blocks.push({ kind: 'duty-open', duty });
  for (const number of order.reworks) {
    const rework = others[number];
    if (rework && isOpen(rework)) blocks.push({ kind: 'rework-open', order: number });
  }
  return blocks;
}

function afterCallback(order: Order): OrderAct {
  if (hasPaper(order) && order.slipBackAt === null) return 'returnSlip';
  return owesManagersCall(order) ? 'callBack' : 'close';
}

/**
 * The act that moves an order on, or null when it is closed.
 *
 * The board, the order and every list offer this same step.
 */
export function nextAct(order: Order): OrderAct | null {
  const next: Record<OrderState, OrderAct | null> = {
    registered:
      order.severity === 'S4' || (kindRule(order.kind).slip === null && !kindRule(order.kind).visits)
        ? 'complete'
        : 'dispatch',
    dispatched: kindRule(order.kind).slip === 'message' ? 'complete' : 'pickUp',
    'picked-up': kindRule(order.kind).arrives ? 'arrive' : 'complete',
    arrived: 'complete',
    quoted: 'acceptQuote',
    'quote-accepted': 'complete',
    'in-progress': 'complete',
    paused: 'resume',
    done: hasPaper(order) ? 'returnSlip' : mayCallBackWhenDone(order) ? 'callBack' : 'close',
    'sent-back': 'returnSlip',
    'awaiting-callback': 'callBack',
    'called-back': afterCallback(order),
    closed: null,
    voided: null,
  };
  return next[order.state];
}

/** The nine steps of the track (ux 5), each with the moment it was reached, or null. */
export function trackOf(order: Order): { step: TrackStep; at: string | null }[] {
  return [
    { step: 'registered', at: order.registeredAt },
    { step: 'dispatched', at: order.dispatchedAt },
    { step: 'picked-up', at: order.pickedUpAt },
    { step: 'arrived', at: order.arrivedAt },
    { step: 'quoted', at: order.quote?.acceptedAt ?? null },
    { step: 'done', at: order.doneAt },
    { step: 'slip-back', at: order.slipBackAt },
    { step: 'called-back', at: order.calledBackAt },
    { step: 'closed', at: order.closedAt },
  ];
}
export type TrackStep =
  | 'registered'
  | 'dispatched'
  | 'picked-up'
  | 'arrived'
  | 'quoted'
  | 'done'
  | 'slip-back'
  | 'called-back'
  | 'closed';
