import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { localDay } from '../../../../shared/domain/primitives.ts';
import { replaceFile } from '../durable-file.ts';
import { errorCode, syncFolder, type Files } from '../files.ts';

/** Which days have to be made anew from the journal: some, or all. */
export type OwedDays = ReadonlySet<string> | 'all';

/**
 * The roll of the days that history has: a file beside them that says which there are, and which of them are not whole.
 *
 * It is written last when history was made anew and taken away first when it is to be, so without it nothing is whole. A day
 * is owed on it before its broken file is moved away, so that a stop in between cannot make it pass for one without records.
 * Only those write who write days.
 */
export interface Roll {
  /** Reads the file; answered from memory afterwards. */
  load(): Promise<void>;
  /** Reads the file again, which another process may have written meanwhile. */
  reload(): Promise<void>;
  /** What is known to be not whole; everything as long as there is no roll. */
  owed(): OwedDays;
  /** Whether a day is to be there. */
  lists(day: string): boolean;
  /** All days that are to be there. */
  days(): string[];
  /** Says that a book has filed nothing yet: an empty history is whole. */
  startEmpty(): void;
  /** Says that days are not whole; on disk when it answers. */
  owe(days: OwedDays): Promise<void>;
  /** Says that a day is there now. */
  enter(day: string): Promise<void>;
  /** Says that a day is gone for good. */
  strike(day: string): Promise<void>;
  /** Says that days are whole, and which there are now; on disk when it answers. */
  settle(days: OwedDays, there: readonly string[]): Promise<void>;
  /** Notes a day that is not whole in memory only: the book is not ours to write. */
  distrust(day: string): void;
}

const roll = z.strictObject({ version: z.literal(1), days: z.array(localDay), owed: z.array(localDay) });

interface Known {
  readonly days: ReadonlySet<string>;
  readonly owed: ReadonlySet<string>;
}

/** The roll in the folder of history, which need not exist. */
export function createRoll(files: Files, folder: string): Roll {
  const path = join(folder, 'roll.json');
  let known: Known | null = null;
  let isLoaded = false;

  async function read(): Promise<void> {
    known = unpackRoll(await bytesOrNull(files, path));
    isLoaded = true;
  }

  async function load(): Promise<void> {
    if (!isLoaded) await read();
  }

  async function write(next: Known): Promise<void> {
    await replaceFile(path, packRoll(next), files);
    known = next;
  }

  // Gone from the disk before a day is touched: one that came back would make half of them pass for all.
  async function remove(): Promise<void> {
    const wasThere = (await bytesOrNull(files, path)) !== null;
    await files.rm(path, { force: true });
    if (wasThere) await syncFolder(files, folder);
    known = null;
  }

  return {
    load,
    reload: read,
    owed: () => known?.owed ?? 'all',
    lists: (day) => known?.days.has(day) ?? false,
    days: () => [...(known?.days ?? [])],
    startEmpty() {
      known ??= { days: new Set(), owed: new Set() };
      isLoaded = true;
    },
    async owe(days) {
      await load();
      if (days === 'all') await remove();
      else if (known && [...days].some((day) => known?.owed.has(day) === false))
        await write({ days: known.days, owed: new Set([...known.owed, ...days]) });
    },
    async enter(day) {
      await load();
      if (known && !known.days.has(day)) await write({ ...known, days: new Set([...known.days, day]) });
    },
    async strike(day) {
      await load();
      if (known?.days.has(day) !== true) return;
      await write({ days: without(known.days, [day]), owed: without(known.owed, [day]) });
    },
    async settle(days, there) {
      await load();
      if (days !== 'all' && known === null) return;
      // What is gone and was not made anew just now stays on the roll, or nobody would miss it.
      const others = days === 'all' ? [] : without(known?.days ?? [], days);
      const owed = days === 'all' ? [] : without(known?.owed ?? [], days);
      await files.mkdir(folder, { recursive: true });
      await write({ days: new Set([...others, ...there]), owed: new Set(owed) });
    },
    distrust(day) {
      if (known) known = { days: known.days, owed: new Set([...known.owed, day]) };
    },
  };
}

function without(all: Iterable<string>, days: Iterable<string>): Set<string> {
  const gone = new Set(days);
  return new Set([...all].filter((day) => !gone.has(day)));
}

async function bytesOrNull(files: Files, path: string): Promise<Buffer | null> {
  try {
    return await files.readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The sum of what follows stands first: a flipped bit must not make a day that is owed pass for a whole one. */
function packRoll({ days, owed }: Known): string {
  const content: z.input<typeof roll> = { version: 1, days: [...days].sort(), owed: [...owed].sort() };
  const text = JSON.stringify(content);
  return `${sumOf(text)} ${text}\n`;
}

/** Null for one that is not there and for one that does not prove true. */
function unpackRoll(bytes: Buffer | null): Known | null {
  const [, sum, text] = /^([0-9a-f]{8}) (.*)\n$/.exec(bytes?.toString('utf8') ?? '') ?? [];
  if (text === undefined || sumOf(text) !== sum) return null;
  const parsed = roll.safeParse(JSON.parse(text));
  return parsed.success ? { days: new Set(parsed.data.days), owed: new Set(parsed.data.owed) } : null;
}

function sumOf(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
