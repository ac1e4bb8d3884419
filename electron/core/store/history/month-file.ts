import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { replaceFile } from '../durable-file.ts';
import type { Files } from '../files.ts';
import type { DaySection } from './day-section.ts';
import { FILTER_BYTES } from './gram-filter.ts';
import {
  MONTH_HEAD_BYTES,
  packMonth,
  tableBytesOf,
  unpackTable,
  type DayPlace,
  type MonthTable,
} from './month-format.ts';
import { readAt, readInto, withFile } from './with-file.ts';

/** More days than any month has. */
const MOST_DAYS = 32;

/** Reads head, table and filters; null when they do not prove true. */
export async function readTable(handle: FileHandle, month: string): Promise<MonthTable | null> {
  const head = await readAt(handle, 0, MONTH_HEAD_BYTES);
  const tableBytes = tableBytesOf(head, month);
  if (tableBytes === null) return null;
  const longest = MONTH_HEAD_BYTES + tableBytes + MOST_DAYS * FILTER_BYTES;
  return unpackTable(await readAt(handle, 0, longest), month);
}

/** Whether the open file is still the one that the table was read from. */
export async function isOf(handle: FileHandle, table: MonthTable): Promise<boolean> {
  return (await readAt(handle, 0, MONTH_HEAD_BYTES)).equals(table.head);
}

/**
 * Reads the texts of neighbouring days into the beginning of a buffer, which must be large enough.
 *
 * Each day is proven once for as long as its table is kept. Answers whether all of them are what was written.
 */
export async function readTexts(
  handle: FileHandle,
  table: MonthTable,
  days: readonly DayPlace[],
  into: Buffer,
): Promise<boolean> {
  const from = days[0]?.at ?? 0;
  const length = days.reduce((sum, { bytes }) => sum + bytes, 0);
  if ((await readInto(handle, into, table.textsAt + from, length)) < length) return false;
  for (const { day, at, bytes, crc } of days) {
    if (table.proven.has(day)) continue;
    if (crc32(into.subarray(at - from, at - from + bytes)) !== crc) return false;
    table.proven.add(day);
  }
  return true;
}

/** Reads the sections of a month file that prove true, by day. */
export async function readSections(
  files: Files,
  path: string,
  month: string,
): Promise<Map<string, DaySection>> {
  const sections = new Map<string, DaySection>();
  await withFile(files, path, async (handle) => {
    const table = await readTable(handle, month);
    for (const [index, place] of (table?.days ?? []).entries()) {
      const text = await readAt(handle, (table?.textsAt ?? 0) + place.at, place.bytes);
      if (text.length < place.bytes || crc32(text) !== place.crc) continue;
      const filter = table?.filters.subarray(index * FILTER_BYTES, (index + 1) * FILTER_BYTES);
      if (filter)
        sections.set(place.day, { day: place.day, layout: place.layout, text, filter, crc: place.crc });
    }
  });
  return sections;
}

/** Replaces a month's file, whole and synced; sections in any order. */
export async function writeMonth(
  files: Files,
  path: string,
  month: string,
  sections: Iterable<DaySection>,
): Promise<void> {
  const inOrder = [...sections].sort((a, b) => Number(a.day > b.day) - Number(a.day < b.day));
  await replaceFile(path, Buffer.concat(packMonth(month, inOrder)), files);
}
