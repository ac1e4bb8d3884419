import { contract, type ChannelName } from '../../../shared/contract.ts';
import type { Role } from '../../../shared/domain/desk/staff.ts';
import { isAllowed, rolesWith } from '../../../shared/rules/permissions.ts';
import type { ClockStep, Step } from './order-step.ts';

/** What is done through one channel; joining belongs to the taking of a call, and opening is no act. */
export type Doable = Exclude<Step, 'join' | 'open'>;

const channelOfStep: Readonly<Record<ClockStep, ChannelName>> = {
  tell: 'escalations.tell',
  respond: 'complaints.record',
  fillForm: 'complaints.record',
  chaseRequest: 'requests.chase',
};

/** The channel through which an act is done. */
export function channelOf(act: Doable): ChannelName {
  switch (act) {
    case 'print':
      return 'slips.print';
    case 'takeKey':
      return 'loans.lend';
    case 'tell':
    case 'respond':
    case 'fillForm':
    case 'chaseRequest':
      return channelOfStep[act];
    default:
      return `orders.${act}`;
  }
}

/** Whether a role may do an act, by the right its channel names in the contract. */
export function mayAct(role: Role, act: Doable): boolean {
  const { needs } = contract[channelOf(act)];
  return needs === 'nobody' || isAllowed(role, needs);
}

/** The roles that may do an act. */
export function rolesFor(act: Doable): readonly Role[] {
  const { needs } = contract[channelOf(act)];
  return needs === 'nobody' ? [] : rolesWith(needs);
}
