import type { DayCount, DeskState } from './book.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

const MINUTE_MS = 60_000;
let last = { minute: Number.NaN, timeZone: '', day: '' };

/** The local calendar day of a moment, for example `2026-11-22`. */
export function dayOf(at: string, timeZone: string): string {
  const minute = Math.floor(Date.parse(at) / MINUTE_MS);
  // Most questions in a row are about the present minute, and asking the calendar is the dearest part of a change.
  if (minute !== last.minute || timeZone !== last.timeZone)
    last = { minute, timeZone, day: formatter(timeZone).format(minute * MINUTE_MS) };
  return last.day;
}

/** The six digits of a day inside numbers: `2026-11-22` becomes `261122`. */
export function dayDigits(day: string): string {
  return day.slice(2).replaceAll('-', '');
}

/** The day digits of a number: `A261122-0007` and `A261122-C0007` give `261122`. */
export function numberDay(number: string): string {
  return number.slice(1, 7);
}

/** The running index of a number: `A261122-0007` and `A261122-C0007` give 7. */
export function numberIndex(number: string): number {
  return Number(number.slice(number.indexOf('-') + 1).replace(/^[A-Z]/, ''));
}

function nextIndex(desk: DeskState, day: string, what: keyof DayCount): number {
  return (desk.days[dayDigits(day)]?.[what] ?? 0) + 1;
}

/** The next free number of an order on a day, carrying the desk's letter. */
export function nextOrderNumber(desk: DeskState, letter: string, day: string): string {
  return `${letter}${dayDigits(day)}-${String(nextIndex(desk, day, 'orders')).padStart(4, '0')}`;
}

/** The next free number of a call on a day, carrying the desk's letter. */
export function nextCallNumber(desk: DeskState, letter: string, day: string): string {
  return `${letter}${dayDigits(day)}-C${String(nextIndex(desk, day, 'calls')).padStart(4, '0')}`;
}

const custodyLetters = { loan: 'L', deposit: 'D', visit: 'V' } as const;

/** The free number of a loan, a deposit or a visit on a day; `ahead` are numbers that the same change takes before it. */
export function nextCustodyNumber(
  desk: DeskState,
  letter: string,
  day: string,
  kind: keyof typeof custodyLetters,
  ahead = 0,
): string {
  const index = nextIndex(desk, day, 'custody') + ahead;
  return `${letter}${dayDigits(day)}-${custodyLetters[kind]}${String(index).padStart(4, '0')}`;
}

const shiftLetters = { shift: 'S', handover: 'H' } as const;

/** The free number of a shift or a handover on a day; `ahead` are numbers that the same change takes before it. */
export function nextShiftNumber(
  desk: DeskState,
  letter: string,
  day: string,
  kind: keyof typeof shiftLetters,
  ahead = 0,
): string {
  const index = nextIndex(desk, day, 'shifts') + ahead;
  return `${letter}${dayDigits(day)}-${shiftLetters[kind]}${String(index).padStart(4, '0')}`;
}
