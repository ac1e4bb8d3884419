import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { memberPairs, type DayLayout, type MemberPairs } from './day-format.ts';
import type { DaySection } from './day-section.ts';
import { FILTER_BYTES } from './gram-filter.ts';

/*
 * A month file is the search text of its days, derived from the day files and made anew from them whenever it is
 * missing or does not prove true:
 *   a head of fixed size: version, length of the table, CRC-32 of table and filters;
 *   the table: for each day, oldest first, where its text lies, its CRC-32, and where the records lie in the day file;
 *   the filters of the days, 8 KiB each; then the texts.
 */

/** The bytes of the head. */
export const MONTH_HEAD_BYTES = 96;

const monthHead = z.strictObject({
  version: z.literal(1),
  month: z.string(),
  tableBytes: z.int().nonnegative(),
  crc: z.int().nonnegative(),
});

/** Where the text of a day lies in its month's file. */
export type DayPlace = {
  readonly day: string;
  /** Where the records lie in the day file. */
  readonly layout: DayLayout;
  /** Where the text begins, from the first text on. */
  readonly at: number;
  readonly bytes: number;
  readonly crc: number;
};

/** A day as it stands in the table on the disk. */
type StoredPlace = Omit<DayPlace, 'layout'> & {
  readonly layout: Omit<DayLayout, 'members'> & { readonly members: MemberPairs };
};

/** What a month file says of itself; the part of it that stays in memory. */
export type MonthTable = {
  /** The head as it lies on the disk; another file of the same month has another one. */
  readonly head: Buffer;
  readonly days: readonly DayPlace[];
  readonly filters: Buffer;
  /** The byte of the file at which the first text begins. */
  readonly textsAt: number;
  /** The days whose text has been read and proven since the table was loaded. */
  readonly proven: Set<string>;
};

/** A month file in portions; sections oldest first. */
export function packMonth(month: string, sections: readonly DaySection[]): Buffer[] {
  let at = 0;
  const days = sections.map(({ day, layout, text, crc }): StoredPlace => {
    const place = {
      day,
      layout: { ...layout, members: memberPairs(layout.members) },
      at,
      bytes: text.length,
      crc,
    };
    at += text.length;
    return place;
  });
  const tableBytes = Buffer.from(`${JSON.stringify(days)}\n`);
  const filters = sections.map(({ filter }) => filter);
  const crc = filters.reduce((sum, filter) => crc32(filter, sum), crc32(tableBytes));
  const head = JSON.stringify({ version: 1, month, tableBytes: tableBytes.length, crc });
  return [
    Buffer.from(`${head.padEnd(MONTH_HEAD_BYTES - 1)}\n`),
    tableBytes,
    ...filters,
    ...sections.map(({ text }) => text),
  ];
}

/** The length of the table a head speaks of; null when it is no head of this month. */
export function tableBytesOf(head: Buffer, month: string): number | null {
  const parsed = monthHead.safeParse(parseJson(head));
  return parsed.success && parsed.data.month === month ? parsed.data.tableBytes : null;
}

/** Reads head, table and filters from the beginning of a file that may end early; null when they do not prove true. */
export function unpackTable(start: Buffer, month: string): MonthTable | null {
  const head = start.subarray(0, MONTH_HEAD_BYTES);
  const parsed = monthHead.safeParse(parseJson(head));
  if (!parsed.success || parsed.data.month !== month) return null;
  const filtersAt = MONTH_HEAD_BYTES + parsed.data.tableBytes;
  const stored = parseJson(start.subarray(MONTH_HEAD_BYTES, filtersAt));
  if (!Array.isArray(stored)) return null;
  const textsAt = filtersAt + stored.length * FILTER_BYTES;
  if (start.length < textsAt || crc32(start.subarray(MONTH_HEAD_BYTES, textsAt)) !== parsed.data.crc)
    return null;
  // Written by packMonth and proven by its CRC. A schema would take as long as all the rest, for each month that a
  // search begins with after a rest.
  const days = (stored as StoredPlace[]).map(placeOf);
  // Copies, so that the rest of a longer buffer is not kept alive.
  return {
    head: Buffer.from(head),
    days,
    filters: Buffer.from(start.subarray(filtersAt, textsAt)),
    textsAt,
    proven: new Set(),
  };
}

function placeOf({ layout, ...place }: StoredPlace): DayPlace {
  return { ...place, layout: { ...layout, members: Uint32Array.from(layout.members.flat()) } };
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
