import { noticesFor, toldAtOnce, type LadderDesk } from '../../rules/ladder.ts';
import type { TakeInput } from '../call/take-input.ts';
import type { Actor } from '../decision.ts';
import type { Order, Severity } from '../order/order.ts';
import { newComplaint } from './complaint.ts';

/** What a new order has of a complaint; nothing for other kinds. Source: R6, "立刻通知其经理及相关部门" (T15). */
export function complaintOf(
  desk: LadderDesk,
  input: Pick<TakeInput, 'kind' | 'severity' | 'complaint'>,
  owner: Pick<Order, 'department' | 'owner'>,
  actor: Actor,
): Partial<Order> {
  if (input.kind !== 'complaint') return {};
  const severity = input.severity ?? 'S3';
  const said = input.complaint;
  return {
    severity,
    complaint: {
      ...newComplaint,
      source: said?.source ?? 'outside',
      isAngry: said?.isAngry ?? false,
      apologyAt: said?.hasApologised ? actor.at : null,
      demand: said?.demand ?? '',
      follower: said?.follower ?? '',
      handling: said?.handling ? [{ at: actor.at, by: actor.by, text: said.handling }] : [],
    },
    notices: noticesAtOnce(desk, severity, owner, actor.at),
  };
}

/** Who has to be told at once of a complaint of this severity. */
export function noticesAtOnce(
  desk: LadderDesk,
  severity: Severity,
  owner: Pick<Order, 'department' | 'owner'>,
  at: string,
): Order['notices'] {
  const about = { why: 'severity', percent: null, dueAt: at, key: 'severity' };
  return noticesFor(desk, owner, toldAtOnce[severity], about);
}
