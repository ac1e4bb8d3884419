import { restAfter, type Rest, type WorkdayCalendar } from './workdays.ts';

/** What a clock counts by: rests are left out, and days that are not worked when a calendar is given. */
export interface Counting {
  /** In order of their beginning. */
  readonly rests: readonly Rest[];
  readonly calendar: WorkdayCalendar | null;
  readonly timeZone: string;
  /** What the counted time line is ahead of the clock on the wall, whose days the calendar knows. */
  readonly aheadMs: number;
}

const NEVER: Rest = { from: Infinity, to: Infinity };

/** The first rest that is not over at an instant. */
function nextRest(at: number, { rests, calendar, timeZone, aheadMs }: Counting): Rest {
  const pause = rests.find(({ to }) => to > at) ?? NEVER;
  if (calendar === null) return pause;
  const free = restAfter(at - aheadMs, calendar, timeZone);
  const from = free.from + aheadMs;
  return from <= pause.from ? { from, to: free.to + aheadMs } : pause;
}

/** How much of the time between two instants counts, in milliseconds. */
export function countedBetween(from: number, until: number, counting: Counting): number {
  let sum = 0;
  let at = from;
  while (at < until) {
    const rest = nextRest(at, counting);
    sum += Math.max(0, Math.min(until, rest.from) - at);
    at = rest.from < until ? rest.to : until;
  }
  return sum;
}

/** The instant at which so many milliseconds have been counted; null when a rest without end lies before it. */
export function instantAfter(from: number, ms: number, counting: Counting): number | null {
  let at = from;
  let left = ms;
  for (;;) {
    const rest = nextRest(at, counting);
    if (at + left <= rest.from) return at + left;
    left -= Math.max(0, rest.from - at);
    if (rest.to === Infinity) return null;
    at = rest.to;
  }
}
