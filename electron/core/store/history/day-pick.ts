import type { FileHandle } from 'node:fs/promises';
import { crc32, gunzipSync } from 'node:zlib';
import { filedRecord, type FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import { HEAD_BYTES, RECORDS_PER_MEMBER, unpackDirectory, unpackHead, type DayLayout } from './day-format.ts';
import { readAt } from './with-file.ts';

/** Holds head and directory of nearly every day, so that one read is enough for both. */
const FIRST_READ_BYTES = 12 * 1024;
const LF = 0x0a;

/** What a day file says of itself. */
export type DayIndex = {
  readonly ids: readonly string[];
  readonly layout: DayLayout;
  /** When the last record was closed, in milliseconds; null for none, undefined when the file does not say. */
  readonly lastClosing: number | null | undefined;
};

/** Reads head and directory of an open day file; null when they do not prove true. */
export async function readIndex(handle: FileHandle, day: string): Promise<DayIndex | null> {
  const start = await readAt(handle, 0, FIRST_READ_BYTES);
  const head = start.length < HEAD_BYTES ? null : unpackHead(start, day);
  if (!head) return null;
  const membersAt = HEAD_BYTES + head.directoryBytes;
  const directory = unpackDirectory(
    membersAt <= start.length
      ? start.subarray(HEAD_BYTES, membersAt)
      : await readAt(handle, HEAD_BYTES, head.directoryBytes),
  );
  return (
    directory && {
      ids: directory.ids,
      layout: { digest: head.digest, membersAt, members: directory.members },
      lastClosing: directory.lastClosing,
    }
  );
}

/**
 * Reads single records of an open day file, in the order of the ordinals; only the members they are in are unpacked.
 *
 * Null when the file is not the one that the layout is of.
 */
export async function pickRecords(
  handle: FileHandle,
  layout: DayLayout,
  ordinals: readonly number[],
): Promise<FiledRecord[] | null> {
  const unpacked = new Map<number, Buffer>();
  const records: FiledRecord[] = [];
  for (const ordinal of ordinals) {
    const member = Math.floor(ordinal / RECORDS_PER_MEMBER);
    const lines = unpacked.get(member) ?? (await readMember(handle, layout, member));
    if (!lines) return null;
    unpacked.set(member, lines);
    records.push(filedRecord.parse(JSON.parse(lineOf(lines, ordinal % RECORDS_PER_MEMBER))));
  }
  return records;
}

async function readMember(
  handle: FileHandle,
  { membersAt, members }: DayLayout,
  member: number,
): Promise<Buffer | null> {
  const [size = 0, crc] = members.subarray(2 * member);
  let at = membersAt;
  for (let before = 0; before < member; before += 1) at += members[2 * before] ?? 0;
  const packed = await readAt(handle, at, size);
  if (size === 0 || packed.length < size || crc32(packed) !== crc) return null;
  // Some 20 KB in 0.05 ms; handing them to another thread costs more than twice that. The last four bytes say
  // how many there are, so that no more memory is taken than needed.
  return gunzipSync(packed, { chunkSize: packed.readUInt32LE(size - 4) + 64 });
}

function lineOf(lines: Buffer, index: number): string {
  let from = 0;
  for (let before = 0; before < index; before += 1) from = lines.indexOf(LF, from) + 1;
  return lines.toString('utf8', from, lines.indexOf(LF, from));
}
