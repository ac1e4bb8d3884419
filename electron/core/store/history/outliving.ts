import type { FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import type { Files } from '../files.ts';
import { readDayLines } from './day-file.ts';
import { readIndex } from './day-pick.ts';
import { closedAt } from './last-closing.ts';
import type { OnDamage } from './lookup.ts';
import type { Shelf } from './shelf.ts';
import { wholeRecord } from './whole-record.ts';
import { withFile } from './with-file.ts';

/** Finds what ended long after its day; most days have nothing of it, and say so in their directory. */
export interface Outliving {
  read(day: string, since: number): Promise<FiledRecord[]>;
  /** Says that some days were written anew. */
  forget(days: Iterable<string> | 'all'): void;
}

/** Every moment at which an order or a stay was closed stands so in its line; a text that says the same has escaped quotes. */
const closings = /"closedAt":"([^"]+)"/g;
const LF = '\n';

/** Looks through day files of a shelf. */
export function createOutliving(files: Files, shelf: Shelf, onDamage: OnDamage): Outliving {
  /** The last closing of each day that was looked through, in milliseconds. */
  const last = new Map<string, number>();
  let writings = 0;

  /** Infinity when the file does not say, or cannot be read: then it has to be looked through. */
  async function lastOf(day: string): Promise<number> {
    const known = last.get(day);
    if (known !== undefined) return known;
    const before = writings;
    const index = await withFile(files, shelf.dayPath(day), (handle) => readIndex(handle, day));
    if (index?.lastClosing === undefined) return Infinity;
    const latest = index.lastClosing ?? -Infinity;
    if (writings === before) last.set(day, latest);
    return latest;
  }

  return {
    async read(day, since) {
      if ((await lastOf(day)) <= since) return [];
      const before = writings;
      const lines = await readDayLines(files, shelf.dayPath(day), day);
      if (!lines.ok) {
        await onDamage(day, lines.error.kind);
        return [];
      }
      const { records, latest } = scan(lines.value, since);
      if (writings === before) last.set(day, latest);
      return records;
    },
    forget(days) {
      writings += 1;
      if (days === 'all') last.clear();
      else for (const day of days) last.delete(day);
    },
  };
}

/** Only lines that can be wanted are parsed: a day has a thousand, and hardly one is. */
function scan(lines: Buffer, since: number): { records: FiledRecord[]; latest: number } {
  // One byte a character, so that places in the text are places in the buffer.
  const text = lines.toString('latin1');
  const records: FiledRecord[] = [];
  let latest = -Infinity;
  closings.lastIndex = 0;
  for (let found = closings.exec(text); found; found = closings.exec(text)) {
    const at = Date.parse(found[1] ?? '');
    latest = Math.max(latest, at);
    if (at <= since) continue;
    const end = text.indexOf(LF, found.index);
    const line = lines.toString('utf8', text.lastIndexOf(LF, found.index) + 1, end);
    const record = wholeRecord(JSON.parse(line));
    if (closedAt(record) > since) records.push(record);
    closings.lastIndex = end;
  }
  return { records, latest };
}
