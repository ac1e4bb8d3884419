import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);
dayjs.extend(timezone);

const FIELD = 'YYYY-MM-DDTHH:mm';

/**
 * The moment a local time such as `2026-11-24T18:00` means in an IANA zone, as ISO UTC; null for anything else.
 *
 * The zone is the desk's, not the computer's: an hour is promised by the clock on the wall of the desk.
 */
export function momentOfLocal(local: string, timeZone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
  // A day or an hour that does not exist would be carried over into the next one.
  if (dayjs.utc(local).format(FIELD) !== local) return null;
  return dayjs.tz(local, timeZone).toISOString();
}

/** The local time of a moment in milliseconds, as a `datetime-local` field writes it. */
export function localOfMoment(at: number, timeZone: string): string {
  return dayjs(at).tz(timeZone).format(FIELD);
}
