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
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);
}

/** The moment at which the clocks of a zone show a time on a day. */
function atLocalTime(day: string, time: { hour: number; minute: number }, timeZone: string): number {
  const wanted = Date.parse(`${day}T00:00:00Z`) + (time.hour * 60 + time.minute) * 60_000;
  // The offset may be another one at the moment it leads to, so it is asked once more there.
  const first = wanted - offsetAt(wanted, timeZone);
  return wanted - offsetAt(first, timeZone);
}

function offsetAt(at: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(shown.find((each) => each.type === type)?.value ?? 0);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(at / 1000) * 1000;
}
