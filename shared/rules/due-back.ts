import type { DueRule } from '../domain/custody/register.ts';
import { dayAfter, instantOf, localTime, timeOfDayMs } from './local-days.ts';

const MINUTE_MS = 60_000;

/**
 * By when something is to be back that goes out now; both in milliseconds, null when the rule sets no time.
 *
 * Source: R8.1 [D] "same-day return by 18:00 or 4 h", R8.2 [D] "14 days".
 */
export function dueBack(rule: DueRule, now: number, timeZone: string): number | null {
  const { day } = localTime(now, timeZone);
  switch (rule.unit) {
    case 'none':
      return null;
    case 'minutes':
      return now + rule.amount * MINUTE_MS;
    case 'days':
      return instantOf(dayAfter(day, rule.amount), timeOfDayMs(rule.at), timeZone);
    case 'time-of-day': {
      const close = instantOf(day, timeOfDayMs(rule.at), timeZone);
      return close > now ? close : now + rule.orMinutes * MINUTE_MS;
    }
  }
}

/** When the owner of a deposit is to be reminded next, at nine of the desk's morning; null after the last time. */
export function remindAt(
  remindAfterDays: readonly number[],
  reminded: number,
  openedAt: number,
  timeZone: string,
): number | null {
  const days = [...remindAfterDays].sort((a, b) => a - b)[reminded];
  if (days === undefined) return null;
  return instantOf(dayAfter(localTime(openedAt, timeZone).day, days), timeOfDayMs('09:00'), timeZone);
}
