import type { CallbackOutcome } from './follow-up.ts';
import { dayAfter, instantOf, localTime } from '../../rules/local-days.ts';
import { numberOf, type ChangedNumbers } from '../../rules/numbers.ts';

const HOUR = 3_600_000;
/** The hour that parts a day in halves: "3 tries on different half-days" (R7 [D]). */
const NOON = 13;

interface Try {
  readonly at: string;
  readonly outcome: CallbackOutcome;
}

/** The half of a local day an instant lies in: `2026-11-22 a`, `2026-11-22 p`. */
export function halfDay(instant: number, timeZone: string): string {
  const { day, ms } = localTime(instant, timeZone);
  return `${day} ${ms < NOON * HOUR ? 'a' : 'p'}`;
}

/** In how many different half-days nobody answered. */
export function halvesTried(tries: readonly Try[], timeZone: string): number {
  const missed = tries.filter(({ outcome }) => outcome === 'no-answer');
  return new Set(missed.map(({ at }) => halfDay(Date.parse(at), timeZone))).size;
}

/** Whether a callback has been tried as often as the desk tries. */
export function isSpent(tries: readonly Try[], numbers: ChangedNumbers, timeZone: string): boolean {
  return halvesTried(tries, timeZone) >= numberOf(numbers, 'callback-tries');
}

/**
 * The first moment from `now` on at which a call is in the calling window and in a half-day in which nobody was tried yet.
 *
 * All in milliseconds by the clock on the wall. Source: R7 [D] "calling window 09:00–20:00, 3 tries on different half-days".
 */
export function callableFrom(
  tries: readonly Try[],
  now: number,
  numbers: ChangedNumbers,
  timeZone: string,
): number {
  const from = numberOf(numbers, 'callback-from') * HOUR;
  const until = numberOf(numbers, 'callback-until') * HOUR;
  // A window that ends before it begins would never open.
  if (until <= from) return now;
  const missed = new Set(
    tries.filter(({ outcome }) => outcome === 'no-answer').map(({ at }) => halfDay(Date.parse(at), timeZone)),
  );
  let at = now;
  for (;;) {
    const { day, ms } = localTime(at, timeZone);
    if (ms < from) at = instantOf(day, from, timeZone);
    else if (ms >= until) at = instantOf(dayAfter(day), from, timeZone);
    else if (!missed.has(halfDay(at, timeZone))) return at;
    else if (ms < NOON * HOUR) at = instantOf(day, NOON * HOUR, timeZone);
    else at = instantOf(dayAfter(day), from, timeZone);
  }
}
