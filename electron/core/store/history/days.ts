import type { FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import type { Files } from '../files.ts';
import { readDay, writeDay, type StoredDay } from './day-file.ts';
import { readIndex } from './day-pick.ts';
import type { Roll } from './roll.ts';
import type { Shelf } from './shelf.ts';
import { withFile } from './with-file.ts';

/** A day file that was moved away because its bytes are not those that were written, or that is gone. */
export type BrokenDay = {
  readonly day: string;
  /** Where it lies now, from the folder of history on; null for one that was not there any more. */
  readonly setAside: string | null;
};

/** The day files as those read them who write. */
export interface Days {
  /** A whole day, proven; null when there is none. A broken file is owed, set aside, told, and answered as none. */
  load(day: string): Promise<StoredDay | null>;
  /** The digest of a day's records from its head, without reading them; null when there is no readable head. */
  digestOf(day: string): Promise<string | null>;
  /** Replaces a day's file; it is on disk when this answers. */
  save(day: string, records: readonly FiledRecord[]): Promise<StoredDay>;
}

/** Opens the day files of a shelf; `onBroken` hears of each one that was set aside, or is gone although the roll has it. */
export function createDays(
  files: Files,
  shelf: Shelf,
  roll: Roll,
  onBroken: (broken: BrokenDay) => void,
): Days {
  /** Whether a day that is not there should be, and nobody has said yet that it is not. */
  async function isLost(day: string): Promise<boolean> {
    await roll.load();
    const owed = roll.owed();
    return roll.lists(day) && owed !== 'all' && !owed.has(day);
  }

  return {
    async load(day) {
      const read = await readDay(files, shelf.dayPath(day), day);
      if (read.ok) return read.value;
      const isBroken = read.error.kind === 'broken';
      if (!isBroken && !(await isLost(day))) return null;
      await roll.owe(new Set([day]));
      onBroken({ day, setAside: isBroken ? await shelf.setAside(day) : null });
      return null;
    },
    async digestOf(day) {
      const index = await withFile(files, shelf.dayPath(day), (handle) => readIndex(handle, day));
      return index?.layout.digest ?? null;
    },
    async save(day, records) {
      await shelf.makeRoom(day);
      const stored = await writeDay(files, shelf.dayPath(day), day, records);
      await shelf.add(day);
      await roll.enter(day);
      return stored;
    },
  };
}
