import type { TimelineEntry } from '../../../shared/domain/order/order.ts';

type Detail = TimelineEntry['detail'];

/** A value of the timeline as text; empty where there is none. */
export function words(value: Detail[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** Whether the timeline holds a value. */
export function has(value: Detail[string] | undefined): boolean {
  return value !== null && value !== undefined;
}

/** The three scores of a callback. */
export function scoresOf(detail: Detail) {
  const { quality = '', timeliness = '', attitude = '' } = detail;
  return { quality: words(quality), timeliness: words(timeliness), attitude: words(attitude) };
}
