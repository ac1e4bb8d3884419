/** A local calendar day and the time on it; shared/ has no calendar library, so the language's own is asked. */
export interface LocalTime {
  /** `2026-11-22` */
  readonly day: string;
  /** Milliseconds since local midnight. */
  readonly ms: number;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

/** Zone and hour → what local time is ahead of UTC; zones change it on the hour or the half. */
const offsets = new Map<string, Map<number, number>>();
const OFFSETS_AT_HAND = 20_000;

/** What the clock of a zone is ahead of UTC at an instant, in milliseconds. */
export function localOffset(instant: number, timeZone: string): number {
  const half = Math.floor(instant / (HOUR_MS / 2));
  let ofZone = offsets.get(timeZone);
  if (!ofZone || ofZone.size > OFFSETS_AT_HAND) offsets.set(timeZone, (ofZone = new Map<number, number>()));
  const known = ofZone.get(half);
  if (known !== undefined) return known;
  const whole = Math.floor(instant / 1000) * 1000;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatter(timeZone).formatToParts(whole)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const made = Date.UTC(year, month - 1, day, hour, minute, second) - whole;
  ofZone.set(half, made);
  return made;
}

/** The local day and time of an instant, in milliseconds since the epoch. */
export function localTime(instant: number, timeZone: string): LocalTime {
  const local = instant + localOffset(instant, timeZone);
  const day = new Date(Math.floor(local / DAY_MS) * DAY_MS).toISOString().slice(0, 10);
  return { day, ms: ((local % DAY_MS) + DAY_MS) % DAY_MS };
}

/** The instant at which the clock on the wall shows a time of a local day. */
export function instantOf(day: string, ms: number, timeZone: string): number {
  const wanted = Date.parse(`${day}T00:00:00Z`) + ms;
  // The offset at the wanted time, found by looking twice: the first guess may lie behind a change of summer time.
  const guess = wanted - localOffset(wanted, timeZone);
  return wanted - localOffset(guess, timeZone);
}

/** The day so many days after another. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day of the week: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** `09:30` in milliseconds since midnight. */
export function timeOfDayMs(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
