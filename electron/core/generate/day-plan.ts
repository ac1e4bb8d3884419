import type { Kind } from '../../../shared/domain/call/call.ts';
import { weighted, type Chances } from './chances.ts';

/** One call of a day that is still to come. */
export interface PlannedCall {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly kind: Kind;
}

const MS_OF_A_DAY = 86_400_000;
const MS_OF_AN_HOUR = 3_600_000;

/** The sample centre stands in China, which has one zone and no summer time. */
export const LOCAL_OFFSET_MS = 8 * MS_OF_AN_HOUR;

/** The moment at which a local day begins, in milliseconds since the epoch; `day` is `2026-11-22`. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - LOCAL_OFFSET_MS;
}

/** The local day of a moment, `2026-11-22`. */
export function localDay(at: number): string {
  return new Date(at + LOCAL_OFFSET_MS).toISOString().slice(0, 10);
}

/** The hour of the local clock at a moment, 0 to 23. */
export function localHour(at: number): number {
  return Math.floor((at + LOCAL_OFFSET_MS) / MS_OF_AN_HOUR) % 24;
}

/** How many calls come in each hour of the day, relative to the others: a peak after breakfast, one after work. */
const byHour = weighted(
  [...[3, 2, 1, 1, 1, 3, 10, 28, 62, 74, 66, 52], ...[34, 36, 48, 52, 50, 54, 58, 52, 40, 26, 14, 7]].map(
    (weight, hour) => [hour, weight] as const,
  ),
);

/** Sunday to Saturday: on Monday the matters of the weekend are reported, on Saturday people are at home. */
const ofWeekday = [0.86, 1.12, 1.02, 0.98, 0.98, 1.0, 1.04];

/** January to December: frost and fireworks, then the rainy season and the air conditioners. */
const ofMonth = [1.06, 0.94, 0.94, 0.95, 0.98, 1.08, 1.14, 1.1, 1.0, 0.94, 0.93, 0.98];

const kinds = weighted<Kind>([
  ['repair', 55],
  ['enquiry', 15],
  ['cleaning', 12],
  ['complaint', 8],
  ['message', 5],
  ['request', 1.4],
  ['appointment', 1],
  ['suggestion', 1],
  ['transfer', 0.8],
  ['lookup', 0.5],
  ['emergency', 0.3],
]);

/**
 * The calls of one local day in the order in which they come.
 *
 * `perDay` is the mean over a year; a day has up to a third more or fewer by weekday, month and chance.
 */
export function planDay(day: string, perDay: number, chances: Chances): PlannedCall[] {
  const start = startOfDay(day);
  const date = new Date(start + LOCAL_OFFSET_MS);
  const swing = (ofWeekday[date.getUTCDay()] ?? 1) * (ofMonth[date.getUTCMonth()] ?? 1);
  const count = Math.round(perDay * swing * (0.92 + chances.share() * 0.16));
  return Array.from({ length: count }, () => ({
    at: start + Math.floor((byHour(chances) + chances.share()) * MS_OF_AN_HOUR),
    kind: kinds(chances),
  })).sort((a, b) => a.at - b.at);
}

/** The local day after so many others. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_OF_A_DAY).toISOString().slice(0, 10);
}
