import { awaitsCallback } from '../domain/callback/awaits-callback.ts';
import type { Kind } from '../domain/call/call.ts';
import type { Order } from '../domain/order/order.ts';
import { openGroup, type OpenGroup } from '../domain/shift/open-item.ts';

/** The groups of a handover in the order in which they are told. Source: R9 [D]. */
export const openGroups: readonly OpenGroup[] = openGroup.options;

/** One row: in which group an open order stands. The first that fits counts, so that a matter is told once. */
const rows: readonly { readonly group: OpenGroup; fits(order: Order, isPressing: boolean): boolean }[] = [
  { group: 'messages', fits: ({ kind }) => kind === 'message' },
  { group: 'callbacks', fits: (order) => awaitsCallback(order) },
  { group: 'paused', fits: ({ state }) => state === 'paused' },
  { group: 'urgent', fits: (_order, isPressing) => isPressing },
  {
    group: 'slips',
    fits: ({ state, slipBackAt }) => (state === 'done' || state === 'sent-back') && slipBackAt === null,
  },
  { group: 'open', fits: () => true },
];

/** The group of an open order; `isPressing` says that it is late, nearly late or grave. */
export function groupOfOrder(order: Order, isPressing: boolean): OpenGroup {
  return rows.find(({ fits }) => fits(order, isPressing))?.group ?? 'open';
}

/**
 * Whether the ownership of an open order goes to the incoming person with the counter.
 *
 * Source: R1.5 "首问责任制" (001): the first recorder answers for it; who has gone home cannot, so a handover is the "logged act
 * with the receiver's acceptance". [D] A complaint with a named follower ("重大事件安排专人跟进", 001) stays with its owner, because
 * the follower goes on with it.
 */
const moves: Readonly<Record<Kind, 'always' | 'unless-followed'>> = {
  enquiry: 'always',
  repair: 'always',
  cleaning: 'always',
  complaint: 'unless-followed',
  suggestion: 'always',
  emergency: 'always',
  transfer: 'always',
  message: 'always',
  appointment: 'always',
  request: 'always',
  lookup: 'always',
};

/** Whether an order of the outgoing person belongs to the incoming one after the handover. */
export function movesWithCounter({ kind, complaint }: Pick<Order, 'kind' | 'complaint'>): boolean {
  return moves[kind] === 'always' || (complaint?.follower ?? '') === '';
}
