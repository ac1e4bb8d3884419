import { contract, type ChannelName } from '../../../shared/contract.ts';
import type { Role } from '../../../shared/domain/desk/staff.ts';
import type { OrderAct } from '../../../shared/rules/order-acts.ts';
import { isAllowed, rolesWith } from '../../../shared/rules/permissions.ts';

/** The channel through which an act is done; joining belongs to the taking of a call. */
export function channelOf(act: Exclude<OrderAct, 'join'>): ChannelName {
  return act === 'print' ? 'slips.print' : `orders.${act}`;
}

/** Whether a role may do an act, by the right its channel names in the contract. */
export function mayAct(role: Role, act: Exclude<OrderAct, 'join'>): boolean {
  const { needs } = contract[channelOf(act)];
  return needs === 'nobody' || isAllowed(role, needs);
}

/** The roles that may do an act. */
export function rolesFor(act: Exclude<OrderAct, 'join'>): readonly Role[] {
  const { needs } = contract[channelOf(act)];
  return needs === 'nobody' ? [] : rolesWith(needs);
}
