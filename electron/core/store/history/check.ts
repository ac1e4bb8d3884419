import { basename } from 'node:path';
import type { Files } from '../files.ts';
import { readDay } from './day-file.ts';
import { readSections } from './month-file.ts';
import type { Roll } from './roll.ts';
import type { Shelf } from './shelf.ts';

/** What a check of all files of history found; names of files as `2026-11-22.gz` and `2026-11.find`. */
export type HistoryCheck = {
  /** Day files that are gone or whose bytes are not those that were written: they are made anew from the journal. */
  readonly broken: readonly string[];
  /** Month files that are missing, broken or older than their days; made anew from the days at their next use. */
  readonly stale: readonly string[];
};

/** Reads and proves every day and every month; changes nothing. */
export async function checkHistory(files: Files, shelf: Shelf, roll: Roll): Promise<HistoryCheck> {
  await roll.load();
  const there = new Set(await shelf.days());
  const gone = roll.days().filter((day) => !there.has(day));
  const broken = gone.map((day) => basename(shelf.dayPath(day)));
  const stale: string[] = [];
  for (const month of await shelf.months()) {
    const sections = await readSections(files, shelf.monthPath(month), month);
    const days = await shelf.daysOf(month);
    let isInLine = sections.size === days.length;
    for (const day of days) {
      const read = await readDay(files, shelf.dayPath(day), day);
      if (!read.ok) broken.push(basename(shelf.dayPath(day)));
      else isInLine &&= sections.get(day)?.layout.digest === read.value.layout.digest;
    }
    if (!isInLine) stale.push(basename(shelf.monthPath(month)));
  }
  return { broken, stale };
}
