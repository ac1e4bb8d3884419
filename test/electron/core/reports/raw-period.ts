const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The sample desk is in Hangzhou, which knows no summer time. */
const AHEAD = 8 * HOUR;

/** A period by its local days, and from the first midnight to the last. */
export interface RawPeriod {
  readonly fromOn: string;
  readonly toOn: string;
  readonly begin: number;
  readonly end: number;
}

const dayName = (utc: number): string => new Date(utc).toISOString().slice(0, 10);

function period(begin: number, end: number): RawPeriod {
  return { fromOn: dayName(begin), toOn: dayName(end - DAY), begin: begin - AHEAD, end: end - AHEAD };
}

/** The month of a day like `2026-10`. */
export function rawMonth(month: string): RawPeriod {
  const [year = 0, nth = 0] = month.split('-').map(Number);
  return period(Date.UTC(year, nth - 1, 1), Date.UTC(year, nth, 1));
}

/** The week that begins on a Monday like `2026-10-05`. */
export function rawWeek(monday: string): RawPeriod {
  const begin = Date.parse(`${monday}T00:00:00Z`);
  return period(begin, begin + 7 * DAY);
}

/** Whether the day in a number like `A261005-0003` lies in a period. */
export function isOf({ fromOn, toOn }: RawPeriod, number: string): boolean {
  const on = `20${number.slice(1, 3)}-${number.slice(3, 5)}-${number.slice(5, 7)}`;
  return on >= fromOn && on <= toOn;
}

/** The local hour of a moment. */
export function hourOf(at: number): number {
  return Math.floor((at + AHEAD) / HOUR) % 24;
}

/** The local weekday of a moment, Monday is 0. */
export function weekdayOf(at: number): number {
  return (new Date(at + AHEAD).getUTCDay() + 6) % 7;
}

/** The next time behind a moment that the clock shows an hour, on any day or on one weekday (Monday is 0). */
export function nextHour(at: number, hour: number, weekday: number | null): number {
  let due = Math.floor((at + AHEAD) / DAY) * DAY + hour * HOUR - AHEAD;
  while (due <= at || (weekday !== null && weekdayOf(due) !== weekday)) due += DAY;
  return due;
}

/** The milliseconds between two moments that lie on workdays: Monday to Friday, and as the calendar says otherwise. */
export function workedMs(from: number, until: number, calendar: ReadonlyMap<string, string>): number {
  let sum = 0;
  for (let day = Math.floor((from + AHEAD) / DAY) * DAY; day - AHEAD < until; day += DAY) {
    const isWorked =
      (calendar.get(dayName(day)) ?? (weekdayOf(day - AHEAD) < 5 ? 'work' : 'rest')) === 'work';
    if (isWorked) sum += Math.max(0, Math.min(until, day + DAY - AHEAD) - Math.max(from, day - AHEAD));
  }
  return sum;
}
