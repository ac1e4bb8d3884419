const DAY_MS = 86_400_000;

/** How a moment reads in the zone of the desk: the local day `2026-11-24` and the time `14:32`. */
export interface LocalReading {
  dayKey(at: number): string;
  time(at: number): string;
}

/** When something happened: a moment, or what is wrong with the entry. */
export type HappenedAt =
  | { readonly kind: 'now' }
  | { readonly kind: 'at'; readonly at: number; readonly isYesterday: boolean }
  | { readonly kind: 'wrong' };

/** `14:05`, `1405`, `9：5` and `9.05` as hours and minutes; null for anything else. */
function hoursMinutes(typed: string): readonly [hours: number, minutes: number] | null {
  const text = typed.normalize('NFKC').trim();
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{1,2})$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return [Number(hours), Number(minutes)];
}

/**
 * The last time before `now` at which the wall clock of the desk showed what was typed; empty means now.
 *
 * What is still to come today happened yesterday: at 00:20 the night shift enters 23:50. `now` is in milliseconds.
 */
export function readHappenedAt(typed: string, now: number, local: LocalReading): HappenedAt {
  if (typed.trim() === '') return { kind: 'now' };
  const wanted = hoursMinutes(typed);
  if (!wanted) return { kind: 'wrong' };
  const [hours, minutes] = local.time(now).split(':').map(Number);
  const minute = Math.floor(now / 60_000) * 60_000;
  const guess = minute + ((wanted[0] - (hours ?? 0)) * 60 + wanted[1] - (minutes ?? 0)) * 60_000;
  const at = guess > now ? guess - DAY_MS : guess;
  return { kind: 'at', at, isYesterday: local.dayKey(at) !== local.dayKey(now) };
}
