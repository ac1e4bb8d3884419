import { localOffset } from '../../../shared/rules/local-days.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** The day that spreadsheets count from: 30 December 1899. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** A moment as the clock at the desk shows it: `2026-11-22 18:00`. */
export function wallText(at: string, timeZone: string): string {
  const hour = isOfBook(at) ? hourOf(at, timeZone) : null;
  return hour === null ? minuteText(wallMs(at, timeZone)) : hour + at.slice(UNTIL_HOUR, UNTIL_MINUTE);
}

/** Whether a moment is written as the book writes all of its own: `2026-11-22T10:00:00.000Z`, of which no other form is as long. */
function isOfBook(at: string): boolean {
  return at.length === OF_BOOK && at.endsWith('Z');
}

const OF_BOOK = 24;
const UNTIL_HOUR = 13;
const UNTIL_MINUTE = 16;

/** The hour that was asked for last: the moments of one row are mostly of one hour, and to compare is cheaper than to look up. */
let last: { readonly timeZone: string; readonly utc: string; readonly text: string | null } | null = null;

function hourOf(at: string, timeZone: string): string | null {
  if (last === null || last.timeZone !== timeZone || !at.startsWith(last.utc)) {
    const utc = at.slice(0, UNTIL_HOUR);
    last = { timeZone, utc, text: hourText(utc, timeZone) };
  }
  return last.text;
}

/** Zone and hour in UTC → that hour on the wall; null where its minutes are not those of UTC. A ledger has the same hours over and over. */
const hours = new Map<string, Map<string, string | null>>();
const HOURS_AT_HAND = 20_000;

function hourText(hour: string, timeZone: string): string | null {
  let ofZone = hours.get(timeZone);
  if (!ofZone || ofZone.size > HOURS_AT_HAND)
    hours.set(timeZone, (ofZone = new Map<string, string | null>()));
  const known = ofZone.get(hour);
  if (known !== undefined) return known;
  const first = Date.parse(`${hour}:00:00Z`);
  const offset = localOffset(first, timeZone);
  // A zone may be half an hour off, or change its time on the half.
  const isWhole = offset % HOUR_MS === 0 && offset === localOffset(first + HOUR_MS / 2, timeZone);
  const made = isWhole ? minuteText(first + offset).slice(0, UNTIL_HOUR) : null;
  ofZone.set(hour, made);
  return made;
}

function minuteText(wall: number): string {
  return new Date(Math.floor(wall / MINUTE_MS) * MINUTE_MS)
    .toISOString()
    .slice(0, UNTIL_MINUTE)
    .replace('T', ' ');
}

/** The number that a spreadsheet keeps for a moment, on the clock of the desk: whole days and the part of the day. */
export function wallSerial(at: string, timeZone: string): number {
  return (Math.floor(wallMs(at, timeZone) / 1000) * 1000 - FIRST_DAY) / DAY_MS;
}

/** The number that a spreadsheet keeps for a day. */
export function daySerial(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / DAY_MS;
}

/** What the clock at the desk shows, as if it were UTC. */
function wallMs(at: string, timeZone: string): number {
  const instant = Date.parse(at);
  return instant + localOffset(instant, timeZone);
}
