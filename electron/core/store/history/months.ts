import { errorCode, syncFolder, type Files } from '../files.ts';
import { dirname } from 'node:path';
import type { Days } from './days.ts';
import { makeSection, type DaySection } from './day-section.ts';
import { readSections, readTable, writeMonth } from './month-file.ts';
import type { MonthTable } from './month-format.ts';
import type { ReadName } from './name-reading.ts';
import type { Shelf } from './shelf.ts';
import { withFile } from './with-file.ts';

/** The month files: tables that are kept in memory, and the making of files from days. */
export interface Months {
  /** The table of a month, from memory or from its file; null when there is none that proves true. */
  table(month: string): Promise<MonthTable | null>;
  /**
   * Brings a month's file in line with its day files; `fresh` saves reading days that were just written.
   *
   * A section is taken over only when it proves true and was made from the day file as it is now, so this repairs
   * whatever a crash or damage left behind. A file that is in line already is not written.
   */
  refresh(month: string, fresh?: ReadonlyMap<string, DaySection>): Promise<void>;
  /** Forgets the tables. */
  forget(): void;
}

/** Opens the month files of a shelf. */
export function createMonths(files: Files, shelf: Shelf, days: Days, readName: ReadName): Months {
  const tables = new Map<string, MonthTable>();

  async function sectionOf(
    day: string,
    known: readonly (DaySection | undefined)[],
  ): Promise<DaySection | null> {
    const digest = await days.digestOf(day);
    const fitting = known.find((section) => section !== undefined && section.layout.digest === digest);
    if (fitting) return fitting;
    const loaded = await days.load(day);
    return loaded && (await makeSection(loaded, readName));
  }

  async function remove(month: string): Promise<void> {
    await files.rm(shelf.monthPath(month), { force: true });
    try {
      await syncFolder(files, dirname(shelf.monthPath(month)));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error; // a month of a year that has no folder yet
    }
  }

  return {
    async table(month) {
      const known = tables.get(month);
      if (known) return known;
      const read = await withFile(files, shelf.monthPath(month), (handle) => readTable(handle, month));
      if (read) tables.set(month, read);
      return read;
    },
    async refresh(month, fresh = new Map()) {
      const before = await readSections(files, shelf.monthPath(month), month);
      const now: DaySection[] = [];
      for (const day of await shelf.daysOf(month)) {
        const section = await sectionOf(day, [fresh.get(day), before.get(day)]);
        if (section) now.push(section);
      }
      const isInLine =
        before.size === now.length && now.every((section) => before.get(section.day) === section);
      // The table goes either way: it may have been read from a file that was replaced or damaged since.
      tables.delete(month);
      if (now.length === 0) await remove(month);
      else if (!isInLine) await writeMonth(files, shelf.monthPath(month), month, now);
      tables.delete(month);
    },
    forget: () => tables.clear(),
  };
}
