import { noticesFor } from '../../rules/ladder.ts';
import { numberOf } from '../../rules/numbers.ts';
import { openShift } from '../apply-shifts.ts';
import type { DeskState } from '../book.ts';
import { eventEntry } from '../duty-log/event-entry.ts';
import type { Fact } from '../facts.ts';

const MINUTE_MS = 60_000;

/**
 * When the handover of the open shift is given up waiting for, in milliseconds by the clock on the wall; Infinity when
 * there is nothing to wait for.
 *
 * Source: R9 [D] "nobody arrives ⇒ outgoing stays, shift stays open", ux 6.11 "supervisor told at +15 min".
 */
export function handoverMissedFrom(desk: Pick<DeskState, 'shifts' | 'shift' | 'numbers'>): number {
  const shift = openShift(desk);
  if (!shift || shift.until === null || shift.missedAt !== null) return Infinity;
  return Date.parse(shift.until) + numberOf(desk.numbers, 'handover-missed-minutes') * MINUTE_MS;
}

/** What has to be written when nobody has come to take over, once a shift; nothing before its time. */
export function missedHandoverFacts(
  desk: DeskState,
  now: number,
  actor: { readonly at: string; newId(): string },
): Fact[] {
  const from = handoverMissedFrom(desk);
  const shift = openShift(desk);
  if (!shift || from > now) return [];
  const dueAt = new Date(from).toISOString();
  const notices = noticesFor(desk, { department: '', owner: shift.owner }, ['supervisor'], {
    why: 'handover-missed',
    percent: null,
    dueAt,
    key: `missed@${shift.number}`,
  });
  const event = { kind: 'handover-missed', shift: shift.number, owner: shift.owner } as const;
  return [
    { type: 'handover-missed', shift: shift.number, dueAt, notices },
    eventEntry(desk, { event, happenedAt: dueAt }, { ...actor, by: null }),
  ];
}

/** When the outgoing person is reminded to prepare, in milliseconds by the clock on the wall; Infinity when never. */
export function handoverPromptFrom(desk: Pick<DeskState, 'shifts' | 'shift' | 'numbers'>): number {
  const shift = openShift(desk);
  if (!shift || shift.until === null) return Infinity;
  return Date.parse(shift.until) - numberOf(desk.numbers, 'handover-prompt-minutes') * MINUTE_MS;
}
