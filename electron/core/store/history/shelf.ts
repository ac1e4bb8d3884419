import { join } from 'node:path';
import { errorCode, syncFolder, type Files } from '../files.ts';

/** Where the files of history lie, and which days there are. */
export interface Shelf {
  dayPath(day: string): string;
  monthPath(month: string): string;
  /** All days, newest first. */
  days(): Promise<string[]>;
  /** The days of a month, newest first. */
  daysOf(month: string): Promise<string[]>;
  /** The months that have days, newest first. */
  months(): Promise<string[]>;
  /** Makes room for a day's files; afterwards the folder's entry survives a cut of power. */
  makeRoom(day: string): Promise<void>;
  /** Says that a day's file was written. */
  add(day: string): Promise<void>;
  /** Moves a day's file away because it is broken; nothing is overwritten. Answers where it lies now. */
  setAside(day: string): Promise<string>;
  /** Takes away a day's file for good. */
  remove(day: string): Promise<void>;
  /** The folders that hold days and months. */
  folders(): Promise<string[]>;
  /** Forgets which days there are; they are looked up again when they are asked for. */
  forget(): void;
}

const SET_ASIDE = 'set-aside';
const dayFile = /^(\d{4}-\d{2}-\d{2})\.gz$/;

/** The month of a day: `2026-11` of `2026-11-22`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** Days or months, the newest first. */
export function newestFirst(names: Iterable<string>): string[] {
  return [...names].sort().reverse();
}

/** Looks after the folder of history; it need not exist. */
export function createShelf(files: Files, folder: string): Shelf {
  let known: Promise<Map<string, Set<string>>> | null = null;

  async function list(path: string): Promise<string[]> {
    try {
      return await files.readdir(path);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    }
  }

  async function years(): Promise<string[]> {
    return (await list(folder)).filter((name) => /^\d{4}$/.test(name));
  }

  async function look(): Promise<Map<string, Set<string>>> {
    const months = new Map<string, Set<string>>();
    for (const year of await years())
      for (const name of await list(join(folder, year))) {
        const day = dayFile.exec(name)?.[1];
        if (day !== undefined) note(months, day);
      }
    return months;
  }

  function note(months: Map<string, Set<string>>, day: string): void {
    const month = monthOf(day);
    const days = months.get(month) ?? new Set();
    months.set(month, days.add(day));
  }

  function drop(months: Map<string, Set<string>>, day: string): void {
    const days = months.get(monthOf(day));
    days?.delete(day);
    if (days?.size === 0) months.delete(monthOf(day));
  }

  function months(): Promise<Map<string, Set<string>>> {
    // A failed look is not remembered.
    known ??= look().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  }

  const dayPath = (day: string): string => join(folder, day.slice(0, 4), `${day}.gz`);

  return {
    dayPath,
    monthPath: (month) => join(folder, month.slice(0, 4), `${month}.find`),
    days: async () => newestFirst([...(await months()).values()].flatMap((days) => [...days])),
    daysOf: async (month) => newestFirst((await months()).get(month) ?? []),
    months: async () => newestFirst((await months()).keys()),
    async makeRoom(day) {
      const made = await files.mkdir(join(folder, day.slice(0, 4)), { recursive: true });
      if (made === undefined) return;
      await syncFolder(files, folder);
      await syncFolder(files, join(folder, '..'));
    },
    add: async (day) => note(await months(), day),
    async setAside(day) {
      await files.mkdir(join(folder, SET_ASIDE), { recursive: true });
      const taken = new Set(await list(join(folder, SET_ASIDE)));
      let name = `${day}.gz`;
      for (let count = 2; taken.has(name); count += 1) name = `${day}-${count}.gz`;
      await files.rename(dayPath(day), join(folder, SET_ASIDE, name));
      await syncFolder(files, join(folder, SET_ASIDE));
      await syncFolder(files, join(folder, day.slice(0, 4)));
      drop(await months(), day);
      return join(SET_ASIDE, name);
    },
    async remove(day) {
      await files.rm(dayPath(day), { force: true });
      await syncFolder(files, join(folder, day.slice(0, 4)));
      drop(await months(), day);
    },
    folders: async () => (await years()).map((year) => join(folder, year)),
    forget() {
      known = null;
    },
  };
}
