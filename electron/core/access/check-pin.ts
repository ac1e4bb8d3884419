import { decided } from '../../../shared/domain/decision.ts';
import type { Staff } from '../../../shared/domain/desk/staff.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { PIN_TRIES, waitAfterWrongPins } from '../../../shared/rules/pins.ts';
import type { Visit } from '../handlers/handler.ts';
import { isPin } from './pins.ts';

/**
 * Checks the PIN of a person of the staff; wrong tries are facts, so the waiting time survives a restart.
 *
 * To be called in the lane of PINs, so that guesses cannot overtake their own counting.
 */
export async function checkPin(
  input: { staff: string; pin: string },
  visit: Pick<Visit, 'store' | 'clock'>,
): Promise<Result<Staff, Refusal>> {
  const { desk, access } = visit.store.book;
  const staff = entryOf(desk.staff, input.staff);
  const stored = entryOf(access.pins, input.staff);
  if (!staff || !stored) return refuse({ kind: 'staff-unknown', what: input.staff });
  if (!staff.isActive) return refuse({ kind: 'staff-inactive', what: input.staff });
  const wait = secondsToWait(visit, staff.id);
  if (wait > 0) return refuse({ kind: 'wait-for-pin', seconds: wait });
  return (await isPin(input.pin, stored)) ? ok(staff) : refuseWrongPin(visit, staff.id);
}

function secondsToWait(visit: Pick<Visit, 'store' | 'clock'>, staff: string): number {
  const wrong = visit.store.book.access.wrong[staff];
  if (!wrong) return 0;
  const since = (Date.parse(visit.clock.now()) - Date.parse(wrong.lastAt)) / 1000;
  // A clock that was set back must not shorten the wait, so time before the last try counts as none.
  return Math.max(0, Math.ceil(waitAfterWrongPins(wrong.count) - Math.max(0, since)));
}

async function refuseWrongPin(
  visit: Pick<Visit, 'store' | 'clock'>,
  staff: string,
): Promise<Result<never, Refusal>> {
  const counted = await visit.store.commit({
    command: 'session.signIn',
    id: undefined,
    by: staff,
    decide: () => decided([{ type: 'sign-in-failed', staff }], null),
  });
  if (!counted.ok) return counted;
  const wait = secondsToWait(visit, staff);
  if (wait > 0) return refuse({ kind: 'wait-for-pin', seconds: wait });
  const count = visit.store.book.access.wrong[staff]?.count ?? 0;
  return refuse({ kind: 'wrong-pin', triesLeft: Math.max(0, PIN_TRIES - count) });
}
