import type { Actor } from '../decision.ts';
import type { FollowUp, FollowUpReason } from './follow-up.ts';

/** A promise to get in touch, planned at a moment; the reducer puts it on the desk's own time line. */
export function planFollowUp(
  { reason, at, note }: { reason: FollowUpReason; at: string; note: string },
  actor: Pick<Actor, 'newId'>,
): FollowUp {
  return {
    id: actor.newId(),
    reason,
    plannedAt: at,
    plannedInstant: Date.parse(at),
    note,
    tries: [],
    scores: null,
    text: '',
    settledAt: null,
    settledInstant: null,
    entrusted: null,
  };
}
