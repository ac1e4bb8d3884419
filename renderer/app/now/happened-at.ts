const DAY_MS = 86_400_000;

/** How a moment reads in the zone of the desk: the local day `2026-11-24` and the time `14:32`. */
export interface LocalReading {
  dayKey(at: number): string;
  time(at: number): string;
}

/** When something happened: a moment, or what is wrong with the entry. */
export type HappenedAt =
  | { readonly kind: 'now' }
  /** `daysAgo` counts days of the calendar: 0 is today, 1 is yesterday. */
  | { readonly kind: 'at'; readonly at: number; readonly daysAgo: number }
  | { readonly kind: 'wrong' };

/** `14:05`, `1405`, `9：5` and `9.05` as hours and minutes; null for anything else. */
function hoursMinutes(typed: string): readonly [hours: number, minutes: number] | null {
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{1,2})$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return [Number(hours), Number(minutes)];
}

/** `11-23`, `11/23`, `11月23日` or a whole date, with the time behind it. */
const dated = /^(?:(\d{4})[-/.年])?(\d{1,2})(?:[-/]|月)(\d{1,2})(?:日\s*|\s+)(\S+)$/;

/** The last day of that name which is not after today, in milliseconds of UTC days; null when there is no such day. */
function lastDay(year: string | undefined, month: string, day: string, today: number): number | null {
  const thisYear = new Date(today).getUTCFullYear();
  const years = year === undefined ? [thisYear, thisYear - 1] : [Number(year)];
  for (const each of years) {
    const at = Date.UTC(each, Number(month) - 1, Number(day));
    // A day that does not exist would be carried over into the next month.
    if (new Date(at).getUTCDate() !== Number(day) || new Date(at).getUTCMonth() !== Number(month) - 1)
      continue;
    if (at <= today) return at;
  }
  return null;
}

/**
 * The last time before `now` at which the wall clock of the desk showed what was typed; empty means now.
 *
 * What is still to come today happened yesterday: at 00:20 the night shift enters 23:50. A day may stand before the
 * time: `11-23 14:05`. `now` is in milliseconds.
 */
export function readHappenedAt(typed: string, now: number, local: LocalReading): HappenedAt {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return { kind: 'now' };
  const [, year, month, day, time] = dated.exec(text) ?? [];
  const wanted = hoursMinutes(time ?? text);
  if (!wanted) return { kind: 'wrong' };
  const today = Date.parse(`${local.dayKey(now)}T00:00:00Z`);
  const minute = Math.floor(now / 60_000) * 60_000;
  const [hours, minutes] = local.time(now).split(':').map(Number);
  const guess = minute + ((wanted[0] - (hours ?? 0)) * 60 + wanted[1] - (minutes ?? 0)) * 60_000;
  if (month === undefined || day === undefined) {
    const isAhead = guess > now;
    return { kind: 'at', at: isAhead ? guess - DAY_MS : guess, daysAgo: isAhead ? 1 : 0 };
  }
  const on = lastDay(year, month, day, today);
  if (on === null) return { kind: 'wrong' };
  const daysAgo = Math.round((today - on) / DAY_MS);
  const at = guess - daysAgo * DAY_MS;
  return at > now ? { kind: 'wrong' } : { kind: 'at', at, daysAgo };
}
