import type { DayPlace } from './month-format.ts';

/** A day of a table, with its place in it. */
export type NumberedDay = { readonly day: DayPlace; readonly index: number };
/** Neighbouring days, newest first, whose texts are read in one go. */
export type Stretch = readonly NumberedDay[];

/** The most bytes that are looked through at once: half a millisecond of work. */
export const LONGEST_RUN_BYTES = 768 * 1024;
const MOST_DAYS = 8;

/**
 * Gathers days, newest first, into runs that are read at the same time and looked through together.
 *
 * The first run is one day and each further one twice as many, so that what everybody finds comes at once, and what few
 * find does not wait for one day after another.
 */
export function gatherRuns(days: readonly NumberedDay[]): Stretch[][] {
  const runs: NumberedDay[][] = [];
  let most = 1;
  let bytes = 0;
  for (const entry of days) {
    const run = runs.at(-1);
    if (run && run.length < most && bytes + entry.day.bytes <= LONGEST_RUN_BYTES) {
      run.push(entry);
      bytes += entry.day.bytes;
      continue;
    }
    if (run) most = Math.min(MOST_DAYS, most * 2);
    runs.push([entry]);
    bytes = entry.day.bytes;
  }
  return runs.map(stretchesOf);
}

function stretchesOf(run: readonly NumberedDay[]): Stretch[] {
  const stretches: NumberedDay[][] = [];
  for (const entry of run) {
    const stretch = stretches.at(-1);
    if (stretch && stretch.at(-1)?.index === entry.index + 1) stretch.push(entry);
    else stretches.push([entry]);
  }
  return stretches;
}
