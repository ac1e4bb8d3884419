/** Longer than so many hours away somebody wants to know what happened. [D] */
const HOURS_AWAY = 4;
const HOUR_MS = 3_600_000;

/** What is known of an absence. */
interface Absence {
  /** Since when; null for somebody who was never here before. */
  readonly since: string | null;
  readonly handovers: readonly unknown[];
  readonly grave: readonly unknown[];
}

/** Whether what happened meanwhile is shown by itself: after some hours, or at once when it is grave or the counter changed hands. */
export function isWorthTelling({ since, handovers, grave }: Absence, now: number): boolean {
  if (since === null) return false;
  return now - Date.parse(since) >= HOURS_AWAY * HOUR_MS || handovers.length + grave.length > 0;
}
