import type { BundleSchedule } from '../domain/bundle/bundle-schedule.ts';
import { dayAfter, instantOf, localTime, timeOfDayMs, weekdayOf } from './local-days.ts';

/** A day back from now there is one for a daily schedule, and within a week for a weekly one. */
const MOST_DAYS = 8;

function occasionOn({ every, weekday, at }: BundleSchedule, day: string, timeZone: string): number | null {
  if (every === 'week' && weekdayOf(day) !== weekday) return null;
  return instantOf(day, timeOfDayMs(at), timeZone);
}

/** The last instant at which a bundle was to be written; one that was missed is still due. */
export function lastOccasion(schedule: BundleSchedule, now: number, timeZone: string): number {
  const today = localTime(now, timeZone).day;
  for (let back = 0; back <= MOST_DAYS; back += 1) {
    const occasion = occasionOn(schedule, dayAfter(today, -back), timeZone);
    if (occasion !== null && occasion <= now) return occasion;
  }
  throw new Error('A schedule without an occasion in a week');
}

/** The next instant at which a bundle is to be written. */
export function nextOccasion(schedule: BundleSchedule, now: number, timeZone: string): number {
  const today = localTime(now, timeZone).day;
  for (let ahead = 0; ahead <= MOST_DAYS; ahead += 1) {
    const occasion = occasionOn(schedule, dayAfter(today, ahead), timeZone);
    if (occasion !== null && occasion > now) return occasion;
  }
  throw new Error('A schedule without an occasion in a week');
}
