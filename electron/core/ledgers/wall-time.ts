import { localOffset } from '../../../shared/rules/local-days.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const A_DAY = DAY_MS / MINUTE_MS;
const TWO = Array.from({ length: 60 }, (_, count) => String(count).padStart(2, '0'));
/** The day that spreadsheets count from: 30 December 1899. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** A moment as the clock at the desk shows it: `2026-11-22 18:00`. */
export function wallText(at: string, timeZone: string): string {
  const minutes = Math.floor(wallMs(at, timeZone) / MINUTE_MS);
  const day = Math.floor(minutes / A_DAY);
  const ofDay = minutes - day * A_DAY;
  return `${textOfDay(day)} ${TWO[Math.floor(ofDay / 60)] ?? ''}:${TWO[ofDay % 60] ?? ''}`;
}

/** The last day that was asked for: the moments of a ledger come day by day, and a day is written far more often than it changes. */
let last = { day: Number.NaN, text: '' };

function textOfDay(day: number): string {
  if (last.day !== day) last = { day, text: new Date(day * DAY_MS).toISOString().slice(0, 10) };
  return last.text;
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
