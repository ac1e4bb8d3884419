import { readMoment } from '../../../app/orders/local-moment.ts';
import { localOfMoment } from '../../../app/words/local-time.ts';

/** Reads a day to come that a clerk typed, `12-31` or `2026-12-31`, as a local day; null when it is none. */
export function readDay(text: string, now: number, timeZone: string): string | null {
  const at = readMoment(`${text.trim()} 23:59`, 'future', now, timeZone);
  return at === null || text.trim() === '' ? null : localOfMoment(Date.parse(at), timeZone).slice(0, 10);
}
