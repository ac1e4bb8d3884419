import type { DayPlace } from './month-format.ts';

type Numbered = { readonly day: DayPlace; readonly index: number };

/** The most bytes that are read and looked through at once: well under a millisecond of work. */
const LONGEST_RUN_BYTES = 768 * 1024;

/**
 * Gathers days, newest first, into runs of neighbours that are read at once.
 *
 * The first run is one day and each further one may have twice as many, so that what everybody finds comes at once and
 * what hardly anybody finds does not cost a reading for each day.
 */
export function gatherRuns(days: readonly Numbered[]): Numbered[][] {
  const runs: Numbered[][] = [];
  let most = 1;
  let bytes = 0;
  for (const entry of days) {
    const run = runs.at(-1);
    const isNext = run?.at(-1)?.index === entry.index + 1;
    if (run && isNext && run.length < most && bytes + entry.day.bytes <= LONGEST_RUN_BYTES) {
      run.push(entry);
      bytes += entry.day.bytes;
      continue;
    }
    if (run) most *= 2;
    runs.push([entry]);
    bytes = entry.day.bytes;
  }
  return runs;
}
