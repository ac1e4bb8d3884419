import { localOffset } from '../../../shared/rules/local-days.ts';

const DAY_MS = 86_400_000;
/** The day that spreadsheets count from: 30 December 1899. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** A moment as the clock at the desk shows it: `2026-11-22 18:00`. */
export function wallText(at: string, timeZone: string): string {
  const local = new Date(wallMs(at, timeZone)).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
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
