import { localOfMoment } from '../../app/words/local-time.ts';

const DAY = 86_400_000;
const typed = /^(?:(?:(\d{4})[-/.])?(\d{1,2})[-/.])?(\d{1,2})$/;

/**
 * Reads a local day a clerk typed: `30`, `11-30`, `2026-11-30`.
 *
 * Without a month or a year the nearest such day in that direction is meant, today included. Answers `2026-11-30`, or
 * null when the text is no day. `now` is in milliseconds.
 */
export function readDay(
  text: string,
  direction: 'past' | 'future',
  now: number,
  timeZone: string,
): string | null {
  const parts = typed.exec(text.normalize('NFKC').trim());
  if (!parts) return null;
  const [, year, month, day = ''] = parts;
  const today = localOfMoment(now, timeZone).slice(0, 10);
  if (year !== undefined && month !== undefined) return dayOrNull(year, month, day);
  const found = daysAround(today, month)
    .map((start) => dayOrNull(start.slice(0, 4), start.slice(5, 7), day))
    .filter((each) => each !== null && (direction === 'past' ? each <= today : each >= today))
    .sort((a, b) => distance(a, today) - distance(b, today));
  return found[0] ?? null;
}

/** The months that may be meant: the named one of three years, else a year of months around today. */
function daysAround(today: string, month: string | undefined): string[] {
  const year = Number(today.slice(0, 4));
  const years = [year - 1, year, year + 1];
  const months =
    month === undefined ? Array.from({ length: 12 }, (_none, index) => index + 1) : [Number(month)];
  return years.flatMap((each) => months.map((one) => `${each}-${String(one).padStart(2, '0')}`));
}

function dayOrNull(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) ? text : null;
}

function distance(day: string | null, today: string): number {
  return day === null ? Infinity : Math.abs(Date.parse(day) - Date.parse(today)) / DAY;
}
