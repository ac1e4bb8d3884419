import { readMoment } from '../../../app/orders/local-moment.ts';

const dayOnly = /^(?:\d{4}[-/.])?\d{1,2}[-/.]\d{1,2}$/u;

/** Reads a day or a moment that has passed: `11-24` (its beginning), `11-24 9:00`, `9:00`; null when it is neither. */
export function readDay(text: string, now: number, timeZone: string): string | null {
  const typed = text.normalize('NFKC').trim();
  return readMoment(dayOnly.test(typed) ? `${typed} 00:00` : typed, 'past', now, timeZone);
}
