const DAY_MS = 86_400_000;
/** So many days back one turns page by page without being asked; a search is faster from there on. */
const NEAR_DAYS = 31;

/** The next day with something in it: earlier than the shown one, or later; null leads back to today and yesterday. */
export function nextDay(
  days: readonly string[],
  shown: string | null,
  way: 'earlier' | 'later',
): string | null | undefined {
  if (way === 'earlier') return days.find((day) => shown === null || day < shown);
  if (shown === null) return undefined;
  return days.findLast((day) => day > shown) ?? null;
}

/** Whether a day lies so far back that turning pages is the slow way to it. Both are local days. */
export function isFarBack(day: string, today: string): boolean {
  return Date.parse(today) - Date.parse(day) > NEAR_DAYS * DAY_MS;
}
