import { localOfMoment, momentOfLocal } from '../words/local-time.ts';

const DAY = 86_400_000;
const typed = /^(?:(?:(\d{4})[-/.])?(\d{1,2})[-/.](\d{1,2})\s+)?(?:(\d{1,2})[:：.](\d{2})|(\d{1,2})(\d{2}))$/;

/**
 * Reads a moment a clerk typed: `14:30`, `1430`, `11-26 9:00`, `2026-11-26 09:00`.
 *
 * Without a day the nearest such time is meant: the last one that has passed, or the next one to come. Without a year
 * the same holds for the day. Answers ISO UTC, or null when the text is no time. `now` is in milliseconds.
 */
export function readMoment(
  text: string,
  direction: 'past' | 'future',
  now: number,
  timeZone: string,
): string | null {
  const parts = typed.exec(text.normalize('NFKC').trim());
  if (!parts) return null;
  const [, year, month, day, hour, minute, shortHour, shortMinute] = parts;
  const time = { hour: Number(hour ?? shortHour), minute: Number(minute ?? shortMinute) };
  if (time.hour > 23 || time.minute > 59) return null;
  const today = localDay(now, timeZone);
  const dated = month !== undefined && day !== undefined;
  const days = dated
    ? (year === undefined ? yearsAround(today) : [year]).map((each) => `${each}-${two(month)}-${two(day)}`)
    : [-1, 0, 1].map((step) => localDay(Date.parse(`${today}T12:00:00Z`) + step * DAY, 'UTC'));
  const found = days
    .filter(isDay)
    .map((each) => atLocalTime(each, time, timeZone))
    .filter((at) => year !== undefined || (direction === 'past' ? at <= now : at > now))
    .sort((a, b) => Math.abs(a - now) - Math.abs(b - now))[0];
  return found === undefined ? null : new Date(found).toISOString();
}

function yearsAround(today: string): string[] {
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1].map(String);
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

function localDay(at: number, timeZone: string): string {
  return localOfMoment(at, timeZone).slice(0, 10);
}

/** The moment at which the clocks of a zone show a time on a day, in milliseconds. */
function atLocalTime(day: string, time: { hour: number; minute: number }, timeZone: string): number {
  return Date.parse(
    momentOfLocal(`${day}T${two(String(time.hour))}:${two(String(time.minute))}`, timeZone) ?? '',
  );
}
